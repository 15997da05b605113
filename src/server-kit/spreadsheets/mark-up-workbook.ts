import { runApart } from '../apart/run-apart.ts'
import { fileLimits, requireReadableSize } from '../files/file-limits.ts'
import type { markUpSheets } from './mark-up-sheets.ts'
import { workbookBudget } from './read-workbook.ts'
import type { SheetMark } from './sheet-mark.ts'

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
