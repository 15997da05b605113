import { keepableText } from '../files/keepable-text.ts'
import type { CellValue, Sheet } from './workbook.ts'

type RaggedSheet = Omit<Sheet, 'rows'> & {
  readonly rows: readonly (readonly (CellValue | undefined)[] | undefined)[]
}

/**
 * Makes the rows of a sheet rectangular and cuts off what is empty at the end: the stored size of a sheet often
 * reaches far beyond its last value. Blank text counts as empty.
 */
export function trimmedSheet(sheet: RaggedSheet, texts: 'raw' | 'keepable' = 'raw'): Sheet {
  let height = 0
  let width = 0
  for (let index = 0; index < sheet.rows.length; index++) {
    const rowWidth = filledWidth(sheet.rows[index] ?? [])
    if (rowWidth > 0) height = index + 1
    width = Math.max(width, rowWidth)
  }
  const rows = new Array<readonly CellValue[]>(height)
  for (let row = 0; row < height; row++) rows[row] = ofWidth(sheet.rows[row] ?? [], width, texts)
  return {
    ...sheet,
    name: keepableText(sheet.name),
    rows,
    merges: sheet.merges.filter((merge) => merge.fromRow < height && merge.fromColumn < width),
  }
}

function ofWidth(
  row: readonly (CellValue | undefined)[],
  width: number,
  texts: 'raw' | 'keepable',
): readonly CellValue[] {
  // A large sheet has its rows once in memory, not twice.
  if (texts === 'keepable' && isWhole(row, width)) return row
  const cells = new Array<CellValue>(width)
  for (let column = 0; column < width; column++) {
    const value = row[column] ?? null
    cells[column] = typeof value === 'string' && texts === 'raw' ? keepableText(value) : value
  }
  return cells
}

function isWhole(row: readonly (CellValue | undefined)[], width: number): row is readonly CellValue[] {
  return row.length === width && !row.includes(undefined)
}

function filledWidth(row: readonly (CellValue | undefined)[]): number {
  let width = row.length
  while (width > 0 && isBlank(row[width - 1])) width--
  return width
}

function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}
