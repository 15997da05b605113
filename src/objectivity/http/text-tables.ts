import type { UploadedFile } from '#server-kit/http/route.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { refuse } from '../refusals.ts'

/** A file of tables as text: what stands in the cells, numbers with a point. */
export type TextTables = {
  readonly fileName: string
  readonly tables: readonly (readonly (readonly string[])[])[]
}

/** @throws Refusal 'objectivity/file-missing-in-answer' and 'file/…' */
export async function readTextTables({
  files: [file],
}: {
  readonly files: readonly UploadedFile[]
}): Promise<TextTables> {
  if (!file) throw refuse('objectivity/file-missing-in-answer')
  const { sheets } = await readWorkbook(file.bytes)
  return {
    fileName: file.name,
    tables: sheets.map(({ rows }) =>
      rows.map((row) => row.map((cell) => (cell === null || cell instanceof Date ? '' : String(cell)))),
    ),
  }
}
