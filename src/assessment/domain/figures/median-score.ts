import { quantileOfCounts } from '#statistics/quantile-of-counts.ts'
import type { ScoreDistribution } from './score-distribution.ts'

/**
 * Медиана: half of the pupils have no more than this score, half no less. The mean of the two middle ones for an even number.
 * @source docs/methodology/figures.md, 5
 */
export function medianScore(distribution: ScoreDistribution): number | null {
  return quantileOfCounts(distribution, 0.5)
}
