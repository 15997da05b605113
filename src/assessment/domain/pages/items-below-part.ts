import { difficultyNames } from '../../texts.ru.ts'
import type { CatalogueWork } from '../catalogue/catalogue-work.ts'
import { findWork } from '../catalogue/find-work.ts'
import { itemTopic } from '../catalogue/item-topic.ts'
import { itemCompletion, omissionShare } from '../figures/item-completion.ts'
import { itemZone } from '../figures/item-zone.ts'
import { LEAST_COMPARED } from '../sentences/sentence.ts'
import { workTitle } from '../work-title.ts'
import { countColumn, percentColumn, percentOf, textColumn } from './columns.ts'
import { figureInterval } from './figure-cells.ts'
import type { PagePart } from './page-shapes.ts'
import type { WorkTotals } from './work-totals.ts'

/** Items below the lower limit of their level; where the catalogue does not know the level, the limit is not known either. */
export function itemsBelowPart(
  own: readonly WorkTotals[],
  catalogue: readonly CatalogueWork[],
): PagePart | null {
  const unknown: string[] = []
  const rows = own.flatMap((work) => {
    const described = findWork(catalogue, work.key)
    if (work.items.length > 0 && !described?.items.some(({ difficulty }) => difficulty !== null)) {
      unknown.push(workTitle(work.key))
    }
    return work.items.flatMap((sums) => {
      const item = described?.items.find(({ label }) => label === sums.label)
      const completion = itemCompletion(sums)
      const difficulty = item?.difficulty ?? null
      if (sums.asked < LEAST_COMPARED || difficulty === null) return []
      if (itemZone(completion.value, difficulty) !== 'insufficient') return []
      return [
        {
          to: `/results/works/${work.workId}`,
          cells: [
            `Задание ${sums.label}`,
            workTitle(work.key),
            difficultyNames[difficulty],
            item ? itemTopic(item) : null,
            sums.asked,
            percentOf(completion.value),
            figureInterval('pass', completion),
            percentOf(omissionShare(sums).value),
          ],
        },
      ]
    })
  })
  if (rows.length === 0 && unknown.length === 0) return null
  return {
    id: 'items-below',
    title: 'Задания ниже границы освоения',
    note: [
      'Граница — 57 % для заданий базового уровня и 28,5 % для повышенного и высокого (рекомендации ФИОКО 2026 года в пересказе), участников не меньше 10.',
      ...(unknown.length === 0
        ? []
        : [`Уровень заданий неизвестен, потому что его нет в каталоге: ${unknown.join('; ')}.`]),
    ].join('\n'),
    chart: null,
    columns: [
      textColumn('item', 'Задание'),
      textColumn('work', 'Работа'),
      textColumn('level', 'Уровень'),
      textColumn('content', 'Что проверяет'),
      countColumn('asked', 'Участников'),
      percentColumn('completion', 'Выполнение, %'),
      textColumn('interval', 'Интервал 95 %'),
      percentColumn('omitted', 'Не приступали, %'),
    ],
    rows,
    empty:
      unknown.length === own.length
        ? 'Уровни заданий неизвестны, поэтому назвать задания ниже границы нельзя.'
        : 'Заданий ниже границы нет.',
  }
}
