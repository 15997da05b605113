import { columnRoleOf } from '../columns/column-role.ts'
import type { Line } from '../grid.ts'

/** A cell between two pipes, its lines kept. */
export type PartedCell = {
  readonly text: string
  readonly lines: readonly Line[]
  /** A line of several pipes follows: nothing more belongs to this row. */
  readonly endsRow: boolean
}

export type CellRun = {
  readonly above: readonly Line[]
  readonly cells: readonly PartedCell[]
  readonly below: readonly Line[]
}

const ONLY_PIPES = /^\s*\|[\s|]*$/
const ROW_END = /\|\s*\|[\s|]*$/
const CELL_END = /^[^|]*\|[\s|]*$/
const FEWEST_PIPES = 8
/** A heading of the first column may take this many lines above its pipe. */
const LINES_OF_HEADING = 2

/** Takes lines apart at the pipes that stand alone; null where pipes do not stand so. */
export function cellRunOf(lines: readonly Line[]): CellRun | null {
  const marked = lines.flatMap((line, at) => (line.text.includes('|') ? [at] : []))
  const [first, last] = [marked[0], marked.at(-1)]
  if (first === undefined || last === undefined || marked.length < FEWEST_PIPES) return null
  const textsAt = (at: number) => lines[at]?.text ?? ''
  if (!marked.every((at) => CELL_END.test(textsAt(at)))) return null
  const alone = marked.filter((at) => ONLY_PIPES.test(textsAt(at))).length
  const ends = marked.filter((at) => ONLY_PIPES.test(textsAt(at)) && ROW_END.test(textsAt(at))).length
  if (alone * 2 < marked.length && ends < 2) return null

  const start = ONLY_PIPES.test(textsAt(first)) ? first - headingHeight(lines, first) : first
  const cells: PartedCell[] = []
  let open: Line[] = []
  for (let at = start; at <= last; at += 1) {
    const line = lines[at]
    if (!line) continue
    const text = line.text.replace(/\|[\s|]*$/, '')
    if (text.trim() !== '') open.push({ ...line, text })
    if (!line.text.includes('|')) continue
    const endsRow = ROW_END.test(line.text)
    const previous = cells.at(-1)
    if (endsRow && open.length === 0 && previous) {
      cells[cells.length - 1] = { ...previous, endsRow: true }
      continue
    }
    cells.push({ text: open.map((one) => one.text.trim()).join('\n'), lines: open, endsRow })
    open = []
  }
  const below = lines.slice(last + 1)
  const tail = below[0]
  if (tail && tail.text.trim() !== '') {
    // The last cell lost its pipe.
    cells.push({ text: tail.text.trim(), lines: [tail], endsRow: false })
    return { above: lines.slice(0, start), cells, below: below.slice(1) }
  }
  return { above: lines.slice(0, start), cells, below }
}

/** How many lines above the first pipe belong to the first heading: «№», «N / п/п», «Мероприятие». */
function headingHeight(lines: readonly Line[], pipe: number): number {
  for (let height = 1; height <= LINES_OF_HEADING; height += 1) {
    const text = lines
      .slice(pipe - height, pipe)
      .map((line) => line.text.trim())
      .join('\n')
    if (columnRoleOf(text).kind === 'number' && !/^[/\\]?п[/.]?п/i.test(text)) return height
  }
  const next = lines.slice(pipe + 1).find((line) => line.text.trim() !== '')
  const namesNext = columnRoleOf(next?.text ?? '').kind
  const own = lines[pipe - 1]?.text.trim() ?? ''
  return columnRoleOf(own).kind === 'text' &&
    own.length < 60 &&
    namesNext !== 'text' &&
    namesNext !== 'number'
    ? 1
    : 0
}
