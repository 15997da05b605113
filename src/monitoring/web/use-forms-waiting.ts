import { useAnswer } from '#web-kit/use-answer.ts'
import { listMySheets } from '../sheets-contract.ts'

/** Forms to be filled in: the number beside «Мои формы». */
export function useFormsWaiting(): number | undefined {
  return useAnswer(listMySheets, {}).data?.waiting
}
