import { looksDifferent, percentWords, pointsBetween } from '#kernel/number-words.ts'
import type { ChangeOfShare } from '../figures/change-of-failures.ts'

/**
 * «Доля отметок «2» выросла на 6,3 п.п. (с 4,1 % до 10,4 %)».
 * @param when 'sure' = only if the interval of the change leaves out 0; 'always' = said anyway, with a doubt where it holds 0.
 */
export function describeChange(
  what: string,
  [grew, fell]: readonly [grew: string, fell: string],
  { earlier, later, difference, interval }: ChangeOfShare,
  when: 'sure' | 'always',
): string | null {
  if (difference === null || earlier.value === null || later.value === null || interval === null) return null
  if (!looksDifferent(earlier.value, later.value)) return null
  const isSure = interval.low > 0 || interval.high < 0
  if (!isSure && when === 'sure') return null
  const by = pointsBetween(later.value, earlier.value)
  const span = `с ${percentWords(earlier.value)} до ${percentWords(later.value)}`
  const doubt = isSure ? '' : '; при таком числе участников разница может быть случайной'
  return `${what} ${difference > 0 ? grew : fell} на ${by} (${span})${doubt}.`
}
