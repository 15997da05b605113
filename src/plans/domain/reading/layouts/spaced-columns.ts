import { squeeze } from '../clean-text.ts'
import { columnRoleOf } from '../columns/column-role.ts'
import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'
import { handOver } from '../not-a-plan.ts'
import { isRowNumber, splitNumberedTitle } from '../rows/row-number.ts'
import { bordersOf, bordersOnPage, cutAt } from './spaced-borders.ts'
import { type Chunk, chunksOf, type SpacedHeader, spacedHeaderAt } from './spaced-header.ts'

// A printed table whose columns are held apart by blanks, as a pdf or a print form gives it away: a cell takes several lines,
// headings of sections run across the columns, the header comes back on each page.

const FEWEST_ROWS = 2
const PAGE_NUMBER = /^[-–—\s]*\d{1,3}[-–—\s]*$/
const HEADING_WORD = /срок|дата|период|ответ|исполн/i
const HEADER_LINES = 8
/** Of the rows, so many may begin with the second half of a number: «1.» above «2». */
const MOST_TORN_NUMBERS = 0.1
/** After so many headers without rows the blanks of this document do not part columns. */
const MOST_FAILURES = 5
/** A table's first row is seen before this many lines. */
const FIRST_ROW_WITHIN = 300

/** Throws «plans/columns-not-separable» where columns are so narrow that headings or numbers are torn. */
export function readSpacedColumns(lines: readonly Line[]): Strip[] {
  const strips: Strip[] = []
  let done = 0
  let failed = 0
  for (let at = 0; at < lines.length && failed < MOST_FAILURES; at += 1) {
    const mayBegin = lines.slice(at, at + HEADER_LINES).some((line) => HEADING_WORD.test(line.text))
    const header = mayBegin ? spacedHeaderAt(lines, at) : null
    if (!header) continue
    if (isTornHeader(header, at > done ? lines[at - 1] : undefined)) throw handOver(lines)
    const from = at + header.height
    const body = lines.slice(from, endOf(lines, from, header))
    const borders = bordersOf(header, body)
    const read = borders && rowsOf(body, header, borders)
    if (read === 'torn') throw handOver(lines)
    if (!read) {
      failed += 1
      continue
    }
    const above = lines.slice(done, at)
    const leading = leadingHeading(above, read.rows)
    const width = header.headings.length
    for (const line of leading ? above.slice(0, above.indexOf(leading)) : above) strips.push(line)
    strips.push(
      gridOf([
        { cells: header.headings.map((text) => cell(text)), place: lines[at]?.place ?? {}, afterBreak: true },
        ...(leading ? [headingRow([leading], leading, width)] : []),
        ...read.rows,
      ]),
    )
    done = from + read.height
    at = done - 1
  }
  return [...strips, ...lines.slice(done)]
}

/** The words of a narrow header stand apart from the line they go on from: its columns are nowhere to be seen whole. */
function isTornHeader(header: SpacedHeader, above: Line | undefined): boolean {
  const goesOn = header.headings.slice(1).some((heading) => /^[а-яё]/.test(heading))
  return goesOn && chunksOf(above?.text ?? '').length > 2
}

/** A table ends where another one begins with a header of its own. */
function endOf(lines: readonly Line[], from: number, header: SpacedHeader): number {
  const squeezed = squeeze(header.headings.join(''))
  for (let at = from; at < lines.length; at += 1) {
    const chunks = chunksOf(lines[at]?.text ?? '')
    const isHeader = chunks.length > 2 && columnRoleOf(chunks[0]?.text ?? '').kind === 'number'
    if (isHeader && chunks.some((chunk) => !squeezed.includes(squeeze(chunk.text)))) return at
  }
  return lines.length
}

/** The first section's heading may stand above the header when the header comes back under each heading. */
function leadingHeading(above: readonly Line[], rows: readonly GridRow[]): Line | null {
  const last = above.findLast((line) => line.text.trim() !== '')
  const isNumbered = (text: string) => splitNumberedTitle(text.trim()).number !== null
  const hasHeadings = rows.some((row) => isHeadingRow(row) && isNumbered(row.cells[0]?.text ?? ''))
  const startsWithHeading = rows[0] !== undefined && isHeadingRow(rows[0])
  return last && hasHeadings && !startsWithHeading && isNumbered(last.text) ? last : null
}

type OpenRow = { texts: string[][]; line: Line }

function rowsOf(body: readonly Line[], header: SpacedHeader, firstBorders: readonly number[]) {
  const hasNumbers = columnRoleOf(header.headings[0] ?? '').kind === 'number'
  const squeezed = squeeze(header.headings.join(''))
  const letters = sorted(squeezed)
  const squeezedLines = body.map((line) => squeeze(line.text))
  const rows: GridRow[] = []
  let borders = firstBorders
  let page = body[0]?.place.page
  let open: OpenRow | null = null
  let heading: Line[] = []
  let afterBlank = false
  let whole = 0
  let tornNumbers = 0
  let height = 0

  const close = () => {
    if (!open) return
    const texts = open.texts.map((parts) => parts.join('\n'))
    if (texts.filter((text) => text !== '').length > 2) whole += 1
    rows.push({ cells: texts.map((text) => cell(text)), place: open.line.place, afterBreak: false })
    open = null
  }
  const closeHeading = () => {
    const first = heading[0]
    if (first) rows.push(headingRow(heading, first, firstBorders.length + 1))
    heading = []
  }

  for (let at = 0; at < body.length; at += 1) {
    const line = body[at]
    if (!line) continue
    if (at > FIRST_ROW_WITHIN && whole === 0) return null
    if (line.place.page !== page) {
      page = line.place.page
      borders = bordersOnPage(
        firstBorders,
        body.filter((one) => one.place.page === page),
      )
    }
    const chunks = chunksOf(line.text)
    const [first] = chunks
    if (!first) {
      afterBlank = true
      continue
    }
    const repeated = repeatedHeight(squeezedLines, at, letters)
    if (repeated > 0) {
      at += repeated - 1
      continue
    }
    const texts = cutAt(line.text, borders)
    const isAlone = chunks.length === 1
    if (isAlone && PAGE_NUMBER.test(line.text) && (!hasNumbers || texts[0] === '')) continue
    const near = { hasNumbers, isOpen: open !== null, afterBlank, isInHeading: heading.length > 0 }
    if (isAlone && isHeading(first, texts, borders, near)) {
      close()
      heading.push(line)
      afterBlank = false
      continue
    }
    const starts = hasNumbers ? isRowNumber(texts[0] ?? '') : startsRow(texts, open, afterBlank)
    if (starts && hasNumbers && open && isTornNumber(open, texts)) tornNumbers += 1
    if (starts || !open) {
      close()
      closeHeading()
      open = { texts: texts.map((text) => (text === '' ? [] : [text])), line }
    } else {
      const { texts: parts } = open
      texts.forEach((text, column) => {
        if (text !== '') parts[column]?.push(text)
      })
    }
    afterBlank = false
    height = at + 1
  }
  close()
  if (tornNumbers > rows.length * MOST_TORN_NUMBERS) return 'torn'
  return whole >= FEWEST_ROWS && whole * 3 > rows.length ? { rows, height } : null
}

type Around = {
  readonly hasNumbers: boolean
  readonly isOpen: boolean
  readonly afterBlank: boolean
  readonly isInHeading: boolean
}

/** The only words of a line are a heading when they run across columns, or stand where the numbers do. */
function isHeading(
  chunk: Chunk,
  texts: readonly string[],
  borders: readonly number[],
  near: Around,
): boolean {
  const crosses = borders.some((border) => chunk.from < border - 1 && border + 1 < chunk.to)
  if (crosses) return !near.isOpen || !/^[а-яё]/.test(chunk.text)
  if (near.hasNumbers && texts[0] !== '') return !isRowNumber(texts[0] ?? '')
  if (near.isInHeading) return !near.afterBlank
  return !near.isOpen || (near.afterBlank && splitNumberedTitle(chunk.text).number !== null)
}

/** «1.» on one line and «2» on the next one, where the text goes on: the column is too narrow for its numbers. */
function isTornNumber(open: OpenRow, texts: readonly string[]): boolean {
  const [numbers = [], ...others] = open.texts
  const isOneLine = others.every((parts) => parts.length < 2)
  return (
    isOneLine &&
    /\.$/.test(numbers[0] ?? '') &&
    /^\d+$/.test(texts[0] ?? '') &&
    /^[а-яё]/.test(texts[1] ?? '')
  )
}

/** Without numbers a row begins after a blank line, or with a capital where the row above has all its cells. */
function startsRow(texts: readonly string[], open: OpenRow | null, afterBlank: boolean): boolean {
  const filled = texts.filter((text) => text !== '').length
  if (afterBlank && filled > 1) return true
  const isComplete = open?.texts.every((parts) => parts.length > 0) ?? false
  return isComplete && filled === texts.length && /^[А-ЯЁ]/.test(texts[0] ?? '')
}

/** How many lines repeat the header here: its words may come in another order when its cells take several lines. */
function repeatedHeight(squeezedLines: readonly string[], at: number, letters: string): number {
  let joined = ''
  for (let next = at; next < squeezedLines.length && joined.length < letters.length; next += 1) {
    joined += squeezedLines[next] ?? ''
    if (joined.length === letters.length && sorted(joined) === letters) return next - at + 1
  }
  return 0
}

function sorted(text: string): string {
  return [...text].sort().join('')
}

function headingRow(lines: readonly Line[], first: Line, width: number): GridRow {
  const text = lines.map((line) => line.text.trim()).join('\n')
  const cells = Array.from({ length: width }, (_, column) => (column === 0 ? cell(text) : cell('', 'left')))
  return { cells, place: first.place, afterBreak: false }
}

function isHeadingRow(row: GridRow): boolean {
  return row.cells[1]?.mergedInto === 'left'
}
