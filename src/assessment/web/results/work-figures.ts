import { numberWords } from '#kernel/number-words.ts'
import type { Interval } from '#statistics/interval.ts'
import type { Figure } from '../../domain/figures/figure.ts'
import { shareFigure } from '../../domain/figures/figure.ts'
import { medianScore } from '../../domain/figures/median-score.ts'
import { figureOf, figureTraits, type PageFigure } from '../../domain/pages/page-figures.ts'
import type { WorkCard } from '../../results-contract.ts'
import { meanWords, shareWords } from './figure-words.ts'

/** One key figure of a work as the page, the workbook and a screen reader have it. */
export type FigureRow = {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly interval: string
  /** «23 из 25» */
  readonly from: string
  readonly others: string
  readonly earlier: string
  /** How it is counted, in words. */
  readonly formula: string
}

const formulas: Readonly<Partial<Record<PageFigure, string>>> = {
  pass: 'отметки «3», «4» и «5» / все отметки',
  quality: 'отметки «4» и «5» / все отметки',
  failures: 'отметки «2» / все отметки',
  'learning-degree': '(«5» + 0,64 · «4» + 0,36 · «3» + 0,16 · «2») / все отметки',
  'mean-mark': 'сумма отметок / число отметок',
  completion: 'сумма первичных баллов / (участники · наибольший балл)',
  'mean-score': 'сумма первичных баллов / участники с баллом',
  'mean-test-score': 'сумма тестовых баллов / участники с баллом',
  'below-minimum': 'балл ниже минимального / участники с баллом',
  'high-scores': '81 балл и больше / участники с баллом',
}

const shownFigures = [
  'pass',
  'quality',
  'failures',
  'learning-degree',
  'mean-mark',
  'mean-test-score',
  'below-minimum',
  'high-scores',
  'mean-score',
  'completion',
] as const

type Counted = Parameters<typeof figureOf>[1]

/** Key figures; those the work has nothing to count from are left out. */
export function figureRows(card: WorkCard): readonly FigureRow[] {
  const { shown, others, earlier, maxScore, minimum } = card
  const counted = (of: WorkCard['shown']): Counted => ({ ...of, maxScore })
  const rows = shownFigures.flatMap((figure): readonly FigureRow[] => {
    const found = figureOf(figure, counted(shown), minimum)
    if (found === null) return []
    const isMarks = figureTraits[figure].basis === 'marks'
    const before =
      isMarks && earlier ? figureOf(figure, { ...counted(shown), marks: earlier.marks }, minimum) : null
    return [
      {
        key: figure,
        name: figureTraits[figure].name,
        value: words(figure, found.value),
        interval: intervalWords(figure, found.interval),
        from: fromWords(found),
        others: words(figure, others ? (figureOf(figure, counted(others), minimum)?.value ?? null) : null),
        earlier: words(figure, before?.value ?? null),
        formula: formulas[figure] ?? '',
      },
    ]
  })
  return [...rows, ...medianRow(card), ...absentRow(card)]
}

function medianRow({ shown, others }: WorkCard): readonly FigureRow[] {
  const isTest = shown.testScores.length > 0
  const median = medianScore(isTest ? shown.testScores : shown.scores)
  if (median === null) return []
  const count = (isTest ? shown.testScores : shown.scores).reduce((sum, one) => sum + one.count, 0)
  return [
    {
      key: 'median',
      name: isTest ? 'Медиана тестовых баллов' : 'Медиана первичных баллов',
      value: medianWords(median),
      interval: '—',
      from: `${numberWords(count)} с баллом`,
      others: others ? medianWords(medianScore(isTest ? others.testScores : others.scores)) : '—',
      earlier: '—',
      formula: 'у половины участников балл не больше, у половины не меньше',
    },
  ]
}

function absentRow({ shown, others }: WorkCard): readonly FigureRow[] {
  const figure = shareFigure(shown.absent, shown.participants + shown.absent)
  return [
    {
      key: 'absent',
      name: 'Не писали из числящихся в списке',
      value: shareWords(figure.value),
      interval: intervalWords('pass', figure.interval),
      from: fromWords(figure),
      others: others
        ? shareWords(shareFigure(others.absent, others.participants + others.absent).value)
        : '—',
      earlier: '—',
      formula:
        'в списке без результата / участники и не писавшие; если файл не называет отсутствующих, здесь 0',
    },
  ]
}

function words(figure: PageFigure, value: number | null): string {
  return figureTraits[figure].unit === 'percent' ? shareWords(value) : meanWords(value)
}

function intervalWords(figure: PageFigure, interval: Interval | null): string {
  if (interval === null) return '—'
  if (figureTraits[figure].unit === 'mean') return `${meanWords(interval.low)}–${meanWords(interval.high)}`
  return `${shareWords(interval.low).replace('\u00a0%', '')}–${shareWords(interval.high)}`
}

function fromWords({ numerator, denominator }: Figure): string {
  const shown = Math.round(numerator * 100) / 100
  return `${numberWords(shown)} из ${numberWords(denominator)}`
}

function medianWords(median: number | null): string {
  return median === null ? '—' : numberWords(median)
}
