import { squeeze } from '../clean-text.ts'
import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'
import { isNextSibling, type RowNumber, readRowNumber, splitNumberedTitle } from '../rows/row-number.ts'
import { holdsOtherWords } from './glued-performers.ts'
import { type SplitRow, splitRow } from './split-row.ts'
import { findTornHeader, isWholeHeader, type TornColumn, type TornHeader } from './torn-header.ts'

// The last resort for a table given away as loose lines: rows begin with numbers that go on counting, and the words of each
// row are parted by its deadline and its performers. Believed only where nearly every row can be parted so.

const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)]*\s+(?=[^а-яё\s\d]|[а-яё]{2})|[.)]?$|\.(?=[А-ЯЁ«]))(.*)$/
const TITLE = /^(?:раздел|направление|блок|модуль|этап|глава|часть)\s*(?:№\s*)?[\dIVX]+[.:)]?\s/i
const FEWEST_ROWS = 2
const ENOUGH = 0.92
const MOST_LINES = 60
/** A heading between two rows takes at most this many lines. */
const LINES_OF_HEADING = 3

type Start = { readonly number: RowNumber; readonly rest: Line }
type Open = { readonly number: RowNumber; lines: Line[] }

export function readAnchoredRows(lines: readonly Line[]): Strip[] {
  const header = findTornHeader(lines)
  if (!header?.columns.includes('deadline') || !header.columns.includes('performers')) return [...lines]
  if (header.columns[0] !== 'number' || !isWholeHeader(header, lines)) return [...lines]
  const body = bodyOf(lines.slice(header.to), header)
  const read = rowsOf(body, header.columns)
  if (!read || read.whole < FEWEST_ROWS || read.whole < read.all * ENOUGH) return [...lines]
  if (read.glued > 0) return [...lines]
  const headerRow: GridRow = {
    cells: header.headings.map((heading) => cell(heading)),
    place: lines[header.from]?.place ?? {},
    afterBreak: true,
  }
  return [...lines.slice(0, header.from), gridOf([headerRow, ...read.rows])]
}

/** The lines below the header, without its repetitions, page numbers and the row «1 2 3 4». */
function bodyOf(lines: readonly Line[], header: TornHeader): Line[] {
  const squeezed = lines.map((line) => squeeze(line.text))
  const kept: Line[] = []
  for (let at = columnNumbers(squeezed, header.columns.length); at < lines.length; at += 1) {
    const line = lines[at]
    let joined = ''
    let to = at
    while (to < lines.length && joined.length < header.squeezed.length) joined += squeezed[to++] ?? ''
    if (joined === header.squeezed) at = to - 1
    else if (line) kept.push(line)
  }
  return kept
}

function columnNumbers(squeezed: readonly string[], width: number): number {
  const wanted = Array.from({ length: width }, (_, index) => String(index + 1)).join('')
  let joined = ''
  for (let at = 0; at < squeezed.length && joined.length < wanted.length; at += 1) {
    joined += squeezed[at] ?? ''
    if (joined === wanted) return at + 1
  }
  return 0
}

function rowsOf(body: readonly Line[], columns: readonly TornColumn[]) {
  const starts = body.map(startOf)
  const rows: GridRow[] = []
  let open: Open | null = null
  let heading: Line[] = []
  let all = 0
  let whole = 0
  let glued = 0

  const pushHeading = () => {
    const [first] = heading
    if (first) {
      const text = heading.map((line) => line.text.trim()).join('\n')
      rows.push(
        rowOf(
          columns.map((_, column) => (column === 0 ? text : '')),
          first,
          true,
        ),
      )
    }
    heading = []
  }
  const give = (mayEndWithHeading: boolean) => {
    if (!open) return
    const found = partWithHeading(open.lines, columns, mayEndWithHeading)
    all += 1
    if (found) whole += 1
    if (columns.includes('result') && holdsOtherWords(found?.cells.performers ?? '')) glued += 1
    const cells: SplitRow = found?.cells ?? { text: open.lines.map((line) => line.text.trim()).join('\n') }
    const number = open.number.text
    rows.push(
      rowOf(
        columns.map((column) => (column === 'number' ? number : (cells[column] ?? ''))),
        open.lines[0],
        false,
      ),
    )
    heading = found?.heading ?? []
    open = null
  }

  for (let at = 0; at < body.length; at += 1) {
    const line = body[at]
    if (!line) continue
    const start = starts[at]
    const later = starts.slice(at + 1, at + MOST_LINES).find((one) => one !== null) ?? null
    if (start && (open === null || goesOn(open, start, columns))) {
      const opensSection = later !== null && isFirstChild(later.number, start.number)
      give(start.number.parts.at(-1) === 1)
      if (opensSection) {
        pushHeading()
        heading = [{ ...line, text: line.text.trim() }]
        open = null
        continue
      }
      pushHeading()
      open = { number: start.number, lines: start.rest.text === '' ? [] : [start.rest] }
      continue
    }
    if (open && isTitle(line) && splitRow(open.lines, columns)) {
      give(false)
      heading = [line]
      continue
    }
    if (open) open.lines.push(line)
    else if (line.text.trim() !== '') heading.push(line)
    if (open && open.lines.length > MOST_LINES * 2) return null
  }
  give(true)
  return { rows, all, whole, glued }
}

/** Whether a number goes on counting the rows: the next one, the first of the next section, or one after a whole row. */
function goesOn(open: Open, start: Start, columns: readonly TornColumn[]): boolean {
  const [before, after] = [open.number, start.number]
  if (isNextSibling(before, after)) return true
  const isParentNext =
    after.parts.length < before.parts.length &&
    after.parts.at(-1) === (before.parts[after.parts.length - 1] ?? 0) + 1
  const isRestart = after.parts.at(-1) === 1 && after.parts.length === before.parts.length
  const skips = after.parts.length === before.parts.length && after.parts[0] === (before.parts[0] ?? 0) + 1
  if (!isParentNext && !isRestart && !skips) return false
  return partWithHeading(open.lines, columns, true) !== null
}

/** The cells of a row, and the heading of the next section that may follow them. */
function partWithHeading(lines: readonly Line[], columns: readonly TornColumn[], mayEndWithHeading: boolean) {
  const filled = lines.filter((line) => line.text.trim() !== '')
  const tails = Array.from({ length: LINES_OF_HEADING + 1 }, (_, index) => index)
  const lastIsFree = columns.at(-1) === 'result'
  // After free words only a heading that was expected is believed.
  for (const tail of lastIsFree && mayEndWithHeading ? [1, 2, 0] : lastIsFree ? [0] : tails) {
    const end = filled[filled.length - tail]
    const heading = filled.slice(filled.length - tail)
    if (tail > 0 && !/^[А-ЯЁ«\d]/.test(heading[0]?.text.trim() ?? '')) continue
    if (lastIsFree && tail > 0 && splitNumberedTitle(heading[0]?.text.trim() ?? '').number === null) continue
    const own = tail === 0 || !end ? lines : lines.slice(0, lines.indexOf(end))
    const cells = splitRow(own, columns)
    if (cells) return { cells, heading }
  }
  return null
}

function startOf(line: Line): Start | null {
  const match = NUMBERED.exec(line.text.trim())
  const number = match?.[1] === undefined ? null : readRowNumber(match[1])
  return number ? { number, rest: { ...line, text: (match?.[2] ?? '').trim() } } : null
}

/** «II. Кадры», «Раздел 2. Кадры» */
function isTitle(line: Line): boolean {
  const text = line.text.trim()
  return (splitNumberedTitle(text).number?.isRoman ?? false) || TITLE.test(text)
}

function isFirstChild(number: RowNumber, of: RowNumber): boolean {
  return (
    number.parts.length === of.parts.length + 1 &&
    number.parts.at(-1) === 1 &&
    of.parts.every((part, at) => number.parts[at] === part)
  )
}

function rowOf(texts: readonly string[], line: Line | undefined, isHeading: boolean): GridRow {
  return {
    cells: texts.map((text, column) => cell(text, isHeading && column > 0 ? 'left' : null)),
    place: line?.place ?? {},
    afterBreak: false,
  }
}
