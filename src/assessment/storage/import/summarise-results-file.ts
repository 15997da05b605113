import { runApart } from '#server-kit/apart/run-apart.ts'
import { fileLimits, requireReadableSize } from '#server-kit/files/file-limits.ts'
import { workbookBudget } from '#server-kit/spreadsheets/read-workbook.ts'
import type { SummaryRequest, summariseResults } from './summarise-results.ts'

/**
 * Counts what a file of results says, in a thread of its own; the rows of a region never leave it. Refuses (`file/…`) what
 * is no table, and `assessment/format-unknown`.
 */
export async function summariseResultsFile(request: SummaryRequest): ReturnType<typeof summariseResults> {
  requireReadableSize(request.bytes, fileLimits)
  return runApart<typeof summariseResults>(
    new URL('./summarise-results.ts', import.meta.url),
    'summariseResults',
    [request, fileLimits],
    workbookBudget,
  )
}
