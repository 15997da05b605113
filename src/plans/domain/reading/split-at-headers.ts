import { columnRoleOf } from './columns/column-role.ts'
import type { Grid, GridRow } from './grid.ts'
import { isRowNumber } from './rows/row-number.ts'

const LONGEST_HEADING = 120

/** One sheet may hold several tables: each begins with a row of headings whose first is «№». */
export function splitAtHeaders(grid: Grid): Grid[] {
  const cuts = grid.rows.flatMap((row, at) => (at > 0 && beginsTable(row) ? [at] : []))
  return [0, ...cuts].map((from, index) => ({
    kind: 'grid',
    rows: grid.rows
      .slice(from, cuts[index])
      .map((row, at) => (at === 0 ? { ...row, afterBreak: true } : row)),
  }))
}

function beginsTable(row: GridRow): boolean {
  const filled = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '')
  const first = filled[0]
  return (
    first !== undefined &&
    filled.length >= 3 &&
    columnRoleOf(first).kind === 'number' &&
    filled.every((text) => text.length <= LONGEST_HEADING && !isRowNumber(text))
  )
}
