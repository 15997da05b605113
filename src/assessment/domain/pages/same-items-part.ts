import type { CatalogueWork } from '../catalogue/catalogue-work.ts'
import { findWork } from '../catalogue/find-work.ts'
import { itemTopic } from '../catalogue/item-topic.ts'
import { compareYears } from '../comparison/compare-years.ts'
import { itemCompletion } from '../figures/item-completion.ts'
import { percentColumn, percentOf, pointsOf, textColumn } from './columns.ts'
import type { PagePart } from './page-shapes.ts'
import { earlierOf, type WorkTotals } from './work-totals.ts'
import { lineName } from './years-part.ts'

/** Items of neighbouring years side by side, only those at the same positions of the codifier; why not, where there are none. */
export function sameItemsPart(
  works: readonly WorkTotals[],
  catalogue: readonly CatalogueWork[],
): PagePart | null {
  const reasons = new Map<string, string[]>()
  const because = (reason: string, name: string) =>
    reasons.set(reason, [...(reasons.get(reason) ?? []), name])
  const rows = works.flatMap((work) => {
    const before = earlierOf(works, work)
    if (!before) return []
    const [earlier, later] = [findWork(catalogue, before.key), findWork(catalogue, work.key)]
    const name = `${lineName(work.key)}, ${before.key.year} и ${work.key.year}`
    if (!earlier || !later) {
      because('Описания работы нет в каталоге, поэтому неизвестно, какие задания одинаковы', name)
      return []
    }
    const { items, points, pairs } = compareYears(earlier, later)
    if (!items.allowed) {
      because(items.reason.replace(/\.$/, ''), name)
      return []
    }
    if (!points.allowed) because(points.reason.replace(/\.$/, ''), name)
    return pairs.map((pair) => {
      const [one, other] = [completionOf(before, pair.earlier.label), completionOf(work, pair.later.label)]
      return {
        to: null,
        cells: [
          `${pair.later.label}${pair.earlier.label === pair.later.label ? '' : ` (было ${pair.earlier.label})`}`,
          lineName(work.key),
          `${before.key.year} → ${work.key.year}`,
          itemTopic(pair.later),
          percentOf(one),
          percentOf(other),
          pointsOf(one, other),
        ],
      }
    })
  })
  if (rows.length === 0 && reasons.size === 0) return null
  return {
    id: 'same-items',
    title: 'Сопоставимые задания',
    note: [
      'Задания разных лет сравниваются, только когда совпадают позиции кодификатора, уровень и наибольший балл.',
      ...[...reasons].map(([reason, names]) => `${reason}: ${names.join('; ')}.`),
    ].join('\n'),
    chart: null,
    columns: [
      textColumn('item', 'Задание'),
      textColumn('work', 'Работа'),
      textColumn('years', 'Годы'),
      textColumn('content', 'Что проверяет'),
      percentColumn('before', 'Выполнение было, %'),
      percentColumn('after', 'Выполнение стало, %'),
      percentColumn('change', 'Изменение, п.п.'),
    ],
    rows,
    empty: 'Сопоставимых заданий нет: причины названы выше.',
  }
}

function completionOf({ items }: WorkTotals, label: string): number | null {
  const found = items.find((item) => item.label === label)
  return found ? itemCompletion(found).value : null
}
