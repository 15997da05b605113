import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'
import { type Interval, USUAL_LEVEL } from './interval.ts'

/**
 * The exact interval of a share by the binomial distribution: never narrower than its level promises.
 * @returns null for a count of 0
 * @source Clopper & Pearson 1934; R: binom.test(k, n)$conf.int; SciPy: proportion_ci(method = 'exact')
 * @example clopperPearsonInterval(0, 10) // { low: 0, high: 0.3085, level: 0.95 }
 */
export function clopperPearsonInterval(
  successes: number,
  count: number,
  level = USUAL_LEVEL,
): Interval | null {
  if (!(count > 0)) return null
  const tail = (1 - level) / 2
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, count - successes + 1),
    high: successes === count ? 1 : betaQuantile(1 - tail, successes + 1, count - successes),
    level,
  }
}
