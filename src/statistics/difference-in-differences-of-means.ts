import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import { type Interval, USUAL_LEVEL } from './interval.ts'
import { deviationOfSums, meanOfSums, type Sums } from './mean-from-sums.ts'

export type SumsBeforeAfter = { readonly before: Sums; readonly after: Sums }

/**
 * Difference in differences of means: by how much the mean changed among the treated beyond the change among the compared.
 * The four samples are taken as independent and their deviations may differ.
 * @returns null where one of the four has fewer than two values, or where nothing varies
 * @source Card & Krueger 1994; freedom by Satterthwaite 1946 over the four variances of the mean
 */
export function differenceInDifferencesOfMeans(
  treated: SumsBeforeAfter,
  compared: SumsBeforeAfter,
  level = USUAL_LEVEL,
): (Interval & { readonly difference: number }) | null {
  const four = [treated.after, treated.before, compared.after, compared.before]
  const variances = four.map((sums) => deviationOfSums(sums) ** 2 / sums.count)
  const all = variances.reduce((sum, variance) => sum + variance, 0)
  // One value has no deviation (NaN), and where nothing varies there is no error to speak of.
  if (!(all > 0)) return null
  const freedom =
    all ** 2 / four.reduce((sum, { count }, at) => sum + (variances[at] ?? 0) ** 2 / (count - 1), 0)
  const half = studentQuantile(1 - (1 - level) / 2, freedom) * Math.sqrt(all)
  const difference =
    meanOfSums(treated.after) -
    meanOfSums(treated.before) -
    (meanOfSums(compared.after) - meanOfSums(compared.before))
  return { difference, low: difference - half, high: difference + half, level }
}
