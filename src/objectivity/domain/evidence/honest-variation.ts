import { quantileOfSorted, sortedFinite } from '#statistics/quantile-of-sorted.ts'
import type { Effects } from '../effect.ts'

/** The median of χ² with one degree of freedom. */
const MEDIAN_CHI_SQUARE = 0.4549
const HALVINGS = 60

export type Standardised = {
  /** (effect − location) / √(variance + τ²); NaN where not measured. */
  readonly z: Float64Array
  readonly location: number
  /** Variance of honest cells around the location, sampling apart. */
  readonly tauSquared: number
}

/**
 * Effects in standard deviations of what honest schools show: sampling and honest variation together. Manipulation only adds to
 * the upper half, so the lower half alone tells how honest cells vary.
 * @source empirical Bayes with a one-sided fit: objectivity-method, 5.4
 */
export function standardise(
  { effect, variance, skewness }: Effects,
  {
    isSmallReference = false,
    isCentred = false,
  }: { readonly isSmallReference?: boolean; readonly isCentred?: boolean } = {},
): Standardised {
  const location = isSmallReference || isCentred ? 0 : locationOf(effect, variance)
  const tauSquared = honestVariance(effect, variance, location)
  const z = Float64Array.from(effect, (value, at) => {
    const sampling = variance[at] ?? Number.NaN
    const whole = sampling + tauSquared
    const skew = (skewness?.[at] ?? 0) * (sampling / whole) ** 1.5
    return withoutSkewness((value - location) / Math.sqrt(whole), skew)
  })
  return { z, location, tauSquared }
}

/** The expansion is not used further than where its root is still real and its skewness small. */
const [MOST_SKEW, LEAST_ROOT] = [2, 1e-3]

/**
 * The standard normal value with the tail of a standardised Pearson III variable of this skewness.
 * @source Wilson & Hilferty 1931, as used for Pearson III by Kite 1977
 */
export function withoutSkewness(value: number, skewness: number): number {
  const skew = Math.min(Math.max(skewness, -MOST_SKEW), MOST_SKEW)
  if (Math.abs(skew) < 1e-6 || !Number.isFinite(value)) return value
  return (6 / skew) * (Math.cbrt(Math.max((skew * value) / 2 + 1, LEAST_ROOT)) - 1) + skew / 6
}

/** The median of the better-measured half. */
function locationOf(effect: Float64Array, variance: Float64Array): number {
  const border = quantileOfSorted(sortedFinite(variance), 0.5)
  const better = effect.filter((_, at) => (variance[at] ?? Number.POSITIVE_INFINITY) <= border)
  const location = quantileOfSorted(sortedFinite(better), 0.5)
  return Number.isFinite(location) ? location : 0
}

/** τ² at which the squared z of the cells below the location have the median of χ²₁. */
function honestVariance(effect: Float64Array, variance: Float64Array, location: number): number {
  const squares: number[] = []
  const variances: number[] = []
  for (const [at, value] of effect.entries()) {
    const own = variance[at] ?? Number.NaN
    if (!(value < location) || !Number.isFinite(own)) continue
    squares.push((value - location) ** 2)
    variances.push(own)
  }
  if (squares.length === 0) return 0
  const ratios = new Float64Array(squares.length)
  const medianAt = (tau: number) => {
    for (let at = 0; at < ratios.length; at++) ratios[at] = (squares[at] ?? 0) / ((variances[at] ?? 0) + tau)
    return quantileOfSorted(ratios.sort(), 0.5)
  }
  if (medianAt(0) <= MEDIAN_CHI_SQUARE) return 0
  let low = 0
  let high = Math.max(...squares.slice(0, 1), 1e-6)
  while (medianAt(high) > MEDIAN_CHI_SQUARE) high *= 2
  for (let halving = 0; halving < HALVINGS && high - low > 1e-7 * high; halving++) {
    const middle = (low + high) / 2
    if (medianAt(middle) > MEDIAN_CHI_SQUARE) low = middle
    else high = middle
  }
  return (low + high) / 2
}
