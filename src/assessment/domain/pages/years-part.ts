import { procedureNames, workLevelNames } from '../../texts.ru.ts'
import { seriesWords } from '../series-words.ts'
import type { WorkKey } from '../work-key.ts'
import { countColumn, textColumn } from './columns.ts'
import { figureCell, figureColumn, figureInterval, figureSeries } from './figure-cells.ts'
import { figureOf, figureTraits, type PageFigure } from './page-figures.ts'
import type { PagePart } from './page-shapes.ts'
import { type WorkTotals, yearWords } from './work-totals.ts'

const shown = ['pass', 'quality', 'failures', 'mean-mark'] as const

/** Each procedure and grade through the years: shares of marks, which may be compared; points may not. */
export function yearsPart(works: readonly WorkTotals[], figure: PageFigure): PagePart {
  const years = [...new Set(works.map(({ key }) => key.year))].sort((one, other) => one - other)
  const lines = new Map<string, WorkTotals[]>()
  for (const work of works) lines.set(lineName(work.key), [...(lines.get(lineName(work.key)) ?? []), work])
  const { name, unitWords } = figureTraits[figure]
  return {
    id: 'years',
    title: 'По классам и годам',
    note: 'Сравниваются доли отметок. Задания и наибольший балл в разные годы разные, поэтому баллы между годами не сравниваются. Интервал 95 % — насколько доля могла бы отличаться в другом таком же наборе.',
    chart: {
      kind: 'lines',
      title: `${name} по годам`,
      unit: unitWords,
      categories: years.map(String),
      series: [...lines].map(([line, own]) =>
        figureSeries(
          line,
          figure,
          years.map((year) => {
            const work = own.find(({ key }) => key.year === year)
            return work ? figureOf(figure, work, null) : null
          }),
        ),
      ),
    },
    columns: [
      textColumn('work', 'Работа'),
      textColumn('year', 'Год'),
      countColumn('schools', 'Школ'),
      countColumn('participants', 'Участников'),
      ...shown.map(figureColumn),
      textColumn('interval', `Интервал 95 %: ${name.toLocaleLowerCase('ru')}`),
    ],
    rows: works.map((work) => ({
      to: `/results/works/${work.workId}`,
      cells: [
        lineName(work.key),
        yearWords(work),
        work.schools,
        work.participants,
        ...shown.map((one) => figureCell(one, figureOf(one, work, null))),
        figureInterval(figure, figureOf(figure, work, null)),
      ],
    })),
    empty: 'Отметок по этому предмету ещё нет. Загрузите результаты.',
  }
}

/** The same work whatever its year: «ВПР, 4 класс». */
export function lineName({ procedure, grade, level, series }: WorkKey): string {
  return [
    procedureNames[procedure],
    grade === null ? '' : `${grade} класс`,
    level === null ? '' : workLevelNames[level],
    series === null ? '' : seriesWords(series),
  ]
    .filter(Boolean)
    .join(', ')
}
