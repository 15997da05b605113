import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { decodeText } from '#server-kit/files/decode-text.ts'
import { refuse } from '../refusals.ts'

const PIECE = 1 << 20
const csv = { relax_column_count: true, skip_empty_lines: true, relax_quotes: true } as const

/**
 * The rows of a table of a folder, in any of the encodings and with any of the separators a table is saved with; null where there
 * is no such file.
 * @throws Refusal 'objectivity/table-unreadable'
 */
export async function openCsvTable(
  folder: string,
  name: string,
): Promise<AsyncIterable<readonly string[]> | null> {
  const bytes = await readFile(join(folder, name)).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  return bytes === null ? null : rowsOf(decodeText(bytes), name)
}

async function* rowsOf(text: string, name: string): AsyncGenerator<readonly string[]> {
  const rows = Readable.from(piecesOf(text)).pipe(parse({ ...csv, delimiter: separatorOf(text) }))
  try {
    yield* rows
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw refuse('objectivity/table-unreadable', {
      detail: `Файл ${name}: строки не делятся на столбцы. Проверьте, что каждая открытая кавычка закрыта`,
    })
  }
}

/** A region has a million lines: they are parsed piece by piece, never all at once. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

/** What stands most often in the header line: no name of a column holds any of the three. */
function separatorOf(text: string): string {
  const [header = ''] = text.split(/[\r\n]/, 1)
  const countOf = (separator: string) => header.split(separator).length
  return [';', '\t'].reduce((best, other) => (countOf(other) > countOf(best) ? other : best), ',')
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(`${error.code}`)
  )
}
