import { differenceOfShares, type Proportion } from './difference-of-shares.ts'
import { type Interval, USUAL_LEVEL } from './interval.ts'

export type BeforeAfter = { readonly before: Proportion; readonly after: Proportion }

/**
 * Difference in differences of shares: by how much the share changed among the treated beyond the change among the compared.
 * The four samples are taken as independent: other people sit the exam each year.
 * @returns null where one of the four rests on nobody
 * @source Zou & Donner 2008 (MOVER) over two of Newcombe's intervals (1998, method 10); the point estimate: Card & Krueger 1994
 * @example
 * differenceInDifferences(
 *   { before: { successes: 30, count: 100 }, after: { successes: 18, count: 100 } },
 *   { before: { successes: 50, count: 200 }, after: { successes: 48, count: 200 } },
 * ) // difference −0.11, −0.2522 … 0.0354
 */
export function differenceInDifferences(
  treated: BeforeAfter,
  compared: BeforeAfter,
  level = USUAL_LEVEL,
): (Interval & { readonly difference: number }) | null {
  const own = differenceOfShares(treated.after, treated.before, level)
  const other = differenceOfShares(compared.after, compared.before, level)
  if (!own || !other) return null
  const difference = own.difference - other.difference
  return {
    difference,
    low: difference - Math.hypot(own.difference - own.low, other.high - other.difference),
    high: difference + Math.hypot(own.high - own.difference, other.difference - other.low),
    level,
  }
}
