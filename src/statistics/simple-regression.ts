import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import { type Interval, USUAL_LEVEL } from './interval.ts'

export type SimpleRegression = {
  readonly count: number
  readonly slope: number
  readonly intercept: number
  readonly slopeInterval: Interval
  /** Share of the variation of y that x accounts for, 0…1. */
  readonly determination: number
  /** Of the residuals, n − 2 degrees of freedom. */
  readonly deviation: number
  /** Where a new observation at x is expected. */
  readonly expect: (x: number) => { readonly value: number; readonly interval: Interval }
}

/**
 * y = intercept + slope·x by least squares. Null for fewer than three points or where x does not vary.
 * @source R: lm(y ~ x), predict(interval = 'prediction'); SciPy: linregress(x, y)
 */
export function simpleRegression(
  points: readonly { readonly x: number; readonly y: number }[],
  level = USUAL_LEVEL,
): SimpleRegression | null {
  const count = points.length
  if (count < 3) return null
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / count
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / count
  const xx = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0)
  if (xx === 0) return null
  const xy = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0)
  const yy = points.reduce((sum, { y }) => sum + (y - meanY) ** 2, 0)
  const slope = xy / xx
  const intercept = meanY - slope * meanX
  const left = points.reduce((sum, { x, y }) => sum + (y - intercept - slope * x) ** 2, 0)
  const deviation = Math.sqrt(left / (count - 2))
  const t = studentQuantile(1 - (1 - level) / 2, count - 2)
  const halfSlope = (t * deviation) / Math.sqrt(xx)
  return {
    ...{ count, slope, intercept, deviation },
    slopeInterval: { low: slope - halfSlope, high: slope + halfSlope, level },
    determination: yy === 0 ? 0 : 1 - left / yy,
    expect(x) {
      const value = intercept + slope * x
      const half = t * deviation * Math.sqrt(1 + 1 / count + (x - meanX) ** 2 / xx)
      return { value, interval: { low: value - half, high: value + half, level } }
    },
  }
}
