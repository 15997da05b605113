import { useMay } from '#web-kit/permissions.tsx'
import { FindingsPage } from './finding/findings-page.tsx'
import { RecommendationsPage } from './recommendation/recommendations-page.tsx'

/** Where the rail leads: an organisation comes to see what it has to answer, everybody else what was found. */
export function CyclePage() {
  const may = useMay()
  const answers = may('cycle.recommendation.answer') && !may('cycle.recommendation.manage')
  return answers ? <RecommendationsPage /> : <FindingsPage />
}
