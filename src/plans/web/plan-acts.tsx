import { List, Stack, Text, Title } from '@mantine/core'
import { listActs } from '#documents/contract.ts'
import { actKindNames } from '#documents/texts.ru.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'

/** The acts that name this plan: its order, what was issued by it. */
export function PlanActs({ planId }: { planId: number }) {
  const may = useMay()
  const acts = useAnswer(listActs, { query: { planId } }, { when: may('documents.act.read') }).data?.acts
  if (acts === undefined) return null
  return (
    <Stack gap={4} component="section" aria-label="Документы плана">
      <Title order={2}>Документы плана</Title>
      {acts.length === 0 ? (
        <Text size="sm">Ни один документ реестра с этим планом не связан.</Text>
      ) : (
        <List size="sm" className="words">
          {acts.map((act) => (
            <List.Item key={act.actId}>
              {actKindNames[act.kind]}
              {act.signedOn !== null && ` от ${dateWords(act.signedOn)}`}
              {act.number !== null && ` № ${act.number}`}
              {': '}
              <PageLink to={`/documents/${act.actId}`}>{act.title}</PageLink>
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  )
}
