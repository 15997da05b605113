import { keepableText } from '../files/keepable-text.ts'
import type { CellValue, Sheet } from './workbook.ts'

type RaggedSheet = Omit<Sheet, 'rows'> & {
  readonly rows: readonly (readonly (CellValue | undefined)[] | undefined)[]
}

/**
 * Makes the rows of a sheet rectangular and cuts off what is empty at the end: the stored size of a sheet often
 * reaches far beyond its last value. Blank text counts as empty.
 */
export function trimmedSheet(sheet: RaggedSheet): Sheet {
  let height = 0
  let width = 0
  for (let index = 0; index < sheet.rows.length; index++) {
    const rowWidth = filledWidth(sheet.rows[index] ?? [])
    if (rowWidth > 0) height = index + 1
    width = Math.max(width, rowWidth)
  }
  const rows = Array.from({ length: height }, (_, row) => ofWidth(sheet.rows[row] ?? [], width))
  return {
    ...sheet,
    name: keepableText(sheet.name),
    rows,
    merges: sheet.merges.filter((merge) => merge.fromRow < height && merge.fromColumn < width),
  }
}

function ofWidth(row: readonly (CellValue | undefined)[], width: number): readonly CellValue[] {
  return Array.from({ length: width }, (_, column) => {
    const value = row[column] ?? null
    return typeof value === 'string' ? keepableText(value) : value
  })
}

function filledWidth(row: readonly (CellValue | undefined)[]): number {
  let width = row.length
  while (width > 0 && isBlank(row[width - 1])) width--
  return width
}

function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
}
