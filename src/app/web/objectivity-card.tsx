import { Stack, Text } from '@mantine/core'
import { listDossiers } from '#objectivity/dossier-contract.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { OverviewCard } from './overview-card.tsx'

const answers = ['ответ', 'ответа', 'ответов'] as const

/** Dossiers a school has to answer, or answers the authority has to look at; nothing where none waits. */
export function ObjectivityCard() {
  const isOffice = useMay()('objectivity.dossier.manage')
  const answer = useAnswer(listDossiers, { query: {} })
  const dossiers = answer.data?.dossiers ?? []
  const open = dossiers.filter(({ state }) => state === 'handed-over' || state === 'overdue')
  const late = open.filter(({ state }) => state === 'overdue').length
  const answered = dossiers.filter(({ state }) => state === 'answered').length
  if (open.length + (isOffice ? answered : 0) === 0) return null
  return (
    <OverviewCard title="Досье объективности" to="/objectivity/dossiers" answer={answer}>
      {() => (
        <Stack gap={4}>
          {isOffice ? (
            <>
              {answered > 0 && <span>{`Школы ответили, нет итога: ${plural(answered, answers)}.`}</span>}
              {open.length > 0 && (
                <span>{`Ждём ответа школ: ${open.length}${late > 0 ? `, срок прошёл: ${late}` : ''}.`}</span>
              )}
            </>
          ) : (
            open.map(({ organizationId, dossierId, organizationName, answerBy, state }) => (
              <Text key={dossierId} inherit>
                <PageLink to={`/objectivity/dossiers/${organizationId}/${dossierId}`}>
                  Ответить на вопросы о результатах: {organizationName}
                </PageLink>
                {answerBy && ` до ${dateWords(answerBy)}${state === 'overdue' ? ' (срок прошёл)' : ''}`}
              </Text>
            ))
          )}
        </Stack>
      )}
    </OverviewCard>
  )
}
