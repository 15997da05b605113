import { Group, Stack, Text } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listCases } from '../../case-contract.ts'
import { basisNames } from '../../texts.ru.ts'
import { CaseBadge } from '../state-badges.tsx'

/** Cases of one organisation, on its page. */
export function OrganizationCases({ organizationId }: { organizationId: number }) {
  const answer = useAnswer(listCases, { query: { organizationId } })
  return (
    <Loaded answer={answer} lines={2}>
      {({ cases }) =>
        cases.length === 0 ? (
          <Text c="dimmed">Сопровождения нет.</Text>
        ) : (
          <Stack gap="xs">
            {cases.map(({ caseId, basis, state, adviserName }) => (
              <Group key={caseId} gap="sm">
                <PageLink to={`/support/cases/${organizationId}/${caseId}`}>{basisNames[basis]}</PageLink>
                <CaseBadge state={state} />
                {adviserName && <Text size="sm">{`Куратор: ${adviserName}`}</Text>}
              </Group>
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}
