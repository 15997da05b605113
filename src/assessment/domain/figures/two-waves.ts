import { differenceOfMeans } from '#statistics/difference-of-means.ts'
import type { Interval } from '#statistics/interval.ts'
import type { Figure } from './figure.ts'
import { type ScoreDistribution, sumsOfDistribution } from './score-distribution.ts'
import { workCompletion } from './work-completion.ts'

export type Wave = { readonly totals: ScoreDistribution; readonly maxScore: number }

export type TwoWaves = {
  readonly first: Figure
  readonly second: Figure
  /** Of completion, −1…1. */
  readonly growth: number | null
  /** Welch's, as of independent groups: with the same pupils in both waves it is wider than need be. */
  readonly interval: Interval | null
}

/**
 * Two waves of a diagnostic work: completion at the start and at the end, and whether it grew. Highest scores may differ, so
 * shares of them are compared; the papers must be made to one specification.
 * @source docs/methodology/figures.md, 21
 */
export function compareWaves(first: Wave, second: Wave): TwoWaves {
  const before = workCompletion(first.totals, first.maxScore)
  const after = workCompletion(second.totals, second.maxScore)
  const found = differenceOfMeans(shareSums(second), shareSums(first))
  return {
    first: before,
    second: after,
    growth: before.value === null || after.value === null ? null : after.value - before.value,
    interval: found && { low: found.low, high: found.high, level: found.level },
  }
}

function shareSums({ totals, maxScore }: Wave) {
  const { count, sum, squares } = sumsOfDistribution(totals)
  return { count, sum: sum / maxScore, squares: squares / maxScore ** 2 }
}
