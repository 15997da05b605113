import { useAnswer } from '#web-kit/use-answer.ts'
import { waitingForMe } from '../../schedule-contract.ts'

/** Own tasks that are late, due within a week or returned: the number beside «Мои задачи». */
export function useMyWaiting(): number | undefined {
  const { data } = useAnswer(waitingForMe, {})
  return data && data.myOverdue + data.myDueSoon + data.myReturned
}

/** Drafts that wait for approval: the number beside «Планы». */
export function useDraftsWaiting(): number | undefined {
  return useAnswer(waitingForMe, {}).data?.drafts
}

/** Reports to look at: the number beside «Отчёты на проверку». */
export function useReportsWaiting(): number | undefined {
  return useAnswer(waitingForMe, {}).data?.reportsToReview
}
