import { numberWords } from '#kernel/number-words.ts'
import type { PrintedTable } from '#kernel/printed-document.ts'
import type { Evidence, EvidenceCell } from './evidence.ts'

const MARKS = ['«3»', '«4»', '«5»']

/** Heaping at the first totals of marks, a work in a line: twenty works of it are a page and not five. */
export function boundariesTable({ cells }: Evidence): readonly PrintedTable[] {
  const found = cells.flatMap((cell) =>
    cell.counts.flatMap((one) => (one.marker === 'mark-boundary' ? [{ cell, counts: one }] : [])),
  )
  if (found.length === 0) return []
  return [
    {
      title: 'Скопление на границе отметки по работам',
      note: 'У каждой отметки: сколько учеников набрали ровно первый её балл / на балл-два меньше; в скобках — сколько ожидалось на первом балле.',
      empty: '',
      columns: [
        { header: 'Работа', kind: 'text', weight: 42 },
        { header: 'Писали', kind: 'number', weight: 18 },
        ...MARKS.map((mark) => ({ header: `Первый балл ${mark}`, kind: 'text' as const, weight: 22 })),
      ],
      rows: found.map(({ cell, counts }) => ({
        kind: 'cells' as const,
        cells: [
          cell.work.title,
          cell.tested,
          ...MARKS.map((_, at) => placeWords(counts.boundaries, cell.work.cuts, at)),
        ],
      })),
    },
  ]
}

type Boundaries = Extract<EvidenceCell['counts'][number], { marker: 'mark-boundary' }>['boundaries']

/** '7 б.: 8 / 0 (3,8)'; without a scale the boundaries stand in their order. */
function placeWords(boundaries: Boundaries, cuts: readonly number[] | null, at: number): string {
  const one = cuts ? boundaries.find(({ cut }) => cut === cuts[at]) : boundaries[at]
  if (!one || one.near === 0) return '—'
  return `${one.cut} б.: ${one.at} / ${one.near - one.at} (${numberWords(one.expected, { digits: 1 })})`
}
