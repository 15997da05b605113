import type { Interval } from '#statistics/interval.ts'
import { meanInterval, type Sums } from '#statistics/mean-from-sums.ts'
import { wilsonInterval } from '#statistics/wilson-interval.ts'

/**
 * A figure that carries what it was made of: whoever shows it can say «из скольких», and figures of schools are joined by
 * adding aggregates first and dividing afterwards, never by a mean of percentages.
 */
export type Figure = {
  readonly numerator: number
  readonly denominator: number
  /** numerator / denominator as it is, not rounded; null where the denominator is 0. */
  readonly value: number | null
  /** Wilson's for a share of pupils, Student's for a mean; null where nothing can be said. */
  readonly interval: Interval | null
}

/** A share of pupils, 0…1. */
export function shareFigure(numerator: number, denominator: number): Figure {
  return {
    numerator,
    denominator,
    value: denominator > 0 ? numerator / denominator : null,
    interval: wilsonInterval(numerator, denominator),
  }
}

/** A mean of what pupils have each, such as points or marks; its interval never leaves `within`. */
export function meanFigure(sums: Sums, within: { readonly low: number; readonly high: number }): Figure {
  const interval = meanInterval(sums)
  return {
    numerator: sums.sum,
    denominator: sums.count,
    value: sums.count > 0 ? sums.sum / sums.count : null,
    interval: interval && {
      ...interval,
      low: Math.max(within.low, interval.low),
      high: Math.min(within.high, interval.high),
    },
  }
}

/** Points out of possible points, 0…1: the mean of points divided by the highest score. */
export function pointsFigure(sums: Sums, max: number): Figure {
  const mean = meanFigure(sums, { low: 0, high: max })
  if (!(max > 0)) return { numerator: sums.sum, denominator: 0, value: null, interval: null }
  return {
    numerator: sums.sum,
    denominator: sums.count * max,
    value: mean.value === null ? null : mean.value / max,
    interval: mean.interval && {
      ...mean.interval,
      low: mean.interval.low / max,
      high: mean.interval.high / max,
    },
  }
}
