import type { PrintedRow, PrintedTable } from '#kernel/printed-document.ts'
import { describeCounts } from '../../texts/counts.ru.ts'
import { markerNames, refutations } from '../../texts/signs.ru.ts'
import { describeSum } from '../../texts/sums.ru.ts'
import type { DossierView } from '../shapes.ts'
import { type SummedSign, sumSigns } from './sum-signs.ts'

/** One row a kind of sign: its counts over all works, and the work where it is plainest. */
export function signsPart({ evidence }: DossierView): PrintedTable {
  return {
    title: 'Признаки в числах',
    empty: 'Признаков в отдельных работах нет: необычны все результаты вместе.',
    columns: [
      { header: 'Признак', kind: 'text', weight: 24 },
      { header: 'Работ', kind: 'number', weight: 12 },
      { header: 'Всего по этим работам', kind: 'text', weight: 34 },
      { header: 'Где виднее всего', kind: 'text', weight: 42 },
    ],
    rows: rowsOf(sumSigns(evidence)),
  }
}

function rowsOf(signs: readonly SummedSign[]): readonly PrintedRow[] {
  const [ofSchool, ofWorks] = [true, false].map((wanted) => signs.filter((one) => one.isOfSchool === wanted))
  return [
    ...(ofSchool ?? []).map(rowOf),
    ...(ofWorks?.length
      ? [{ kind: 'heading' as const, text: 'Только в отдельных работах: может быть случайностью' }]
      : []),
    ...(ofWorks ?? []).map(rowOf),
  ]
}

function rowOf({ sum, works, strongest: { work, counts } }: SummedSign): PrintedRow {
  return {
    kind: 'cells',
    cells: [
      markerNames[sum.marker],
      works,
      describeSum(sum),
      `${work.title}: ${describeCounts(counts, work)}`,
    ],
  }
}

/** What the school can show, each of which would take the sign away. */
export function refutationsPart(): PrintedTable {
  const lines = refutations.map(
    (words, at) => `${at + 1}. ${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
  )
  return { title: 'Что опровергнет признаки', columns: [], rows: [], empty: '', note: lines.join('\n') }
}
