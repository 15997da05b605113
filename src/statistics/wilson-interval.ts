import { type Interval, USUAL_LEVEL } from './interval.ts'
import { normalQuantile } from './normal-distribution.ts'

/**
 * Wilson's score interval of a share: `successes` of `count`. Stays inside 0…1 and is fit for small counts.
 * @returns null for a count of 0
 * @source Wilson 1927; without continuity correction R: prop.test(k, n, correct = FALSE); SciPy: proportion_ci(method = 'wilson')
 * @example wilsonInterval(3, 8) // { low: 0.1368, high: 0.6943, level: 0.95 }
 */
export function wilsonInterval(successes: number, count: number, level = USUAL_LEVEL): Interval | null {
  if (!(count > 0)) return null
  const z = normalQuantile(1 - (1 - level) / 2)
  const share = successes / count
  const middle = (share + (z * z) / (2 * count)) / (1 + (z * z) / count)
  const half =
    (z / (1 + (z * z) / count)) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))
  // At the ends the formula is exact, its floating point is not.
  return {
    low: successes === 0 ? 0 : Math.max(0, middle - half),
    high: successes === count ? 1 : Math.min(1, middle + half),
    level,
  }
}

/**
 * The same with a correction for continuity: wider, never misses its level.
 * @source Newcombe 1998, method 4; R: prop.test(k, n); SciPy: proportion_ci(method = 'wilsoncc')
 * @example wilsonIntervalCorrected(3, 8) // { low: 0.1024, high: 0.7411, level: 0.95 }
 */
export function wilsonIntervalCorrected(
  successes: number,
  count: number,
  level = USUAL_LEVEL,
): Interval | null {
  if (!(count > 0)) return null
  const z = normalQuantile(1 - (1 - level) / 2)
  const share = successes / count
  const rest = 1 - share
  const middle = 2 * count * share + z * z
  const width = 2 * (count + z * z)
  const low = (middle - 1 - z * Math.sqrt(z * z - 2 - 1 / count + 4 * share * (count * rest + 1))) / width
  const high = (middle + 1 + z * Math.sqrt(z * z + 2 - 1 / count + 4 * share * (count * rest - 1))) / width
  return {
    low: successes === 0 ? 0 : Math.max(0, low),
    high: successes === count ? 1 : Math.min(1, high),
    level,
  }
}
