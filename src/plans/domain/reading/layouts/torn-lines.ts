import { squeeze } from '../clean-text.ts'
import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'
import { isPerformerPhrase } from '../phrases/performer-phrase.ts'
import { type RowNumber, readRowNumber } from '../rows/row-number.ts'
import { findTail, type Tail } from './row-tail.ts'
import { findTornHeader, type TornHeader } from './torn-header.ts'

// The plain text of a pdf: a row's number stands alone or on the text's line, the deadline and the performers follow the
// text on lines of their own or glued to it, the header comes back on each page, nested points are numbered like rows.
// A row is open until both its deadline and its performers were seen; so a number inside it is a nested point.

const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,3})(?:[.)](?!\d)|(?<=\.\d{1,3})(?=\s|$))\s*(.*)$/
/** Below this share of whole rows the columns are mixed up, and a person has to say where they are. */
const ENOUGH = 0.92
/** A row as long as this has lost its deadline somewhere above. */
const MOST_LINES = 200

type RowStart = { readonly number: RowNumber; readonly rest: Line }
type OpenRow = { number: RowNumber; lines: Line[]; hasNested: boolean }

export function readTornLines(lines: readonly Line[]): Strip[] {
  const header = findTornHeader(lines)
  if (!header || header.columns.includes('result')) return [...lines]
  const body = withoutHeaders(lines.slice(header.to), header)
  const read = readRows(body, header)
  if (read.whole < 3 || read.whole < read.all * ENOUGH) return [...lines]
  if (read.suspicious > Math.max(1, read.all * 0.05)) return [...lines]
  const top = lines[header.from]
  const headerRow: GridRow = {
    cells: header.headings.map((heading) => cell(heading)),
    place: top?.place ?? {},
    afterBreak: true,
  }
  return [...lines.slice(0, header.from), gridOf([headerRow, ...read.rows]), ...read.after]
}

function withoutHeaders(lines: readonly Line[], header: TornHeader): Line[] {
  const filled = lines.filter((line) => line.text.trim() !== '')
  const kept: Line[] = []
  for (let index = 0; index < filled.length; ) {
    const length = repeatedHeaderLength(filled, index, header.squeezed)
    const line = filled[index]
    if (length === 0 && line) kept.push(line)
    index += Math.max(1, length)
  }
  return kept
}

function repeatedHeaderLength(lines: readonly Line[], from: number, squeezed: string): number {
  let joined = ''
  for (let length = 1; length <= 10 && from + length <= lines.length; length += 1) {
    joined += squeeze(lines[from + length - 1]?.text ?? '')
    if (joined === squeezed) return length
    if (!squeezed.startsWith(joined)) return 0
  }
  return 0
}

function readRows(body: readonly Line[], header: TornHeader) {
  const rows: GridRow[] = []
  let heading: Line[] = []
  let open: OpenRow | null = null
  let all = 0
  let whole = 0
  let suspicious = 0
  let lastNumber = 0
  const order =
    header.columns.indexOf('deadline') < header.columns.indexOf('performers')
      ? 'deadline-first'
      : 'performers-first'

  const push = (texts: Partial<Record<string, string>>, place: Line['place']) => {
    rows.push({ cells: header.columns.map((column) => cell(texts[column] ?? '')), place, afterBreak: false })
  }
  const pushHeading = () => {
    const first = heading[0]
    if (first) {
      const text = heading.map((line) => line.text.trim()).join('\n')
      rows.push({
        cells: header.columns.map((_, column) => (column === 0 ? cell(text) : cell('', 'left'))),
        place: first.place,
        afterBreak: false,
      })
    }
    heading = []
  }
  const give = (row: OpenRow, tail: Tail | null) => {
    all += 1
    lastNumber = row.number.parts.at(-1) ?? 0
    if (tail) whole += 1
    const text = tail?.text ?? row.lines.map((line) => line.text.trim()).join('\n')
    push(
      { number: row.number.text, text, deadline: tail?.deadline, performers: tail?.performers },
      row.lines[0]?.place ?? {},
    )
  }

  for (let index = 0; index < body.length; index += 1) {
    const line = body[index]
    if (!line) continue
    const start: RowStart | null = numberedStart(line) ?? bareStart(line, open ?? null, lastNumber)
    if (!open) {
      if (!start) {
        heading.push(line)
        continue
      }
      pushHeading()
      open = { number: start.number, lines: [start.rest], hasNested: false }
    } else if (start && !open.hasNested && isChild(start.number, open.number)) {
      // «2. Title» followed by «2.1.»: what was taken for a row is a section.
      heading = [{ ...(open.lines[0] ?? line), text: `${open.number.text}. ${joined(open)}` }]
      pushHeading()
      open = { number: start.number, lines: [start.rest], hasNested: false }
    } else if (start && !open.hasNested && isNext(start.number, open.number)) {
      give(open, null)
      open = { number: start.number, lines: [start.rest], hasNested: false }
    } else {
      if (start?.number.parts.every((part) => part === 1)) open.hasNested = true
      open.lines.push(line)
    }

    if (open.lines.length > MOST_LINES) {
      give(open, null)
      open = null
      continue
    }
    const tail = findTail(open.lines, order)
    if (!tail) continue
    if (goesOn(body[index + 1])) {
      // The columns of one printed line follow each other: the mark of interleaved text.
      suspicious += 1
      continue
    }
    let performers = tail.performers
    for (
      let next = body[index + 1];
      next && order === 'deadline-first' && continuesPerformers(performers, next);
      next = body[index + 1]
    ) {
      performers = `${performers} ${next.text.trim()}`
      index += 1
    }
    give(open, { ...tail, performers })
    open = null
  }
  if (open) give(open, null)
  return { rows, after: heading, all, whole, suspicious }
}

function joined(row: OpenRow): string {
  return row.lines
    .map((line) => line.text.trim())
    .join('\n')
    .trim()
}

function numberedStart(line: Line): RowStart | null {
  const match = NUMBERED.exec(line.text.trim())
  const number = match?.[1] === undefined ? null : readRowNumber(match[1])
  return number ? { number, rest: { ...line, text: match?.[2] ?? '' } } : null
}

/** A number alone on its line without a dot: believed where it is the next one, or begins anew between rows. */
function bareStart(line: Line, open: OpenRow | null, last: number): RowStart | null {
  const text = line.text.trim()
  const number = /^\d{1,3}$/.test(text) ? readRowNumber(text) : null
  const value = number?.parts[0] ?? 0
  const isExpected = open ? value === (open.number.parts[0] ?? 0) + 1 : value === last + 1 || value === 1
  return number && isExpected ? { number, rest: { ...line, text: '' } } : null
}

function isChild(number: RowNumber, of: RowNumber): boolean {
  return number.parts.length > of.parts.length && of.parts.every((part, at) => number.parts[at] === part)
}

function isNext(number: RowNumber, after: RowNumber): boolean {
  const last = after.parts.length - 1
  return (
    number.parts.length === after.parts.length &&
    after.parts.every((part, at) => number.parts[at] === (at === last ? part + 1 : part))
  )
}

/** A text that goes on in lower case was not finished by what looked like a deadline and performers. */
function goesOn(next: Line | undefined): boolean {
  const text = next?.text.trim() ?? ''
  return /^[а-яё]/.test(text) && !isPerformerPhrase(text)
}

function continuesPerformers(performers: string, next: Line): boolean {
  const text = next.text.trim()
  if (numberedStart(next)) return false
  // «Классные руководители / 9, 11 классов»
  if (/^\d[\d,\s-]*класс/.test(text)) return true
  if (!isPerformerPhrase(text)) return false
  const isPerson = /^[А-ЯЁ][а-яё-]+ ?(?:[А-ЯЁ]\.){1,2}/.test(text)
  return /[,-]$/.test(performers) || isPerson || /^[а-яё]/.test(text) || /^[А-ЯЁ]{2,8}(?=$|\s)/.test(text)
}
