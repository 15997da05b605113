import type { Interval } from '#statistics/interval.ts'
import { meanInterval } from '#statistics/mean-from-sums.ts'

/** The same pupils in two waves as sums: they add up over schools. Shares of the highest score, 0…1. */
export type PairSums = {
  readonly pairs: number
  readonly firstSum: number
  readonly secondSum: number
  /** Second − first of each pupil: Σ and Σ². */
  readonly growthSum: number
  readonly growthSquares: number
  readonly grew: number
  readonly fell: number
}

export type PairedWaves = {
  readonly first: number | null
  readonly second: number | null
  readonly growth: number | null
  /** Student's of the mean difference of the same pupils: narrower than Welch's of two groups. */
  readonly interval: Interval | null
  readonly isFew: boolean
}

const LEAST_PAIRS = 5

/**
 * How the same pupils did in both waves: the mean of each pupil's difference. Below five pairs only counts are shown.
 * @source docs/methodology/figures.md, 22; SciPy: ttest_rel(second, first).confidence_interval()
 */
export function pairedWaves({ pairs, firstSum, secondSum, growthSum, growthSquares }: PairSums): PairedWaves {
  if (pairs < LEAST_PAIRS) return { first: null, second: null, growth: null, interval: null, isFew: true }
  return {
    first: firstSum / pairs,
    second: secondSum / pairs,
    growth: growthSum / pairs,
    interval: meanInterval({ count: pairs, sum: growthSum, squares: growthSquares }),
    isFew: false,
  }
}
