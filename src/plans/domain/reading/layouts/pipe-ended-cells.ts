import { columnRoleOf } from '../columns/column-role.ts'
import { looksLikeHeader } from '../columns/looks-like-header.ts'
import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'
import { isRowNumber } from '../rows/row-number.ts'

// How legal databases give a table away as text: each cell ends with «|» and a line break, a merged row is its text and a run
// of empty pipes «I. Анализ | |||». Nothing marks the rows: they are counted off by the width of the header.

const NARROWEST = 3
const WIDEST = 12
const FEWEST_ROWS = 3
const MOST_STARTS = 60

type Cell = { readonly text: string; readonly at: number }

export function readPipeEndedCells(lines: readonly Line[]): Strip[] {
  const strips: Strip[] = []
  let from = 0
  let starts = 0
  for (let at = 0; at < lines.length && starts < MOST_STARTS; at += 1) {
    if (!mayBeginHeader(lines[at]?.text ?? '')) continue
    starts += 1
    const found = readTable(lines, at)
    if (!found) continue
    strips.push(...lines.slice(from, at), gridOf(found.rows))
    from = found.end
    at = found.end - 1
  }
  return [...strips, ...lines.slice(from)]
}

/** «N |», «Мероприятие |»: one heading and then only pipes. */
function mayBeginHeader(text: string): boolean {
  const heading = /^([^|]+)\|\s*$/.exec(text.trim())?.[1]?.trim()
  if (heading === undefined) return false
  const { kind } = columnRoleOf(heading)
  return kind === 'number' || kind === 'text' || kind === 'deadline'
}

function readTable(lines: readonly Line[], start: number): { rows: GridRow[]; end: number } | null {
  const cells = cellsOf(lines, start)
  let best: { rows: number; width: number } | null = null
  for (let width = NARROWEST; width <= WIDEST; width += 1) {
    if (!looksLikeHeader(cells.slice(0, width).map(({ text }) => text))) continue
    const rows = plausibleRows(cells, width)
    if (rows >= FEWEST_ROWS && (!best || rows > best.rows)) best = { rows, width }
  }
  if (!best) return null
  const { width } = best
  const rows = Array.from({ length: best.rows }, (_, index): GridRow => {
    const row = cells.slice(index * width, (index + 1) * width)
    return {
      cells: row.map(({ text }) => (text === '^' ? cell('', 'above') : cell(text))),
      place: lines[row[0]?.at ?? start]?.place ?? {},
      afterBreak: index === 0,
    }
  })
  const last = cells[best.rows * width - 1]
  return { rows, end: (last?.at ?? start) + 1 }
}

/** Cells from the line on; a cell may take several lines, a line of pipes may hold several empty cells. */
function cellsOf(lines: readonly Line[], start: number): Cell[] {
  const cells: Cell[] = []
  let open: string[] = []
  for (let at = start; at < lines.length; at += 1) {
    const parts = (lines[at]?.text ?? '').trim().split('|')
    parts.forEach((part, index) => {
      if (part.trim() !== '') open.push(part.trim())
      if (index === parts.length - 1) return
      cells.push({ text: open.join('\n'), at })
      open = []
    })
  }
  return cells
}

/** How many rows count right from the header on: each begins with a number, with nothing, or is a heading alone. */
function plausibleRows(cells: readonly Cell[], width: number): number {
  let rows = 1
  for (let from = width; from + width <= cells.length; from += width) {
    const row = cells.slice(from, from + width)
    const first = row[0]?.text ?? ''
    const isHeading = row.slice(1).every(({ text }) => text === '')
    if (!isRowNumber(first) && first !== '' && first !== '^' && !isHeading) break
    rows += 1
  }
  return rows
}
