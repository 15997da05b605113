import { CsvError, parse } from 'csv-parse/sync'
import { refuse } from '../refusals.ts'
import type { CellValue } from './workbook.ts'

const DELIMITERS = [';', '\t', ',', '|'] as const
const LINES_LOOKED_AT = 50

/** Rows of a csv or tsv text as they are written: codes keep their leading zeros, numbers stay text. */
export function readDelimited(text: string): readonly (readonly CellValue[])[] {
  const [declaration = '', delimiterDeclared] = /^sep=(.)\r?\n/i.exec(text) ?? []
  const body = text.slice(declaration.length)
  const delimiter = delimiterDeclared ?? detectDelimiter(body)
  // Without a quote a cell ends at the next sign, and a large table needs no parser.
  if (!body.includes('"')) return splitPlain(body, delimiter)
  try {
    const rows: string[][] = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
    return rows.map((row) => row.map((value) => (value === '' ? null : value)))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? ` (строка ${error.lines})` : ''
    throw refuse('file/broken', {
      detail: `Кавычка открыта и не закрыта${line}. Исправьте её и загрузите файл ещё раз`,
    })
  }
}

/** Lines end as the first one does, like in the parser's own reading. */
function splitPlain(body: string, delimiter: string): readonly (readonly CellValue[])[] {
  if (body === '') return []
  const [lineEnd = '\n'] = /\r\n|\n|\r/.exec(body) ?? []
  const lines = body.split(lineEnd)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.split(delimiter).map((value) => (value === '' ? null : value)))
}

/** The sign that parts most lines into the same number of cells; the semicolon of Russian Excel wins a draw. */
function detectDelimiter(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, LINES_LOOKED_AT).filter((line) => line.trim())
  let best = { delimiter: ';', score: 0 }
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => outsideQuotes(line).split(delimiter).length - 1)
    const commonest = mostFrequent(counts.filter((count) => count > 0))
    const score = counts.filter((count) => count === commonest).length * Math.min(commonest, 5)
    if (commonest > 0 && score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function outsideQuotes(line: string): string {
  return line.replace(/"[^"]*"/g, '')
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].reduce((best, other) => (other[1] > best[1] ? other : best), [0, 0])[0]
}
