import { type Figure, shareFigure } from './figure.ts'
import { participantsIn, type ScoreDistribution } from './score-distribution.ts'

/** @source 81–100 is what reports on ЕГЭ call высокий балл; «от 80» is another figure, so the threshold is named in the heading */
export const HIGH_SCORE = 81

/**
 * Доля высокобалльников: test scores from 81 on.
 * @source docs/methodology/figures.md, 7
 */
export function highScoreShare(testScores: ScoreDistribution, from: number = HIGH_SCORE): Figure {
  const high = testScores.filter(({ value }) => value >= from)
  return shareFigure(participantsIn(high), participantsIn(testScores))
}
