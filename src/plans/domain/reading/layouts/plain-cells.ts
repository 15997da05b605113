import { squeeze } from '../clean-text.ts'
import { columnRoleOf } from '../columns/column-role.ts'
import { looksLikeHeader } from '../columns/looks-like-header.ts'
import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'
import { isDeadlinePhrase } from '../phrases/deadline-phrase.ts'
import { type RowNumber, readRowNumber, splitNumberedTitle } from '../rows/row-number.ts'

// A table copied as bare lines, one cell a line: the headings one under another, then for each row its number alone on a line
// and as many lines as there are columns. Only rows that count right are believed.

const MOST_COLUMNS = 8
const LONGEST_HEADING = 80
const FEWEST_ROWS = 2

export function readPlainCells(lines: readonly Line[]): Strip[] {
  const filled = lines.filter((line) => line.text.trim() !== '')
  for (let from = 0; from < filled.length; from += 1) {
    if (columnRoleOf(textAt(filled, from)).kind !== 'number') continue
    const header = headerAt(filled, from)
    if (!header) continue
    const rows = rowsBelow(filled.slice(header.to), header.headings, header.width)
    if (!rows || !holdDeadlines(rows, header.headings)) continue
    const headerRow = rowOf(header.headings, filled[from])
    return [...filled.slice(0, from), gridOf([{ ...headerRow, afterBreak: true }, ...rows])]
  }
  return [...lines]
}

function headerAt(lines: readonly Line[], from: number) {
  const headings: string[] = []
  let to = from
  for (; to < lines.length && headings.length < MOST_COLUMNS; to += 1) {
    const text = textAt(lines, to)
    if (text.length > LONGEST_HEADING || readRowNumber(text)) break
    if (headings.length > 0 && /^п\s?\/\s?п$/i.test(text)) {
      headings[0] = `${headings[0]} ${text}`
      continue
    }
    if (headings.length > 0 && !isNextHeading(headings, text)) break
    headings.push(text)
  }
  return looksLikeHeader(headings) ? { headings, width: headings.length, to } : null
}

/** After the columns every plan has only a result may follow: «Работа с учителями» is the first section. */
function isNextHeading(headings: readonly string[], text: string): boolean {
  const role = columnRoleOf(text)
  if (role.kind === 'extra' || role.kind === 'number' || splitNumberedTitle(text).number) return false
  const known = headings.map((heading) => columnRoleOf(heading).kind)
  return !known.includes(role.kind)
}

/** Rows by their numbers; null when some do not have a line for each column. */
function rowsBelow(lines: readonly Line[], headings: readonly string[], width: number): GridRow[] | null {
  const rows: GridRow[] = []
  const squeezedHeader = headings.map(squeeze).join('')
  let chunk: Line[] = []
  let number: RowNumber | null = null
  let whole = 0
  const close = (next: RowNumber | null): boolean => {
    if (number === null) {
      rows.push(...chunk.map((line) => headingRow(line, width)))
    } else {
      if (chunk.length < width) return false
      rows.push(
        rowOf(
          chunk.slice(0, width).map((line) => line.text.trim()),
          chunk[0],
        ),
      )
      whole += 1
      // What is left over can only be a heading, and only where the numbers begin anew or the heading has one.
      const rest = chunk.slice(width).filter((line) => !squeezedHeader.startsWith(squeeze(line.text)))
      const isHeading =
        rest.length === 1 && (next === null || begins(next, number) || startsAsHeading(rest[0]))
      if (rest.length > 0 && !isHeading) return false
      rows.push(...rest.map((line) => headingRow(line, width)))
    }
    return true
  }
  for (const line of lines) {
    const start = readRowNumber(line.text.trim())
    const isStart = start !== null && (number === null || chunk.length >= width)
    if (isStart) {
      if (!close(start)) return null
      chunk = [line]
      number = start
    } else chunk.push(line)
  }
  // Notes may follow the last row.
  if (number !== null && chunk.length >= width) {
    rows.push(
      rowOf(
        chunk.slice(0, width).map((line) => line.text.trim()),
        chunk[0],
      ),
    )
    whole += 1
  } else if (number !== null) return null
  return whole >= FEWEST_ROWS ? rows : null
}

/** Cells that slipped by a line would put something else under the heading of the deadlines. */
function holdDeadlines(rows: readonly GridRow[], headings: readonly string[]): boolean {
  const column = headings.findIndex((heading) => columnRoleOf(heading).kind === 'deadline')
  const cells = rows.map((row) => row.cells[column]?.text ?? '').filter((text) => text !== '')
  return column < 0 || cells.filter(isDeadlinePhrase).length * 3 >= cells.length * 2
}

function begins(next: RowNumber, before: RowNumber): boolean {
  return next.parts.at(-1) === 1 || (next.parts.length > 1 && next.parts[0] !== before.parts[0])
}

function startsAsHeading(line: Line | undefined): boolean {
  return line !== undefined && splitNumberedTitle(line.text.trim()).number !== null
}

function headingRow(line: Line, width: number): GridRow {
  const cells = Array.from({ length: width }, (_, column) =>
    column === 0 ? cell(line.text.trim()) : cell('', 'left'),
  )
  return { cells, place: line.place, afterBreak: false }
}

function rowOf(texts: readonly string[], line: Line | undefined): GridRow {
  return { cells: texts.map((text) => cell(text)), place: line?.place ?? {}, afterBreak: false }
}

function textAt(lines: readonly Line[], at: number): string {
  return lines[at]?.text.trim() ?? ''
}
