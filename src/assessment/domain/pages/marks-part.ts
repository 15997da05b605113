import { shareFigure } from '../figures/figure.ts'
import { markedCount, marks } from '../figures/mark-counts.ts'
import { countColumn, percentColumn, percentOf, textColumn } from './columns.ts'
import { figureInterval } from './figure-cells.ts'
import type { PagePart } from './page-shapes.ts'
import type { WorkTotals } from './work-totals.ts'

/** How many have each mark. */
export function marksPart(work: WorkTotals, others: WorkTotals | null): PagePart | null {
  const all = markedCount(work.marks)
  if (all === 0) return null
  const shares = (of: WorkTotals) => marks.map((mark) => shareFigure(of.marks[mark], markedCount(of.marks)))
  const own = shares(work)
  const theirs = others && markedCount(others.marks) > 0 ? shares(others) : null
  const series = (name: string, found: typeof own) => ({
    name,
    values: found.map(({ value }) => percentOf(value)),
    lows: found.map(({ interval }) => percentOf(interval?.low ?? null)),
    highs: found.map(({ interval }) => percentOf(interval?.high ?? null)),
  })
  return {
    id: 'marks',
    title: 'Отметки',
    note: null,
    chart: {
      kind: 'bars',
      title: `Доли отметок, n = ${all}`,
      unit: '%',
      categories: marks.map((mark) => `«${mark}»`),
      series: [series(theirs ? 'Школа' : 'Доля', own), ...(theirs ? [series('Другие школы', theirs)] : [])],
    },
    columns: [
      textColumn('mark', 'Отметка'),
      countColumn('count', 'Участников'),
      percentColumn('share', 'Доля, %'),
      textColumn('interval', 'Интервал 95 %'),
      ...(theirs ? [percentColumn('others', 'Другие школы, %')] : []),
    ],
    rows: marks.map((mark, at) => ({
      to: null,
      cells: [
        `«${mark}»`,
        work.marks[mark],
        percentOf(own[at]?.value ?? null),
        own[at] ? figureInterval('pass', own[at]) : null,
        ...(theirs ? [percentOf(theirs[at]?.value ?? null)] : []),
      ],
    })),
    empty: '',
  }
}
