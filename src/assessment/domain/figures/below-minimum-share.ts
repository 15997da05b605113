import { type Figure, shareFigure } from './figure.ts'
import { participantsIn, type ScoreDistribution } from './score-distribution.ts'

/**
 * Доля не преодолевших минимальный порог: scores below `minimum`; the minimum itself is passed.
 * @source docs/methodology/figures.md, 6
 */
export function belowMinimumShare(distribution: ScoreDistribution, minimum: number): Figure {
  const below = distribution.filter(({ value }) => value < minimum)
  return shareFigure(participantsIn(below), participantsIn(distribution))
}
