import { belowMinimumShare } from '../figures/below-minimum-share.ts'
import { type Figure, shareFigure } from '../figures/figure.ts'
import { highScoreShare } from '../figures/high-score-share.ts'
import { compareWithJournal } from '../figures/journal-comparison.ts'
import { learningDegree } from '../figures/learning-degree.ts'
import { markedCount } from '../figures/mark-counts.ts'
import { meanMark } from '../figures/mean-mark.ts'
import { meanScore } from '../figures/mean-score.ts'
import { passShare } from '../figures/pass-share.ts'
import { qualityShare } from '../figures/quality-share.ts'
import { workCompletion } from '../figures/work-completion.ts'
import type { WorkTotals } from './work-totals.ts'

/** The figures that pages put side by side. */
export const pageFigures = [
  'pass',
  'quality',
  'failures',
  'learning-degree',
  'mean-mark',
  'completion',
  'mean-score',
  'mean-test-score',
  'below-minimum',
  'high-scores',
  'journal-lower',
  'journal-same',
  'journal-higher',
] as const

export type PageFigure = (typeof pageFigures)[number]

export type FigureTraits = {
  readonly name: string
  /** percent: 0…1 inside, per cent outside; mean: a number of marks or points. */
  readonly unit: 'percent' | 'mean'
  readonly unitWords: string
  /** What it rests on: marks may be compared between years, points only where the papers are alike. */
  readonly basis: 'marks' | 'points' | 'test-scores' | 'journal'
}

export const figureTraits: Readonly<Record<PageFigure, FigureTraits>> = {
  pass: { name: 'Успеваемость', unit: 'percent', unitWords: '%', basis: 'marks' },
  quality: { name: 'Качество', unit: 'percent', unitWords: '%', basis: 'marks' },
  failures: { name: 'Доля отметок «2»', unit: 'percent', unitWords: '%', basis: 'marks' },
  'learning-degree': { name: 'СОУ', unit: 'percent', unitWords: '%', basis: 'marks' },
  'mean-mark': { name: 'Средняя отметка', unit: 'mean', unitWords: 'отметка', basis: 'marks' },
  completion: { name: 'Выполнение работы', unit: 'percent', unitWords: '%', basis: 'points' },
  'mean-score': { name: 'Средний первичный балл', unit: 'mean', unitWords: 'балл', basis: 'points' },
  'mean-test-score': { name: 'Средний тестовый балл', unit: 'mean', unitWords: 'балл', basis: 'test-scores' },
  'below-minimum': { name: 'Доля ниже минимума', unit: 'percent', unitWords: '%', basis: 'test-scores' },
  'high-scores': { name: 'Доля 81–100 баллов', unit: 'percent', unitWords: '%', basis: 'test-scores' },
  'journal-lower': { name: 'Ниже отметки по журналу', unit: 'percent', unitWords: '%', basis: 'journal' },
  'journal-same': { name: 'Совпали с журналом', unit: 'percent', unitWords: '%', basis: 'journal' },
  'journal-higher': { name: 'Выше отметки по журналу', unit: 'percent', unitWords: '%', basis: 'journal' },
}

/** The figure of the work; null where the work has nothing to count it from. `minimum` is the least test score. */
export function figureOf(
  figure: PageFigure,
  work: Pick<WorkTotals, 'marks' | 'scores' | 'testScores' | 'journal' | 'maxScore'>,
  minimum: number | null,
): Figure | null {
  const found = count(figure, work, minimum)
  return found === null || found.denominator === 0 ? null : found
}

function count(
  figure: PageFigure,
  { marks, scores, testScores, journal, maxScore }: Parameters<typeof figureOf>[1],
  minimum: number | null,
): Figure | null {
  switch (figure) {
    case 'pass':
      return passShare(marks)
    case 'quality':
      return qualityShare(marks)
    case 'failures':
      return shareFigure(marks[2], markedCount(marks))
    case 'learning-degree':
      return learningDegree(marks)
    case 'mean-mark':
      return meanMark(marks)
    case 'completion':
      return maxScore === null ? null : workCompletion(scores, maxScore)
    case 'mean-score':
      return maxScore === null ? null : meanScore(scores, maxScore)
    case 'mean-test-score':
      return meanScore(testScores, 100)
    case 'below-minimum':
      return minimum === null ? null : belowMinimumShare(testScores, minimum)
    case 'high-scores':
      return highScoreShare(testScores)
    case 'journal-lower':
      return compareWithJournal(journal).lower
    case 'journal-same':
      return compareWithJournal(journal).same
    case 'journal-higher':
      return compareWithJournal(journal).higher
  }
}
