import { Stack, Text } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getOrganizationCycle } from '../contract.ts'
import classes from './rows.module.css'
import { FindingBadge, RecommendationBadge } from './state-badges.tsx'

/** On the organisation's page: what was found and recommended. */
export function OrganizationCycle({ organizationId }: { organizationId: number }) {
  const answer = useAnswer(getOrganizationCycle, { params: { organizationId } })
  return (
    <Loaded answer={answer} lines={3}>
      {({ findings, recommendations }) => (
        <Stack gap="sm">
          {findings.length + recommendations.length === 0 && (
            <Text c="dimmed">Находок и рекомендаций нет.</Text>
          )}
          <ul className={classes.rows}>
            {findings.map(({ findingId, what, state }) => (
              <li key={findingId}>
                <FindingBadge state={state} /> <PageLink to={`/cycle/findings/${findingId}`}>{what}</PageLink>
              </li>
            ))}
            {recommendations.map(({ recommendationId, text, state }) => (
              <li key={`r${recommendationId}`}>
                <RecommendationBadge state={state} />{' '}
                <PageLink to={`/cycle/recommendations/${recommendationId}`}>{text}</PageLink>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Loaded>
  )
}
