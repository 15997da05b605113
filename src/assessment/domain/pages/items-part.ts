import { difficultyNames } from '../../texts.ru.ts'
import type { CatalogueWork } from '../catalogue/catalogue-work.ts'
import { findWork } from '../catalogue/find-work.ts'
import { itemTopic } from '../catalogue/item-topic.ts'
import { itemCompletion, omissionShare } from '../figures/item-completion.ts'
import { itemZone } from '../figures/item-zone.ts'
import { countColumn, percentColumn, percentOf, textColumn } from './columns.ts'
import { figureInterval } from './figure-cells.ts'
import type { PagePart } from './page-shapes.ts'
import type { WorkTotals } from './work-totals.ts'

const zoneNames = {
  sufficient: 'Освоено',
  between: 'Пограничная зона',
  insufficient: 'Ниже границы',
} as const

/** The items of a work in their order, with their zones where the catalogue knows the level. */
export function itemsPart(
  work: WorkTotals,
  municipality: WorkTotals | null,
  catalogue: readonly CatalogueWork[],
): PagePart | null {
  if (work.items.length === 0) return null
  const described = findWork(catalogue, work.key)
  const completions = work.items.map((sums) => itemCompletion(sums))
  const theirs = municipality?.items.length ? municipality.items : null
  return {
    id: 'items',
    title: 'Выполнение заданий',
    note: `Доля набранных баллов от возможных; «не пройдено» и пустые клетки не считаются.${described ? '' : ' Описания работы нет в каталоге, поэтому зоны освоения не названы.'}`,
    chart: {
      kind: 'bars',
      title: 'Выполнение заданий',
      unit: '%',
      categories: work.items.map(({ label }) => `Задание ${label}`),
      series: [
        {
          name: 'Выполнение',
          values: completions.map(({ value }) => percentOf(value)),
          lows: completions.map(({ interval }) => percentOf(interval?.low ?? null)),
          highs: completions.map(({ interval }) => percentOf(interval?.high ?? null)),
        },
      ],
    },
    columns: [
      textColumn('item', 'Задание'),
      textColumn('level', 'Уровень'),
      textColumn('content', 'Что проверяет'),
      countColumn('max', 'Наибольший балл'),
      countColumn('asked', 'Участников'),
      percentColumn('completion', 'Выполнение, %'),
      textColumn('interval', 'Интервал 95 %'),
      percentColumn('omitted', 'Не приступали, %'),
      ...(theirs ? [percentColumn('others', 'Муниципалитет, %')] : []),
      textColumn('zone', 'Зона'),
    ],
    rows: work.items.map((sums, at) => {
      const item = described?.items.find(({ label }) => label === sums.label)
      const completion = completions[at]
      const difficulty = item?.difficulty ?? null
      const zone = itemZone(completion?.value ?? null, difficulty)
      const other = theirs?.find(({ label }) => label === sums.label)
      return {
        to: null,
        cells: [
          sums.label,
          difficulty === null ? null : difficultyNames[difficulty],
          item ? itemTopic(item) : null,
          sums.max,
          sums.asked,
          percentOf(completion?.value ?? null),
          completion ? figureInterval('pass', completion) : null,
          percentOf(omissionShare(sums).value),
          ...(theirs ? [percentOf(other ? itemCompletion(other).value : null)] : []),
          zone === null ? null : zoneNames[zone],
        ],
      }
    }),
    empty: '',
  }
}
