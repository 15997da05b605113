import { type Figure, pointsFigure } from './figure.ts'
import { type ScoreDistribution, sumsOfDistribution } from './score-distribution.ts'

/**
 * Выполнение работы: points of all pupils out of the points they could have had, 0…1.
 * @source docs/methodology/figures.md, 9
 * @example totals 10, 15, 20 of 20 → 45/60 = 75,0 %
 */
export function workCompletion(totals: ScoreDistribution, maxScore: number): Figure {
  return pointsFigure(sumsOfDistribution(totals), maxScore)
}
