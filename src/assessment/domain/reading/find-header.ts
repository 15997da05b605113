import { cellText, isBlank, normalWords } from './cell-words.ts'
import type { ResultsCell, ResultsSheet } from './results-file.ts'

/** The row that names the columns; rows are counted from 0. The first row of data is `row + height`. */
export type Header = {
  readonly row: number
  /** 2 = the names stand in two rows under each other. */
  readonly height: 1 | 2
  /** Columns without a name are spacers left from merged cells, and stand not here. */
  readonly columns: readonly HeaderColumn[]
}

export type HeaderColumn = {
  readonly column: number
  readonly written: string
  readonly words: string
  /** Of a header in two rows: «первичный» above «балл», «отметка» spread above «по журналу». */
  readonly joined: readonly string[]
}

const SEARCHED_ROWS = 30

/**
 * The first row, among thirty from `from` on, that holds a cell for each of the mandatory wordings. Wordings are tested
 * against normal words (see `normalWords`). Where no single row holds them all, two rows together may.
 */
export function findHeader(sheet: ResultsSheet, mandatory: readonly RegExp[], from = 0): Header | null {
  const until = Math.min(sheet.rows.length, from + SEARCHED_ROWS)
  for (const height of [1, 2] as const) {
    for (let row = from; row < until; row++) {
      const columns = readColumns(sheet.rows[row] ?? [], height === 2 ? sheet.rows[row + 1] : undefined)
      if (columns.length < mandatory.length) continue
      if (mandatory.every((pattern) => columns.some((column) => isNamed(column, pattern)))) {
        return { row, height, columns }
      }
    }
  }
  return null
}

/** The first column of that name. */
export function findColumn(header: Header, pattern: RegExp): number | null {
  const named =
    header.columns.find((column) => pattern.test(column.words)) ??
    header.columns.find((column) => isNamed(column, pattern))
  return named?.column ?? null
}

export function findColumns(header: Header, pattern: RegExp): readonly number[] {
  return header.columns.filter((column) => isNamed(column, pattern)).map(({ column }) => column)
}

export function isNamed(column: HeaderColumn, pattern: RegExp): boolean {
  return pattern.test(column.words) || column.joined.some((words) => pattern.test(words))
}

/** The row «1 2 3 4 …» that forms put under their header. */
export function isColumnNumbering(row: readonly ResultsCell[]): boolean {
  const texts = row.map(cellText).filter((text) => text !== '')
  return texts.length >= 3 && texts.every((text, index) => text === String(index + 1))
}

/** A header printed again further down, over the same columns: a page break, or the next school. */
export function repeatsHeader(row: readonly ResultsCell[], header: Header): boolean {
  const [first, second] = header.columns
  if (!first || !second) return false
  // Two cheap looks settle nearly every row; the rest is compared in full.
  if (cellText(row[first.column]) !== first.written && cellText(row[second.column]) !== second.written)
    return false
  const same = header.columns.filter((column) => cellText(row[column.column]) === column.written).length
  return same * 2 > header.columns.length
}

function readColumns(
  top: readonly ResultsCell[],
  bottom: readonly ResultsCell[] | undefined,
): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = []
  let group = ''
  for (let column = 0; column < Math.max(top.length, bottom?.length ?? 0); column++) {
    const above = headerText(top[column])
    const below = headerText(bottom?.[column])
    if (above) group = above
    const written = below || above
    if (written === '') continue
    const joined = below
      ? [above, `${above} ${below}`, `${group} ${below}`].filter((text) => text.trim() !== '')
      : []
    columns.push({ column, written, words: normalWords(written), joined: joined.map(normalWords) })
  }
  return columns
}

function headerText(cell: ResultsCell | undefined): string {
  if (isBlank(cell)) return ''
  // A spreadsheet takes the label «3.1» for the third of January.
  if (cell instanceof Date) return `${cell.getUTCDate()}.${cell.getUTCMonth() + 1}`
  return cellText(cell)
}
