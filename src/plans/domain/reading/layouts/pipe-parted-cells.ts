import { columnRoleOf } from '../columns/column-role.ts'
import { looksLikeHeader } from '../columns/looks-like-header.ts'
import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'
import { isDeadlinePhrase } from '../phrases/deadline-phrase.ts'
import { isNextSibling, isRowNumber, readRowNumber, splitNumberedTitle } from '../rows/row-number.ts'
import { cellRunOf, type PartedCell } from './parted-cell.ts'
import { textAbovePipes } from './text-above-pipes.ts'

// How a page of the web gives a table away: a cell on lines of its own, then a line that is only «|». Rows are parted by an
// empty cell, by a line «||||», or by nothing at all: then their numbers tell where they begin.

const MOST_COLUMNS = 12
const LONGEST_HEADING = 140
const FEWEST_ROWS = 2
const FEWEST_PIPES = 16
/** The share of rows that begin and end where they should. */
const SURE = 0.8

type Header = { readonly headings: readonly string[]; readonly from: number; readonly to: number }

export function readPipePartedCells(lines: readonly Line[]): Strip[] {
  const run = cellRunOf(lines)
  const strips = run && gridsOf(run.cells)
  return run && strips ? [...run.above, ...strips, ...run.below] : [...lines]
}

/** The same on one line: «| № | Мероприятие | | I. Кадры | | 1 | …»; rows of different widths stand between the gaps. */
export function readPipesOnOneLine(lines: readonly Line[]): Strip[] {
  return lines.flatMap((line): Strip[] => {
    const texts = line.text.split('|').slice(1)
    if (texts.length < FEWEST_PIPES) return [line]
    const cells = ['', ...texts.filter((text) => !/^\s*:?-{2,}:?\s*$/.test(text))].map((text) => ({
      text: text.trim(),
      lines: [{ ...line, text }],
      endsRow: false,
    }))
    const strips = gridsOf(cells)
    return strips ? [...textAbovePipes(line), ...strips] : [line]
  })
}

function gridsOf(cells: readonly PartedCell[]): Strip[] | null {
  const strips: Strip[] = []
  let at = 0
  let found = false
  while (at < cells.length) {
    const header = headerAt(cells, at)
    const read = header && rowsOf(cells, header)
    if (!header || !read) {
      // A header whose rows cannot be told apart is not tried again from its second column.
      const next = header ? header.to : at + 1
      for (; at < next; at += 1) strips.push(...(cells[at]?.lines ?? []))
      continue
    }
    found = true
    strips.push(gridOf([rowOf(cells, header.from, header.to, header.headings.length, true), ...read.rows]))
    at = read.to
  }
  return found ? strips : null
}

function headerAt(cells: readonly PartedCell[], from: number): Header | null {
  const first = cells[from]?.text ?? ''
  const kind = columnRoleOf(first).kind
  if (kind !== 'number' && kind !== 'text' && kind !== 'deadline' && first !== '') return null
  if (first === '' && columnRoleOf(cells[from + 1]?.text ?? '').kind === 'number') return null
  const headings: string[] = []
  let named = 0
  for (let at = from; at < cells.length && headings.length < MOST_COLUMNS; at += 1) {
    const text = cells[at]?.text ?? ''
    if (text.length > LONGEST_HEADING || isRowNumber(text) || splitNumberedTitle(text).number) break
    if (text === '' && at > from) break
    const { kind: role } = columnRoleOf(text)
    const known = headings.map((heading) => columnRoleOf(heading).kind)
    // «Работа с кадрами» after the columns that every plan has is the first section.
    if (role === 'text' && known.includes(role) && known.includes('performers')) break
    headings.push(text)
    if (role !== 'extra') named = headings.length
    if (cells[at]?.endsRow) {
      named = headings.length
      break
    }
  }
  // After the last known heading an unknown one may follow only where something shows that the header goes on.
  const next = cells[from + headings.length]
  const isShown = next !== undefined && (next.text === '' || isRowNumber(next.text))
  const width = isShown ? headings.length : named
  const own = headings.slice(0, width)
  return looksLikeHeader(own) ? { headings: own, from, to: from + width } : null
}

function rowsOf(cells: readonly PartedCell[], header: Header) {
  const width = header.headings.length
  const hasNumbers = columnRoleOf(header.headings[0] ?? '').kind === 'number' || header.headings[0] === ''
  const deadlineAt = header.headings.findIndex((text) => columnRoleOf(text).kind === 'deadline')
  // «|» before each row and after it: an empty cell between any two of them.
  const hasGaps = cells[header.to]?.text === '' && cells[header.from - 1]?.text === ''
  const rows: GridRow[] = []
  let at = header.to
  let whole = 0
  let sure = 0

  const isStart = (index: number) => isRowNumber(cells[index]?.text ?? '')
  const isFilled = (index: number) => (cells[index]?.text ?? '') !== ''
  const endOf = (from: number) => {
    for (let index = from; index < Math.min(from + width, cells.length); index += 1) {
      if (cells[index]?.endsRow) return index + 1
    }
    return Math.min(from + width, cells.length)
  }
  const closes = (from: number, end: number) => {
    const next = end + (hasGaps && !isFilled(end) ? 1 : 0)
    if (!hasNumbers || next >= cells.length || cells[end - 1]?.endsRow) return true
    const number = readRowNumber(cells[from]?.text ?? '')
    for (let index = from + 1; index < end; index += 1) {
      const inside = readRowNumber(cells[index]?.text ?? '')
      if (number && inside && isNextSibling(number, inside)) return false
    }
    return isStart(next) || !isFilled(next) || isStart(next + 1) || !isFilled(next + 1)
  }
  const isHeading = (from: number, end: number) => {
    if (!isFilled(from) || isStart(from)) return false
    if (cells[from]?.endsRow) return true
    if (hasGaps && !isFilled(from + 1)) return true
    if (
      Array.from({ length: end - from - 1 }, (_, index) => from + 1 + index).every(
        (index) => !isFilled(index),
      )
    )
      return true
    if (hasNumbers) return isStart(from + 1)
    const [here, later] = [cells[from + deadlineAt]?.text ?? '', cells[from + deadlineAt + 1]?.text ?? '']
    return deadlineAt > 0 && !isDeadlinePhrase(here) && isDeadlinePhrase(later)
  }

  while (at < cells.length) {
    if (hasGaps && !isFilled(at)) {
      at += 1
      continue
    }
    const end = endOf(at)
    if (isHeading(at, end)) {
      rows.push(rowOf(cells, at, at + 1, width, false, true))
      at += 1
      // What pads a heading to the width of the table.
      while (at < end && !isFilled(at) && !isStart(at) && !hasGaps) at += 1
      continue
    }
    if (rows.length > 0 && columnRoleOf(cells[at]?.text ?? '').kind === 'number' && !isStart(at)) {
      const again = headerAt(cells, at)
      if (again && again.headings.join() !== header.headings.join()) break
      if (again) {
        at = again.to
        continue
      }
    }
    const isUnsureStart = hasNumbers && !isStart(at) && isFilled(at)
    rows.push(rowOf(cells, at, end, width, false))
    whole += 1
    if (!isUnsureStart && end - at > 1 && closes(at, end)) sure += 1
    at = end
  }
  return whole >= FEWEST_ROWS && sure >= whole * SURE ? { rows, to: at } : null
}

function rowOf(
  cells: readonly PartedCell[],
  from: number,
  to: number,
  width: number,
  afterBreak: boolean,
  isHeading = false,
): GridRow {
  const texts = cells.slice(from, to).map(({ text }) => text)
  return {
    cells: Array.from({ length: width }, (_, column) =>
      cell(texts[column] ?? '', isHeading && column > 0 ? 'left' : null),
    ),
    place: cells[from]?.lines[0]?.place ?? {},
    afterBreak,
  }
}
