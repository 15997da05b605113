import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { waitingInCycle } from '../waiting-contract.ts'

/** The number in the rail: answers to look at for the authority, recommendations to answer for an organisation. */
export function useCycleWaiting(): number | undefined {
  const may = useMay()
  const { data } = useAnswer(waitingInCycle, {})
  if (!data) return undefined
  if (may('cycle.recommendation.manage')) return data.toAccept + data.measuresLate + data.toReview
  return may('cycle.recommendation.answer') ? data.toAnswer + data.measuresLate : undefined
}
