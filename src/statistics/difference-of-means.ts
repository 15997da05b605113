import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import { type Interval, USUAL_LEVEL } from './interval.ts'
import { deviationOfSums, meanOfSums, type Sums } from './mean-from-sums.ts'

/**
 * The interval of the difference `later` − `earlier` of two independent means whose deviations may differ.
 * @returns null for fewer than two values on a side, or where nothing varies
 * @source Welch 1947; R: t.test(x, y)$conf.int
 */
export function differenceOfMeans(
  later: Sums,
  earlier: Sums,
  level = USUAL_LEVEL,
): (Interval & { readonly difference: number }) | null {
  const a = deviationOfSums(later) ** 2 / later.count
  const b = deviationOfSums(earlier) ** 2 / earlier.count
  // One value has no deviation (NaN), and where nothing varies there is no error to speak of.
  if (!(a + b > 0)) return null
  const freedom = (a + b) ** 2 / (a ** 2 / (later.count - 1) + b ** 2 / (earlier.count - 1))
  const half = studentQuantile(1 - (1 - level) / 2, freedom) * Math.sqrt(a + b)
  const difference = meanOfSums(later) - meanOfSums(earlier)
  return { difference, low: difference - half, high: difference + half, level }
}
