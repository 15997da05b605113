import type { FileLimits } from '#server-kit/files/file-limits.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import type { CatalogueWork } from '../../domain/catalogue/catalogue-work.ts'
import { findWork } from '../../domain/catalogue/find-work.ts'
import { readResults } from '../../domain/reading/read-results.ts'
import { type ReadingSummary, summariseReading } from '../../domain/reading/summarise-reading.ts'

/** Plain values only: it goes to a thread. */
export type SummaryRequest = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly works: readonly CatalogueWork[]
}

/** Runs in the reading thread, see `summariseResultsFile`. Names of people are dropped, not even hashed. */
export async function summariseResults(
  { bytes, name, works }: SummaryRequest,
  limits: FileLimits,
): Promise<ReadingSummary> {
  const { sheets } = await parseWorkbook(bytes, limits)
  const tools = { findWork: (key: CatalogueWork['key']) => findWork(works, key), pseudonym: () => null }
  return summariseReading(readResults({ name, sheets }, tools))
}
