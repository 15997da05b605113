import { type Corridor, columnAt } from './corridors.ts'
import type { PlacedLine } from './lay-out-page.ts'
import { ROW_NUMBER } from './table-seeds.ts'
import type { TextLine } from './text-lines.ts'

/** Lines that make one row; a row that `spans` stands across all columns. */
export type Row = { readonly spans: boolean; readonly lines: readonly TextLine[] }

const MIN_RULED = 2
const MIN_RULED_SHARE = 0.8
const MIN_NUMBERED_SHARE = 0.7

/**
 * Gathers lines into rows: by the rulings between them where those are drawn, else by the numbers, provided that each
 * number stands on the first line of its row. Undefined where neither holds. A new page always begins a new row.
 */
export function looseRows(
  table: readonly PlacedLine[],
  spanning: ReadonlySet<TextLine>,
  corridors: readonly Corridor[],
): readonly Row[] | undefined {
  const startsRow = (line: TextLine) =>
    !spanning.has(line) && columnAt(corridors, line.segments[0]?.left ?? 0) === 0
  const starts = table.filter(({ line }) => startsRow(line))
  const numbered = starts.filter(({ line }) => ROW_NUMBER.test(line.segments[0]?.text ?? ''))
  const ruled = table.filter((placed, index) => isRuledBetween(table[index - 1], placed)).length
  const isRuled = ruled >= Math.max(MIN_RULED, numbered.length * MIN_RULED_SHARE)
  const isTopAligned = numbered.every(({ line }) => line.segments.length > 1)
  if (!isRuled && !(isTopAligned && numbered.length >= starts.length * MIN_NUMBERED_SHARE)) return undefined

  const first = numbered[0] ?? starts[0]
  const firstNumber = first ? table.indexOf(first) : 0
  const rows: { spans: boolean; lines: TextLine[] }[] = []
  for (const [index, placed] of table.entries()) {
    const previous = table[index - 1]
    const row = rows.at(-1)
    const spans = spanning.has(placed.line)
    const begins = isRuled
      ? isRuledBetween(previous, placed)
      : index === firstNumber || (index > firstNumber && startsRow(placed.line))
    if (row && !begins && row.spans === spans && placed.page === previous?.page) row.lines.push(placed.line)
    else rows.push({ spans, lines: [placed.line] })
  }
  return rows
}

function isRuledBetween(above: PlacedLine | undefined, below: PlacedLine): boolean {
  if (!above || above.page !== below.page) return false
  const bottom = below.line.y - below.line.size * 0.35
  return below.page.rulings.horizontal.some(({ at }) => at > above.line.y - 1 && at < bottom)
}
