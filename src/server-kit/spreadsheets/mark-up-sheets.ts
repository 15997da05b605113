import { type Cell, openXlsx, type Sheet as StyledSheet, saveXlsx, writeXlsx } from 'hucre'
import type { FileLimits } from '../files/file-limits.ts'
import { recogniseFile } from '../files/recognise-file.ts'
import { headerLook, marked, remarkLook } from './cell-look.ts'
import { parseWorkbook } from './parse-workbook.ts'
import type { SheetMark } from './sheet-mark.ts'
import type { CellValue, Workbook } from './workbook.ts'
import { uniqueSheetName } from './write-workbook.ts'

type Layer = { readonly rows: (CellValue | undefined)[][]; readonly cells: Map<string, Partial<Cell>> }

const REMARKS = 'Замечания'
const REMARKS_WIDTH = 60

/** Makes the copy in this very thread: `markUpWorkbook` is the guarded way in. */
export async function markUpSheets(
  bytes: Uint8Array,
  marks: readonly SheetMark[],
  limits: FileLimits,
): Promise<Uint8Array> {
  const plain = await parseWorkbook(bytes, limits)
  if (recogniseFile(bytes, limits) === 'xlsx') {
    const styled = await openXlsx(bytes, { readStyles: true })
    if (!styled.hasMacros) {
      for (const sheet of styled.sheets)
        markStyled(sheet, widthOf(plain, sheet.name), marksOf(sheet.name, marks))
      return saveXlsx(styled)
    }
  }
  return writeMarkedCopy(plain, marks)
}

function markStyled(sheet: StyledSheet, width: number, marks: readonly SheetMark[]): void {
  if (marks.length === 0) return
  const cells: Map<string, Partial<Cell>> = new Map(sheet.cells)
  mark({ rows: sheet.rows, cells }, width, marks)
  sheet.cells = new Map([...cells].map(([key, cell]) => [key, { value: null, type: 'string', ...cell }]))
  sheet.columns = Array.from({ length: width + 1 }, (_, column) => sheet.columns?.[column] ?? {})
  sheet.columns[width] = { width: REMARKS_WIDTH }
}

/** A copy of the values and merges alone, marked: nothing else of the file goes along. */
export function writeMarkedCopy(workbook: Workbook, marks: readonly SheetMark[]): Promise<Uint8Array> {
  const names = new Set<string>()
  return writeXlsx({
    sheets: workbook.sheets.map((sheet) => {
      const rows = sheet.rows.map((row) => [...row])
      const cells = new Map<string, Partial<Cell>>()
      const ownMarks = marksOf(sheet.name, marks)
      const width = rows[0]?.length ?? 0
      if (ownMarks.length > 0) mark({ rows, cells }, width, ownMarks)
      return {
        name: uniqueSheetName(sheet.name, names),
        rows,
        cells,
        hidden: sheet.hidden,
        columns: Array.from({ length: width + 1 }, (_, column) => ({
          width: column < width ? 18 : REMARKS_WIDTH,
        })),
        merges: sheet.merges.map((merge) => ({
          startRow: merge.fromRow,
          startCol: merge.fromColumn,
          endRow: merge.toRow,
          endCol: merge.toColumn,
        })),
      }
    }),
  })
}

function mark(layer: Layer, remarksColumn: number, marks: readonly SheetMark[]): void {
  const remarks = new Map<number, string[]>()
  for (const { row, column, message } of marks) {
    remarks.set(row, [...(remarks.get(row) ?? []), message])
    if (column === null) continue
    const key = `${row},${column}`
    const before = layer.cells.get(key)
    const text = [before?.comment?.text, message].filter(Boolean).join('\n')
    layer.cells.set(key, {
      ...before,
      value: layer.rows[row]?.[column] ?? null,
      style: marked('error', before?.style),
      comment: { text },
    })
  }
  for (const [row, messages] of remarks) {
    layer.cells.set(`${row},${remarksColumn}`, {
      value: [...new Set(messages)].join('; '),
      style: remarkLook,
    })
  }
  const headerRow = findHeaderRow(layer.rows, Math.min(...remarks.keys()))
  if (headerRow !== undefined) {
    layer.cells.set(`${headerRow},${remarksColumn}`, { value: REMARKS, style: headerLook })
  }
}

/** The fullest row above the first remark: titles fill a cell or two, a header fills them all. */
function findHeaderRow(rows: Layer['rows'], firstMarkedRow: number): number | undefined {
  const filled = rows
    .slice(0, firstMarkedRow)
    .map((row) => row.filter((value) => value !== null && value !== '').length)
  const most = Math.max(0, ...filled)
  return most > 0 ? filled.indexOf(most) : undefined
}

function widthOf(workbook: Workbook, sheetName: string): number {
  return workbook.sheets.find((sheet) => sheet.name === sheetName)?.rows[0]?.length ?? 0
}

function marksOf(sheetName: string, marks: readonly SheetMark[]): readonly SheetMark[] {
  return marks.filter((mark) => mark.sheet === sheetName)
}
