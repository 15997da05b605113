import { useAnswer } from '#web-kit/use-answer.ts'
import { waitingForMe } from '../schedule-contract.ts'

/** Own tasks that are late or due within a week: the number beside «Мои задачи». */
export function useMyWaiting(): number | undefined {
  const { data } = useAnswer(waitingForMe, {})
  return data && data.myOverdue + data.myDueSoon
}

/** Drafts that wait for approval: the number beside «Планы». */
export function useDraftsWaiting(): number | undefined {
  return useAnswer(waitingForMe, {}).data?.drafts
}
