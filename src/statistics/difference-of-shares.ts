import { type Interval, USUAL_LEVEL } from './interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** `successes` of `count`. */
export type Proportion = { readonly successes: number; readonly count: number }

/**
 * The interval of the difference `later` − `earlier` of two independent shares.
 * @returns null where one of them rests on nobody
 * @source Newcombe 1998, method 10 (hybrid of two Wilson intervals); statsmodels: confint_proportions_2indep(method = 'newcomb')
 * @example differenceOfShares({ successes: 56, count: 70 }, { successes: 48, count: 80 }) // 0.0524 … 0.3339
 */
export function differenceOfShares(
  later: Proportion,
  earlier: Proportion,
  level = USUAL_LEVEL,
): (Interval & { readonly difference: number }) | null {
  const a = wilsonInterval(later.successes, later.count, level)
  const b = wilsonInterval(earlier.successes, earlier.count, level)
  if (!a || !b) return null
  const p = later.successes / later.count
  const q = earlier.successes / earlier.count
  return {
    difference: p - q,
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
    level,
  }
}
