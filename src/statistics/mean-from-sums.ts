import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import { type Interval, USUAL_LEVEL } from './interval.ts'

/** What aggregates keep of a variable: enough for its mean and deviation, and free to be added up. */
export type Sums = { readonly count: number; readonly sum: number; readonly squares: number }

/** NaN for none. */
export function meanOfSums({ count, sum }: Sums): number {
  return sum / count
}

/**
 * The standard deviation of a sample (n − 1). NaN for fewer than two values.
 * @example deviationOfSums({ count: 7, sum: 99, squares: 1491 }) // 3.8914
 */
export function deviationOfSums({ count, sum, squares }: Sums): number {
  if (count < 2) return Number.NaN
  // The difference of two near numbers may fall below zero by rounding.
  return Math.sqrt(Math.max(0, squares - (sum * sum) / count) / (count - 1))
}

/**
 * Student's interval of a mean: mean ± t(n − 1)·s/√n. Null for fewer than two values.
 * @source R: t.test(x)$conf.int; SciPy: t.interval(0.95, n - 1, mean, sem)
 */
export function meanInterval(sums: Sums, level = USUAL_LEVEL): Interval | null {
  if (sums.count < 2) return null
  const mean = meanOfSums(sums)
  const half =
    (studentQuantile(1 - (1 - level) / 2, sums.count - 1) * deviationOfSums(sums)) / Math.sqrt(sums.count)
  return { low: mean - half, high: mean + half, level }
}
