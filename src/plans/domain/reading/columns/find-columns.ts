import { oneLine, squeeze } from '../clean-text.ts'
import type { GridRow } from '../grid.ts'
import { assignRoles } from './assign-roles.ts'
import { isPeriodLabel } from './column-role.ts'
import type { Columns } from './columns.ts'
import { isColumnNumbers } from './is-column-numbers.ts'
import { looksLikeHeader } from './looks-like-header.ts'
import { periodsUnder } from './period-under.ts'

/** A title block, an approval stamp or a row of sheet captions may stand above the header. */
const DEEPEST_HEADER = 12

/** Finds the header of a plan's table; `firstRow` is the first row after it. Null where the table is not a plan's. */
export function findColumns(rows: readonly GridRow[]): { columns: Columns; firstRow: number } | null {
  const depth = Math.min(rows.length, DEEPEST_HEADER)
  for (let at = 0; at < depth; at += 1) {
    const parent = rows[at]
    if (!parent) break
    const parentTexts = headingsOf(parent)
    let last = at
    let headings = parentTexts
    let labels: readonly string[] = parentTexts.map(() => '')
    for (let next = rows[last + 1]; next && last < at + 2; next = rows[last + 1]) {
      const below = periodsUnder(headings, headingsOf(next))
      if (!goesOnBelow(headings, next, below)) break
      labels = below
      headings = combine(headings, next, below)
      last += 1
    }
    if (!looksLikeHeader(headings.filter((text, column) => headings.indexOf(text) === column))) continue
    const body = rows.slice(last + 1).filter((row) => !isColumnNumbers(row))
    const roles = assignRoles(headings, labels, body)
    if (!roles) continue
    const headerRows = rows.slice(at, last + 1).map((row) => headingsOf(row).map(squeeze))
    return { columns: { roles, headings, headerRows, isGuessed: false }, firstRow: last + 1 }
  }
  return null
}

function headingsOf(row: GridRow): string[] {
  return row.cells.map((cell) => oneLine(cell.text))
}

/** A second header row speaks only under a heading that spans several columns, or repeats merged cells from above. */
function goesOnBelow(headings: readonly string[], row: GridRow, below: readonly string[]): boolean {
  const filled = below.flatMap((text, column) => (text === '' ? [] : [column]))
  if (filled.length === 0 || filled.length === below.length) return false
  if (filled.some((column) => (below[column] ?? '').length > 60)) return false
  if (filled.length < 2 && !filled.every((column) => isPeriodLabel(below[column] ?? ''))) return false
  const mergedAbove = row.cells.some((cell) => cell.mergedInto === 'above')
  const emptyHeadings = filled.filter((column) => headings[column] === '')
  const areLabels = filled.every((column) => isPeriodLabel(below[column] ?? ''))
  const numberIsEmpty = filled[0] !== 0
  return numberIsEmpty && (mergedAbove || areLabels) && (emptyHeadings.length > 0 || mergedAbove)
}

/** «Сроки» over «2024», «2025» gives «Сроки 2024», «Сроки 2025». */
function combine(headings: readonly string[], row: GridRow, below: readonly string[]): string[] {
  let spanning = ''
  return row.cells.map((cell, column) => {
    const heading = headings[column] ?? ''
    const label = below[column] ?? ''
    if (heading !== '') spanning = heading
    if (cell.mergedInto === 'above' || label === '') return heading
    return `${heading || spanning} ${label}`.trim()
  })
}
