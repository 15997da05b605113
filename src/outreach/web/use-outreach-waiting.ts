import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { waitingInOutreach } from '../waiting-contract.ts'

/** The number beside «Информирование»: questions for those who answer them, publications for an organisation. */
export function useOutreachWaiting(): number | undefined {
  const may = useMay()
  const { data } = useAnswer(waitingInOutreach, {})
  if (!data) return undefined
  if (may('outreach.appeal.manage')) return data.toAnswer ?? 0
  return may('outreach.publication.own') ? data.toPublishLate + data.toPublishSoon : undefined
}
