import type { GridRow } from '../grid.ts'

/** The row «1 | 2 | 3 | 4» under a header. */
export function isColumnNumbers(row: GridRow): boolean {
  const filled = row.cells.map((cell) => cell.text.trim()).filter((text) => text !== '')
  return filled.length >= 3 && filled.every((text, at) => text.replace(/\.$/, '') === String(at + 1))
}
