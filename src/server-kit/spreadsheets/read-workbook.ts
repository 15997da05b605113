import { type Budget, runApart } from '../apart/run-apart.ts'
import { fileLimits, requireReadableSize } from '../files/file-limits.ts'
import type { parseWorkbook } from './parse-workbook.ts'
import type { Workbook } from './workbook.ts'

/** Results of a whole region are large: they are read in a job, nobody waits at a screen. */
export const workbookBudget: Budget = { maxSeconds: 60, maxMegabytes: 1500 }

/**
 * Reads a spreadsheet of any kind that offices send: xlsx, xlsm, ods, xls, csv and tsv in any Russian encoding, html
 * saved as .xls. The kind is seen from the content. Refuses (`file/…`) what is not a table, is broken, locked or a bomb.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  requireReadableSize(bytes, fileLimits)
  return runApart<typeof parseWorkbook>(
    new URL('./parse-workbook.ts', import.meta.url),
    'parseWorkbook',
    [bytes, fileLimits],
    workbookBudget,
  )
}
