import { Stack, Text } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getCompleteness } from '../contract.ts'
import { RequiredActLine } from './own-required-acts.tsx'

/** What local acts one organisation must have, and which of them it has (N-8). */
export function OrganizationRequiredActs({
  organization: { organizationId, shortName },
}: {
  organization: { readonly organizationId: number; readonly shortName: string }
}) {
  const answer = useAnswer(getCompleteness, {})
  return (
    <Loaded answer={answer} lines={2}>
      {({ rows }) => {
        const own = rows.filter((row) => row.organizationId === organizationId)
        return (
          <Stack gap="sm">
            {own.length === 0 && <Text>Для организаций этого вида обязательные акты не названы.</Text>}
            {own.map((row) => (
              <RequiredActLine key={row.requiredActId} row={row} />
            ))}
            <Text size="sm">
              <PageLink to="/documents" search={{ organization: shortName }}>
                Все документы организации
              </PageLink>
            </Text>
          </Stack>
        )
      }}
    </Loaded>
  )
}
