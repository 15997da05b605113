import { runApart } from '../apart/run-apart.ts'
import { fileLimits, requireReadableSize } from '../files/file-limits.ts'
import type { markUpSheets } from './mark-up-sheets.ts'
import { workbookBudget } from './read-workbook.ts'

/** One remark to a user's file. Row and column as in `Workbook`, from 0; a null column is a remark to the whole row. */
export type SheetMark = {
  readonly sheet: string
  readonly row: number
  readonly column: number | null
  readonly message: string
}

/**
 * An xlsx copy of the user's own table with the marked cells coloured and commented and a column «Замечания» at the
 * right. An xlsx keeps its look, formulas and pictures; other formats and files with macros keep values and merges only.
 */
export async function markUpWorkbook(bytes: Uint8Array, marks: readonly SheetMark[]): Promise<Uint8Array> {
  requireReadableSize(bytes, fileLimits)
  return runApart<typeof markUpSheets>(
    new URL('./mark-up-sheets.ts', import.meta.url),
    'markUpSheets',
    [bytes, marks, fileLimits],
    workbookBudget,
  )
}
