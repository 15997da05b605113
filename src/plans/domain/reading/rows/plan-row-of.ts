import type { Columns } from '../columns/columns.ts'
import type { GridRow, Line } from '../grid.ts'
import { mapCells } from './map-cells.ts'
import type { PlanRow } from './plan-row.ts'

/** A row with its cells named, and where it stood. */
export function planRowOf(
  row: GridRow,
  columns: Columns,
  above: PlanRow | null,
  linesBefore: readonly Line[],
): PlanRow {
  return {
    ...mapCells(row, columns, above),
    columns,
    place: row.place,
    afterBreak: row.afterBreak,
    linesBefore,
  }
}
