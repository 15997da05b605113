import { type ImportField, recogniseHeader } from './import-field.ts'

/** A cell as a spreadsheet reader gives it; a calendar date is midnight UTC. */
export type SheetCell = string | number | boolean | Date | null

export type RegistrySheet = {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A header row found by meaning, and the rows below it that are not blank. Rows and columns are counted from 0. */
export type RegistryTable = {
  readonly sheetIndex: number
  readonly sheetName: string
  readonly headerRow: number
  readonly columns: readonly RegistryColumn[]
  readonly rows: readonly RegistryLine[]
}

export type RegistryColumn = {
  readonly column: number
  readonly header: string
  /** Null: the registry keeps no such thing, or an earlier column already is it. */
  readonly field: ImportField | null
}

export type RegistryLine = {
  readonly row: number
  readonly cells: ReadonlyMap<ImportField, { readonly column: number; readonly text: string }>
}

const SEARCHED_ROWS = 30
const nameFields: readonly ImportField[] = ['fullName', 'shortName', 'name']

/**
 * Finds the list of organisations in a workbook: the row, among the first thirty of each sheet, in which most columns
 * are understood. Undefined when no row names at least two columns, a name among them.
 */
export function readRegistrySheet(sheets: readonly RegistrySheet[]): RegistryTable | undefined {
  let best:
    | { sheetIndex: number; headerRow: number; columns: readonly RegistryColumn[]; known: number }
    | undefined
  for (const [sheetIndex, sheet] of sheets.entries()) {
    for (const [headerRow, cells] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
      const columns = readHeader(cells)
      const fields = columns.flatMap(({ field }) => field ?? [])
      const isHeader = fields.length >= 2 && fields.some((field) => nameFields.includes(field))
      if (isHeader && fields.length > (best?.known ?? 0)) {
        best = { sheetIndex, headerRow, columns, known: fields.length }
      }
    }
  }
  const sheet = best && sheets[best.sheetIndex]
  if (!best || !sheet) return undefined
  const { sheetIndex, headerRow, columns } = best
  const rows = sheet.rows.flatMap((cells, row) => {
    if (row <= headerRow || isColumnNumbering(cells)) return []
    const line = readLine(row, cells, columns)
    return line.cells.size > 0 ? [line] : []
  })
  return { sheetIndex, sheetName: sheet.name, headerRow, columns, rows }
}

function readHeader(cells: readonly SheetCell[]): readonly RegistryColumn[] {
  const taken = new Set<ImportField>()
  const columns = cells.flatMap((cell, column): readonly RegistryColumn[] => {
    const header = cellText(cell)
    if (header === '') return []
    const field = recogniseHeader(header)
    if (field === undefined || taken.has(field)) return [{ column, header, field: null }]
    taken.add(field)
    return [{ column, header, field }]
  })
  // Beside a short name, «Наименование» is the full one; beside a full name, the short one.
  const other = taken.has('shortName') ? 'fullName' : taken.has('fullName') ? 'shortName' : 'name'
  if (other !== 'name' && taken.has(other)) return columns
  return columns.map((one) => (one.field === 'name' ? { ...one, field: other } : one))
}

function readLine(
  row: number,
  cells: readonly SheetCell[],
  columns: readonly RegistryColumn[],
): RegistryLine {
  const found = new Map<ImportField, { column: number; text: string }>()
  for (const { column, field } of columns) {
    const text = cellText(cells[column] ?? null)
    if (field !== null && text !== '') found.set(field, { column, text })
  }
  return { row, cells: found }
}

/** The row «1 2 3 4 …» that forms put under their header. */
function isColumnNumbering(cells: readonly SheetCell[]): boolean {
  const numbers = cells.map(cellText).filter((text) => text !== '')
  return numbers.length >= 2 && numbers.every((text, index) => text === String(index + 1))
}

function cellText(cell: SheetCell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell)
  return String(cell)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** 'E14' for row 13, column 4, both counted from 0. */
export function cellAddress(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}
