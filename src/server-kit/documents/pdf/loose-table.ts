import type { TableCell } from '#kernel/document-content.ts'
import { type Corridor, columnAt, corridorsOf, narrowed } from './corridors.ts'
import type { PlacedLine } from './lay-out-page.ts'
import { looseRows, type Row } from './loose-rows.ts'
import { findSeeds, ROW_NUMBER } from './table-seeds.ts'
import { lineText, type TextLine } from './text-lines.ts'

/** A table without column lines: `lines[first…last]` of the text are its rows. */
export type LooseTable = {
  readonly first: number
  readonly last: number
  readonly rows: readonly (readonly TableCell[])[]
}

const HEADER_GAP = 3
const LINE_GAP = 2

/**
 * Restores a table whose columns are parted by blank corridors alone, all of it or nothing: from the first certain row
 * to the last one each line must keep to the corridors or stand across all of them as a heading does.
 */
export function findLooseTable(lines: readonly PlacedLine[]): LooseTable | undefined {
  const seeds = findSeeds(lines)
  if (seeds.length === 0) return undefined
  const firstSeed = Math.min(...seeds.map((seed) => seed.first))
  const lastSeed = Math.max(...seeds.map((seed) => seed.last))
  const certain = seeds.flatMap((seed) => lines.slice(seed.first, seed.last + 1).map(({ line }) => line))

  let corridors: readonly Corridor[] = corridorsOf(certain.filter((line) => line.segments.length > 1))
  if (corridors.length < 2) return undefined
  for (const { line } of lines.slice(firstSeed, lastSeed + 1)) {
    const fitting = narrowed(corridors, line)
    if (!fitting && line.segments.length > 1) return undefined
    corridors = fitting ?? corridors
  }
  const first = headerStart(lines, firstSeed, corridors)
  const last = tableEnd(lines, lastSeed, corridors)
  const table = lines.slice(first, last + 1)
  const spanning = new Set(
    table.flatMap(({ line }) => (line.segments.length === 1 && !narrowed(corridors, line) ? [line] : [])),
  )
  const rows = looseRows(table, spanning, corridors)
  return rows && { first, last, rows: rows.map((row) => cellsOf(row, corridors)) }
}

/** The header stands right above the first row, perhaps with a section heading between; it is several words in a line. */
function headerStart(
  lines: readonly PlacedLine[],
  firstSeed: number,
  corridors: readonly Corridor[],
): number {
  let start = firstSeed
  for (let at = firstSeed - 1; at >= 0; at--) {
    const placed = lines[at]
    const below = lines[at + 1]
    if (!placed || placed.page !== below?.page) break
    const { line } = placed
    const isHeading = line.segments.length === 1
    const isInColumns =
      narrowed(corridors, line) !== undefined || columnAt(corridors, line.segments[0]?.right ?? 0) === 0
    if (below.line.y - line.y > HEADER_GAP * line.size || (isHeading ? start !== firstSeed : !isInColumns))
      break
    if (!isHeading) start = at
  }
  return start
}

/** The last rows may be too few to be certain by themselves: numbered lines in the same columns and what continues them. */
function tableEnd(lines: readonly PlacedLine[], lastSeed: number, corridors: readonly Corridor[]): number {
  let end = lastSeed
  for (let at = lastSeed + 1; at < lines.length; at++) {
    const placed = lines[at]
    const above = lines[at - 1]
    if (!placed || !above) break
    const { line } = placed
    if (!narrowed(corridors, line)) {
      if (line.segments.length > 1) break
      continue
    }
    const isNumbered =
      isInFirst(line, corridors) && ROW_NUMBER.test(line.segments[0]?.text ?? '') && line.segments.length > 1
    const isNear = placed.page !== above.page || line.y - above.line.y < LINE_GAP * line.size
    const continues = end === at - 1 && isNear && !isInFirst(line, corridors)
    if (!isNumbered && !continues) break
    end = at
  }
  return end
}

function isInFirst(line: TextLine, corridors: readonly Corridor[]): boolean {
  return columnAt(corridors, line.segments[0]?.left ?? 0) === 0
}

function cellsOf(row: Row, corridors: readonly Corridor[]): readonly TableCell[] {
  const columns = Array.from({ length: corridors.length + 1 }, (_, column) => column)
  if (row.spans) {
    return columns.map((column) =>
      column === 0
        ? { text: row.lines.map(lineText).join('\n'), mergedInto: null }
        : { text: '', mergedInto: 'left' },
    )
  }
  const texts = columns.map((): string[] => [])
  for (const line of row.lines) {
    const pieces = Map.groupBy(line.segments, (segment) =>
      columnAt(corridors, (segment.left + segment.right) / 2),
    )
    for (const [column, segments] of pieces)
      texts[column]?.push(segments.map((segment) => segment.text).join(' '))
  }
  return texts.map((pieces) => ({ text: pieces.join('\n'), mergedInto: null }))
}
