import { Stack, Text } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getRecommendation } from '../../recommendation-contract.ts'
import classes from '../rows.module.css'
import { RecommendationLine } from './recommendation-line.tsx'

/** One recommendation, the findings it answers and what became of it. */
export function RecommendationPage() {
  const answer = useAnswer(getRecommendation, {
    params: { recommendationId: useAddressId('recommendationId') },
  })
  return (
    <Loaded answer={answer} lines={10}>
      {(recommendation) => (
        <>
          <PageHeader
            title="Рекомендация"
            above={<PageLink to="/cycle/recommendations">Рекомендации</PageLink>}
            meaning={recommendation.organizationName}
          />
          <Stack>
            <Part title="По каким находкам">
              {recommendation.findings.length === 0 ? (
                <Text c="dimmed">Находок нет.</Text>
              ) : (
                <ul className={classes.rows}>
                  {recommendation.findings.map(({ findingId, what }) => (
                    <li key={findingId}>
                      <PageLink to={`/cycle/findings/${findingId}`}>{what}</PageLink>
                    </li>
                  ))}
                </ul>
              )}
            </Part>
            <Part title="Рекомендация и ответ">
              <RecommendationLine recommendation={recommendation} />
            </Part>
          </Stack>
        </>
      )}
    </Loaded>
  )
}
