import { cellAddress } from '#organizations/domain/read-registry-sheet.ts'
import type { ProblemCode, ResultsProblem } from './results-reading.ts'

/** Where a problem is: rows and columns counted from 0, as in `ResultsSheet`; null = the row or the sheet as a whole. */
export type ProblemPlace = {
  readonly sheet: string
  readonly row: number | null
  readonly column: number | null
}

/** A problem with its place as the spreadsheet shows it. The message must not quote a cell that may hold a name. */
export function problemOf(
  code: ProblemCode,
  severity: ResultsProblem['severity'],
  { sheet, row, column }: ProblemPlace,
  message: string,
): ResultsProblem {
  return {
    code,
    severity,
    sheet,
    row: row === null ? null : row + 1,
    cell: row === null || column === null ? null : cellAddress(row, column),
    message,
  }
}
