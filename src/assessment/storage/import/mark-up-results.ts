import { runApart } from '#server-kit/apart/run-apart.ts'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { workbookBudget } from '#server-kit/spreadsheets/read-workbook.ts'
import type { markUpResultsSheets, ResultsRemark } from './mark-up-results-sheets.ts'

/**
 * An xlsx copy of a file of results for the one who sent it: no personal columns, and a remark at each row that was set
 * aside or looked wrong.
 */
export async function markUpResults(
  bytes: Uint8Array,
  remarks: readonly ResultsRemark[],
  dropped: readonly string[],
): Promise<Uint8Array> {
  return runApart<typeof markUpResultsSheets>(
    new URL('./mark-up-results-sheets.ts', import.meta.url),
    'markUpResultsSheets',
    [bytes, remarks, dropped, fileLimits],
    workbookBudget,
  )
}
