import { type Figure, shareFigure } from './figure.ts'
import { HIGH_SCORE, highScoreShare } from './high-score-share.ts'
import { type MarkCounts, markedCount } from './mark-counts.ts'
import { participantsIn, type ScoreDistribution } from './score-distribution.ts'

export type PreparationLevels = { readonly base: Figure; readonly high: Figure }

/**
 * Достижение базового уровня: marks from 3 up; высокого: «5». For ВПР and ОГЭ.
 * @source docs/methodology/figures.md, 12
 */
export function levelsByMarks(counts: MarkCounts): PreparationLevels {
  const all = markedCount(counts)
  return { base: shareFigure(counts[3] + counts[4] + counts[5], all), high: shareFigure(counts[5], all) }
}

/** For ЕГЭ: the minimum and more, 81 and more. */
export function levelsByTestScores(testScores: ScoreDistribution, minimum: number): PreparationLevels {
  const passed = testScores.filter(({ value }) => value >= minimum)
  return {
    base: shareFigure(participantsIn(passed), participantsIn(testScores)),
    high: highScoreShare(testScores, HIGH_SCORE),
  }
}
