import { shippedWorks } from '#assessment/domain/catalogue/shipped-works.ts'
import { summariseResultsFile } from '#assessment/storage/import/summarise-results-file.ts'
import { fileAt } from './file-at.ts'
import { nearName } from './near-name.ts'
import { readEach } from './read-each.ts'
import { resultsAsText } from './results-as-text.ts'

/** Prints what was understood of each file of results. */
export function readResultsFiles(files: readonly string[], form: 'json' | 'text'): Promise<void> {
  return readEach(files, form, {
    read: async (file) =>
      summariseResultsFile({ bytes: await fileAt(file), name: nearName(file), works: shippedWorks }),
    asText: resultsAsText,
  })
}
