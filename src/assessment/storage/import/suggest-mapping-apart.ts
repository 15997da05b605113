import { runApart } from '#server-kit/apart/run-apart.ts'
import { type FileLimits, fileLimits } from '#server-kit/files/file-limits.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import { workbookBudget } from '#server-kit/spreadsheets/read-workbook.ts'
import { suggestMapping } from '../../domain/reading/formats/mapped/suggest-mapping.ts'
import type { MappingSuggestion } from '../../domain/reading/formats/mapped/table-mapping.ts'

/** The best guess over the sheets of a file: the one in which most columns are understood. Runs in the reading thread. */
export async function suggestOfFile(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits,
): Promise<MappingSuggestion | null> {
  const { sheets } = await parseWorkbook(bytes, limits)
  const guesses = sheets.flatMap((sheet) => suggestMapping(sheet, name) ?? [])
  return guesses.reduce<MappingSuggestion | null>(
    (best, guess) =>
      best === null || guess.mapping.columns.length > best.mapping.columns.length ? guess : best,
    null,
  )
}

export async function suggestMappingApart(
  bytes: Uint8Array,
  name: string,
): Promise<MappingSuggestion | null> {
  return await runApart<typeof suggestOfFile>(
    new URL('./suggest-mapping-apart.ts', import.meta.url),
    'suggestOfFile',
    [bytes, name, fileLimits],
    workbookBudget,
  )
}
