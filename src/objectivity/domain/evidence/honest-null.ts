import { quantileOfSorted, sortedFinite } from '#statistics/quantile-of-sorted.ts'
import { studentUpperTail } from '#statistics/student-tail.ts'

/** Where honest values lie and how far they spread: Student's law around a centre. */
export type HonestNull = {
  readonly centre: number
  readonly scale: number
  readonly degreesOfFreedom: number
}

const FREEDOMS = [4, 6, 9, 15, 30] as const
const [LEAST_SCALE, MOST_SCALE, SCALE_STEP] = [0.7, 1.6, 0.05]
/** The scale is near 1 unless the values say otherwise. */
const PRIOR_SPREAD = 0.25
const FEWEST = 15
const CAUTIOUS_FREEDOM = 15
/** The quartiles of a normal variable are so far apart. */
const NORMAL_IQR = 1.349

export function upperTail({ centre, scale, degreesOfFreedom }: HonestNull, value: number): number {
  return Number.isFinite(value) ? studentUpperTail((value - centre) / scale, degreesOfFreedom) : Number.NaN
}

/**
 * The null of values whose upper half may be polluted: the centre is the median, spread and tail are fitted to the lower half
 * alone, by likelihood with a prior on the scale.
 * @source Efron 2004, with the half-sample and the cap on ν of objectivity-method, 5.5
 */
export function fitLowerHalf(values: ArrayLike<number>): HonestNull {
  const sorted = sortedFinite(values)
  const centre = sorted.length > 0 ? quantileOfSorted(sorted, 0.5) : 0
  const below = sorted.filter((value) => value < centre).map((value) => centre - value)
  if (below.length < FEWEST) return { centre, scale: 1, degreesOfFreedom: CAUTIOUS_FREEDOM }
  let best = { scale: 1, degreesOfFreedom: CAUTIOUS_FREEDOM, value: Number.NEGATIVE_INFINITY }
  for (let step = 0; LEAST_SCALE + step * SCALE_STEP <= MOST_SCALE + 1e-9; step++) {
    const scale = LEAST_SCALE + step * SCALE_STEP
    for (const degreesOfFreedom of FREEDOMS) {
      const value =
        logLikelihood(below, scale, degreesOfFreedom) - 0.5 * (Math.log(scale) / PRIOR_SPREAD) ** 2
      if (value > best.value) best = { scale, degreesOfFreedom, value }
    }
  }
  return { centre, scale: best.scale, degreesOfFreedom: best.degreesOfFreedom }
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

/** The null of values whose lower side is cut off: median, and the distance from it to the 84th percentile. */
export function fitUpperQuantiles(values: ArrayLike<number>, leastScale: number): HonestNull {
  const sorted = sortedFinite(values)
  if (sorted.length === 0)
    return { centre: 0, scale: Math.max(1, leastScale), degreesOfFreedom: CAUTIOUS_FREEDOM }
  const centre = quantileOfSorted(sorted, 0.5)
  return {
    centre,
    scale: Math.max(leastScale, quantileOfSorted(sorted, 0.84) - centre),
    degreesOfFreedom: CAUTIOUS_FREEDOM,
  }
}

function logLikelihood(deviations: Float64Array, scale: number, freedom: number): number {
  let sum = 0
  for (const deviation of deviations) sum += Math.log1p((deviation / scale) ** 2 / freedom)
  return deviations.length * (logStudentConstant(freedom) - Math.log(scale)) - ((freedom + 1) / 2) * sum
}

/** ln of Γ((ν+1)/2) / (√(νπ) Γ(ν/2)). */
function logStudentConstant(freedom: number): number {
  return logGammaOfHalf(freedom + 1) - logGammaOfHalf(freedom) - 0.5 * Math.log(freedom * Math.PI)
}

/** ln Γ(n/2) of a whole n by the recurrence from Γ(½) = √π and Γ(1) = 1. */
function logGammaOfHalf(n: number): number {
  let value = n % 2 === 0 ? 0 : Math.log(Math.PI) / 2
  for (let half = n % 2 === 0 ? 2 : 1; half < n; half += 2) value += Math.log(half / 2)
  return value
}
