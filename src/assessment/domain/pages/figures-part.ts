import type { ExamMinimum } from '../catalogue/ege-minimum.ts'
import type { Figure } from '../figures/figure.ts'
import { partCell, textColumn } from './columns.ts'
import { figureInterval, figureWords } from './figure-cells.ts'
import { leastTestScore } from './least-test-score.ts'
import { figureOf, figureTraits, type PageFigure, pageFigures } from './page-figures.ts'
import type { PageCell, PagePart } from './page-shapes.ts'
import type { WorkTotals } from './work-totals.ts'

/** Every figure the work has, beside last year's and the other schools'. */
export function figuresPart(
  work: WorkTotals,
  earlier: WorkTotals | null,
  others: WorkTotals | null,
  minima: readonly ExamMinimum[],
): PagePart {
  const count = (figure: PageFigure, of: WorkTotals | null): Figure | null =>
    of && figureOf(figure, of, leastTestScore(minima, of.key))
  const rows = pageFigures.flatMap((figure) => {
    const found = count(figure, work)
    if (found === null) return []
    const { name, basis } = figureTraits[figure]
    const cells: readonly PageCell[] = [
      name,
      figureWords(figure, found),
      figureInterval(figure, found),
      partCell({ ...found, numerator: Math.round(found.numerator * 100) / 100 }),
      ...(earlier ? [basis === 'points' ? null : figureWords(figure, count(figure, earlier))] : []),
      ...(others ? [figureWords(figure, count(figure, others))] : []),
    ]
    return [{ to: null, cells }]
  })
  return {
    id: 'figures',
    title: 'Показатели',
    note: earlier
      ? 'Баллы прошлого года не показаны: работы разных лет устроены по-разному, сравниваются доли отметок.'
      : null,
    chart: null,
    columns: [
      textColumn('figure', 'Показатель'),
      textColumn('value', 'Значение'),
      textColumn('interval', 'Интервал 95 %'),
      textColumn('part', 'Из чего посчитан'),
      ...(earlier ? [textColumn('earlier', `${earlier.key.year} год`)] : []),
      ...(others ? [textColumn('others', 'Другие школы')] : []),
    ],
    rows,
    empty: 'Показателей нет: ни одного результата.',
  }
}
