import { titleBesideOthers } from '../work-title.ts'
import { chartName } from './chart-name.ts'
import { countColumn, percentColumn, pointsOf, textColumn } from './columns.ts'
import { figureCell, figureColumn, figureInterval, figureSeries } from './figure-cells.ts'
import { figureOf } from './page-figures.ts'
import type { PagePart } from './page-shapes.ts'
import { earlierOf, type WorkTotals } from './work-totals.ts'

const shown = ['pass', 'quality', 'failures', 'mean-mark', 'completion'] as const

/** Every work of a year with its key figures and the change of успеваемость against the year before. */
export function yearWorksPart(own: readonly WorkTotals[], works: readonly WorkTotals[]): PagePart {
  const marked = own.filter((work) => figureOf('pass', work, null) !== null)
  const before = marked.map((work) => earlierOf(works, work))
  return {
    id: 'works',
    title: 'Работы года',
    note: 'Показатели муниципалитета — суммы по школам: складываются ученики, а не проценты. Между работами разных предметов и классов показатели не сравниваются.',
    chart:
      marked.length === 0
        ? null
        : {
            kind: 'bars',
            title: 'Качество (доля «4» и «5») в этом и прошлом году',
            unit: '%',
            categories: marked.map(({ key }) => chartName(key)),
            series: [
              figureSeries(
                'Прошлый год',
                'quality',
                before.map((work) => (work ? figureOf('quality', work, null) : null)),
              ),
              figureSeries(
                'Этот год',
                'quality',
                marked.map((work) => figureOf('quality', work, null)),
              ),
            ],
          },
    columns: [
      textColumn('work', 'Работа'),
      countColumn('schools', 'Школ'),
      countColumn('participants', 'Участников'),
      countColumn('absent', 'Не писали'),
      ...shown.map(figureColumn),
      textColumn('interval', 'Успеваемость, интервал 95 %'),
      percentColumn('passChange', 'Успеваемость к прошлому году, п.п.'),
      percentColumn('qualityChange', 'Качество к прошлому году, п.п.'),
    ],
    rows: own.map((work) => {
      const earlier = earlierOf(works, work)
      const change = (figure: 'pass' | 'quality') =>
        pointsOf(
          earlier ? (figureOf(figure, earlier, null)?.value ?? null) : null,
          figureOf(figure, work, null)?.value ?? null,
        )
      return {
        to: `/results/works/${work.workId}`,
        cells: [
          titleBesideOthers(work),
          work.schools,
          work.participants,
          work.absent,
          ...shown.map((figure) => figureCell(figure, figureOf(figure, work, null))),
          figureInterval('pass', figureOf('pass', work, null)),
          change('pass'),
          change('quality'),
        ],
      }
    }),
    empty: 'Результатов за этот год ещё нет. Загрузите файлы на странице «Загрузка результатов».',
  }
}
