import { quantileOfSorted, sortedFinite } from '#statistics/quantile-of-sorted.ts'
import { studentUpperTail } from '#statistics/student-tail.ts'

/** Where honest values lie and how far they spread: Student's law around a centre. */
type HonestNull = {
  readonly centre: number
  readonly scale: number
  readonly degreesOfFreedom: number
}

const FREEDOM = 30
/** Quantiles of Student's law with 30 degrees of freedom. R: qt(c(.16, .84, .95), 30) */
const PERCENTILES = [
  { share: 0.16, ofStudent: -1.011_22 },
  { share: 0.84, ofStudent: 1.011_22 },
  { share: 0.95, ofStudent: 1.697_26 },
] as const
const [LEAST_SCALE, MOST_SCALE] = [0.7, 1.6]
const FEWEST = 15
const CAUTIOUS_FREEDOM = 15
/** The quartiles of a normal variable are so far apart. */
const NORMAL_IQR = 1.349

export function upperTail({ centre, scale, degreesOfFreedom }: HonestNull, value: number): number {
  return Number.isFinite(value) ? studentUpperTail((value - centre) / scale, degreesOfFreedom) : Number.NaN
}

/**
 * The null of values whose upper end may be polluted by a few: the centre is the median, the spread the widest of those told by the 16th, 84th and 95th
 * percentiles, so that honest values that reach further upwards than downwards are not accused. If more than a few are polluted the null grows
 * wider: less is found, nobody honest is named.
 */
export function fitHonest(values: ArrayLike<number>): HonestNull {
  const sorted = sortedFinite(values)
  const centre = sorted.length > 0 ? quantileOfSorted(sorted, 0.5) : 0
  if (sorted.length < FEWEST) return { centre, scale: 1, degreesOfFreedom: CAUTIOUS_FREEDOM }
  const spreads = PERCENTILES.map(
    ({ share, ofStudent }) => (quantileOfSorted(sorted, share) - centre) / ofStudent,
  )
  const scale = Math.min(Math.max(LEAST_SCALE, ...spreads), MOST_SCALE)
  return { centre, scale, degreesOfFreedom: FREEDOM }
}

/** The null of values polluted on both sides: median and interquartile range. */
export function fitMiddleHalf(values: ArrayLike<number>, leastScale: number): HonestNull {
  const sorted = sortedFinite(values)
  if (sorted.length === 0)
    return { centre: 0, scale: Math.max(1, leastScale), degreesOfFreedom: CAUTIOUS_FREEDOM }
  const spread = (quantileOfSorted(sorted, 0.75) - quantileOfSorted(sorted, 0.25)) / NORMAL_IQR
  return {
    centre: quantileOfSorted(sorted, 0.5),
    scale: Math.max(leastScale, spread),
    degreesOfFreedom: CAUTIOUS_FREEDOM,
  }
}
