import type { FileLimits } from '#server-kit/files/file-limits.ts'
import { writeMarkedCopy } from '#server-kit/spreadsheets/mark-up-sheets.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import type { SheetMark } from '#server-kit/spreadsheets/sheet-mark.ts'
import type { Sheet } from '#server-kit/spreadsheets/workbook.ts'
import { findHeaderColumns } from '../../domain/reading/find-personal-cells.ts'

export type ResultsRemark = {
  readonly sheet: string
  readonly row: number | null
  readonly cell: string | null
  readonly message: string
}

/** Makes the copy in this very thread: `markUpResults` is the guarded way in. */
export async function markUpResultsSheets(
  bytes: Uint8Array,
  remarks: readonly ResultsRemark[],
  dropped: readonly string[],
  limits: FileLimits,
): Promise<Uint8Array> {
  const { sheets } = await parseWorkbook(bytes, limits)
  const marks = remarks.flatMap((remark): readonly SheetMark[] => {
    if (remark.row === null) return []
    const { sheet, row, message } = remark
    return [{ sheet, row: row - 1, column: columnOf(remark.cell), message }]
  })
  return writeMarkedCopy({ sheets: sheets.map((sheet) => withoutPersons(sheet, dropped)) }, marks)
}

/** Everything below the header of a personal column is emptied, to the end of the sheet: rather too much than a name. */
function withoutPersons(sheet: Sheet, dropped: readonly string[]): Sheet {
  const rows = sheet.rows.map((row) => [...row])
  for (const { row, column } of findHeaderColumns(rows, dropped)) {
    for (const below of rows.slice(row + 1)) below[column] = null
  }
  return { ...sheet, rows }
}

/** 'F12' → 5 */
function columnOf(cell: string | null): number | null {
  const letters = /^[A-Z]+/.exec(cell ?? '')?.[0]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
