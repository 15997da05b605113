import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { waitingInControl } from '../waiting-contract.ts'

/** The number beside «Контроль»: the authority looks and decides, an organisation mends and reports. */
export function useControlWaiting(): number | undefined {
  const may = useMay()
  const { data } = useAnswer(waitingInControl, {})
  if (!data) return undefined
  if (may('control.inspection.manage')) return data.toRecheck + data.toDecide
  return may('control.finding.answer') ? data.toMend + data.toReport : undefined
}
