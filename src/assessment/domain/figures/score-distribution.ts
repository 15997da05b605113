import type { Sums } from '#statistics/mean-from-sums.ts'
import type { ValueCount } from '#statistics/quantile-of-counts.ts'

/**
 * How many pupils have each score, ascending by score, scores nobody has left out or with 0. Everything else about totals —
 * mean, deviation, quantiles, shares from a threshold on — follows from it exactly.
 */
export type ScoreDistribution = readonly ValueCount[]

export function distributionOf(scores: readonly number[]): ScoreDistribution {
  const counts = new Map<number, number>()
  for (const score of scores) counts.set(score, (counts.get(score) ?? 0) + 1)
  return ascending(counts)
}

/** @param scores as two arrays of equal length, the way the database keeps them. */
export function distributionFromArrays(
  scores: readonly number[],
  counts: readonly number[],
): ScoreDistribution {
  return ascending(new Map(scores.map((score, at) => [score, counts[at] ?? 0])))
}

export function addDistributions(...distributions: readonly ScoreDistribution[]): ScoreDistribution {
  const counts = new Map<number, number>()
  for (const { value, count } of distributions.flat()) counts.set(value, (counts.get(value) ?? 0) + count)
  return ascending(counts)
}

export function participantsIn(distribution: ScoreDistribution): number {
  return distribution.reduce((sum, { count }) => sum + count, 0)
}

export function sumsOfDistribution(distribution: ScoreDistribution): Sums {
  return distribution.reduce(
    (sums, { value, count }) => ({
      count: sums.count + count,
      sum: sums.sum + value * count,
      squares: sums.squares + value * value * count,
    }),
    { count: 0, sum: 0, squares: 0 },
  )
}

function ascending(counts: ReadonlyMap<number, number>): ScoreDistribution {
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([one], [other]) => one - other)
    .map(([value, count]) => ({ value, count }))
}
