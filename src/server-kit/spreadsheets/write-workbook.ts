import { type Cell, type CellStyle, type NamedRange, rangeRef, type WriteSheet, writeXlsx } from 'hucre'
import { type CellMark, headerLook, marked, titleLook } from './cell-look.ts'
import type { CellValue } from './workbook.ts'

export type SheetToWrite = {
  readonly name: string
  /** Lines above the header: what the table is, for which period, when it was made. */
  readonly titles?: readonly string[]
  readonly columns: readonly ColumnToWrite[]
  readonly rows: readonly (readonly CellToWrite[])[]
}

export type ColumnToWrite = {
  readonly header: string
  /** `share` takes 0…1 and shows per cent; `date` takes a Date at midnight UTC. */
  readonly kind: 'text' | 'number' | 'date' | 'share'
  /** In characters. Without it the width follows the content, within sensible bounds. */
  readonly width?: number
}

export type CellToWrite = CellValue | MarkedCell

type MarkedCell = { readonly value: CellValue; readonly mark?: CellMark; readonly comment?: string }

const NUMBER_FORMATS: Readonly<Record<ColumnToWrite['kind'], string>> = {
  text: '@',
  number: 'General',
  date: 'dd.mm.yyyy',
  share: '0.0%',
}
const MIN_WIDTH = 8
const MAX_WIDTH = 60

/**
 * Makes an xlsx file: title lines, a frozen header with a filter, typed columns, marked cells with comments. It prints on A4, as wide as the
 * page, the header on each.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const names = new Set<string>()
  const laidOut = sheets.map((sheet) => layOutSheet(sheet, uniqueSheetName(sheet.name, names)))
  return writeXlsx({
    sheets: laidOut,
    namedRanges: laidOut.map(({ name }, at) => printTitles(name, (sheets[at]?.titles ?? []).length + 1)),
  })
}

/** The header on each page. The library's own setting leaves the sheet's name bare, and Excel refuses a name with a space in it. */
function printTitles(sheet: string, headerRow: number): NamedRange {
  const quoted = `'${sheet.replaceAll("'", "''")}'`
  return { name: '_xlnm.Print_Titles', range: `${quoted}!$${headerRow}:$${headerRow}`, scope: sheet }
}

function layOutSheet(sheet: SheetToWrite, name: string): WriteSheet {
  const titles = sheet.titles ?? []
  const headerRow = titles.length
  const cells = new Map<string, Partial<Cell>>()
  titles.forEach((value, row) => {
    cells.set(`${row},0`, { value, style: titleLook })
  })
  sheet.columns.forEach((column, index) => {
    cells.set(`${headerRow},${index}`, { value: column.header, style: headerLook })
  })
  sheet.rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      const look = columnLook(sheet.columns[column])
      if (isMarked(cell)) cells.set(`${headerRow + 1 + index},${column}`, markedCell(cell, look))
    })
  })
  return {
    name,
    columns: sheet.columns.map((column, index) => ({
      width: column.width ?? fittingWidth(sheet, index),
      style: columnLook(column),
    })),
    rows: [...titles.map(() => []), [], ...sheet.rows.map((row) => row.map(cellValue))],
    cells,
    freezePane: { rows: headerRow + 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(sheet.rows.length > 0 && sheet.columns.length > 0
      ? {
          autoFilter: {
            range: rangeRef(headerRow, 0, headerRow + sheet.rows.length, sheet.columns.length - 1),
          },
        }
      : {}),
  }
}

function columnLook(column: ColumnToWrite | undefined): CellStyle {
  const kind = column?.kind ?? 'text'
  return { numFmt: NUMBER_FORMATS[kind], alignment: { vertical: 'top', wrapText: kind === 'text' } }
}

function markedCell(cell: MarkedCell, look: CellStyle): Partial<Cell> {
  return {
    value: cell.value,
    style: cell.mark ? marked(cell.mark, look) : look,
    ...(cell.comment ? { comment: { text: cell.comment } } : {}),
  }
}

function isMarked(cell: CellToWrite): cell is MarkedCell {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date)
}

function cellValue(cell: CellToWrite): CellValue {
  const value = isMarked(cell) ? cell.value : cell
  // A text of no letters is not an empty cell: filters and counts of Excel would take it for something.
  return value === '' ? null : value
}

function fittingWidth(sheet: SheetToWrite, column: number): number {
  const header = sheet.columns[column]?.header ?? ''
  const longestWord = Math.max(...header.split(/\s+/).map((word) => word.length))
  const longest = sheet.rows.reduce(
    (most, row) => Math.max(most, shownLength(cellValue(row[column] ?? null))),
    longestWord,
  )
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, longest + 3))
}

function shownLength(value: CellValue): number {
  if (value instanceof Date) return 'дд.мм.гггг'.length
  return Math.max(
    ...String(value ?? '')
      .split('\n')
      .map((line) => line.length),
  )
}

/** Excel allows 31 characters, none of []:*?/\, and no two sheets of one name. */
export function uniqueSheetName(name: string, taken: Set<string>): string {
  const allowed =
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Лист'
  let candidate = allowed
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) {
    const ending = ` (${number})`
    candidate = allowed.slice(0, 31 - ending.length) + ending
  }
  taken.add(candidate.toLowerCase())
  return candidate
}
