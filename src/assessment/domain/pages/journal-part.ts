import { compareWithJournal } from '../figures/journal-comparison.ts'
import { workTitle } from '../work-title.ts'
import { chartName } from './chart-name.ts'
import { countColumn, percentColumn, percentOf, textColumn } from './columns.ts'
import type { PagePart, PageSeries } from './page-shapes.ts'
import type { WorkTotals } from './work-totals.ts'

/** Marks of works beside marks of the journal, over pupils who have both. */
export function journalPart(own: readonly WorkTotals[]): PagePart | null {
  const compared = own
    .map((work) => ({ work, found: compareWithJournal(work.journal) }))
    .filter(({ found }) => found.same.denominator > 0)
  if (compared.length === 0) return null
  const series = (name: string, which: 'lower' | 'same' | 'higher'): PageSeries => ({
    name,
    values: compared.map(({ found }) => percentOf(found[which].value)),
    lows: compared.map(({ found }) => percentOf(found[which].interval?.low ?? null)),
    highs: compared.map(({ found }) => percentOf(found[which].interval?.high ?? null)),
  })
  return {
    id: 'journal',
    title: 'Сравнение с отметками по журналу',
    note: 'Считаются ученики, у которых есть обе отметки. Расхождение на 2 и больше — повод для разговора, а не вывод.',
    chart: {
      kind: 'bars',
      title: 'Отметка за работу и отметка по журналу',
      unit: '%',
      categories: compared.map(({ work }) => chartName(work.key)),
      series: [series('Понизили', 'lower'), series('Подтвердили', 'same'), series('Повысили', 'higher')],
    },
    columns: [
      textColumn('work', 'Работа'),
      countColumn('both', 'С обеими отметками'),
      percentColumn('lower', 'Понизили, %'),
      percentColumn('same', 'Подтвердили, %'),
      percentColumn('higher', 'Повысили, %'),
      countColumn('far', 'Расхождение 2 и больше, чел.'),
      countColumn('without', 'Без отметки в журнале'),
    ],
    rows: compared.map(({ work, found }) => ({
      to: `/results/works/${work.workId}`,
      cells: [
        workTitle(work.key),
        found.same.denominator,
        percentOf(found.lower.value),
        percentOf(found.same.value),
        percentOf(found.higher.value),
        found.farApart.numerator,
        found.withoutJournal,
      ],
    })),
    empty: '',
  }
}
