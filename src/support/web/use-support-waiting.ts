import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { waitingInSupport } from '../waiting-contract.ts'

/** The number beside «Помощь школам»: the authority reviews and steps in, a school answers and reaches. */
export function useSupportWaiting(): number | undefined {
  const may = useMay()
  const { data } = useAnswer(waitingInSupport, {})
  if (!data) return undefined
  return may('support.case.manage')
    ? data.toReview + data.toVisitLate + data.escalated
    : data.toAnswer + data.objectivesLate
}
