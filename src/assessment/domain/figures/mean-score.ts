import { type Figure, meanFigure } from './figure.ts'
import { type ScoreDistribution, sumsOfDistribution } from './score-distribution.ts'

/**
 * The mean primary or test score.
 * @source docs/methodology/figures.md, 4
 */
export function meanScore(distribution: ScoreDistribution, maxScore: number): Figure {
  return meanFigure(sumsOfDistribution(distribution), { low: 0, high: maxScore })
}
