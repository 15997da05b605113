import { cell, type GridRow, type Line } from '../grid.ts'
import { type DrawnRow, splitUnruledRows } from './drawn-row.ts'
import { isBar, isBorder, isCrossing, isDash } from './grid-borders.ts'

const ALIGNED = 0.8

/**
 * Reads a drawn table by the places of its bars. A border under only some of the columns means that the others go on: a
 * vertical merge. Null where the bars do not stand under the crossings.
 */
export function alignedRows(drawn: readonly Line[]): GridRow[] | null {
  const chars = drawn.map((line) => Array.from(line.text.replace(/\t/g, ' ')))
  const bounds = boundsOf(chars)
  const width = bounds.length - 1
  if (width < 2 || !isAligned(chars, bounds)) return null

  const rows: DrawnRow[] = []
  let open: DrawnRow | null = null
  let goesOn: boolean[] = bounds.slice(1).map(() => false)
  drawn.forEach((line, at) => {
    const marks = chars[at] ?? []
    const closed = bounds.slice(1).map((to, column) => isDashed(marks, bounds[column] ?? 0, to))
    if (closed.some(Boolean)) {
      open = null
      goesOn = closed.map((isClosed) => !isClosed)
      if (closed.every(Boolean)) return
    }
    if (!open) {
      const above = rows.at(-1)
      open = {
        texts: goesOn.map(() => []),
        merged: goesOn.map((on) => (on && above ? 'above' : null)),
        // What goes on below a partial border is still written into the cell above it.
        owners: goesOn.map((on, column) => (on && above ? (above.owners[column] ?? null) : null)),
        line,
      }
      const own = open
      open.owners = open.owners.map((owner) => owner ?? own)
      rows.push(open)
    }
    addLine(open, marks, bounds, closed)
  })
  return splitUnruledRows(rows).map((row, index) => ({
    cells: row.texts.map((texts, column) => cell(texts.join('\n').trim(), row.merged[column] ?? null)),
    place: row.line.place,
    afterBreak: index === 0,
  }))
}

function boundsOf(chars: readonly string[][]): number[] {
  const bounds = new Set<number>()
  for (const marks of chars) {
    if (!isBorder(marks.join(''))) continue
    marks.forEach((mark, at) => {
      if (isCrossing(mark)) bounds.add(at)
    })
  }
  return [...bounds].sort((a, b) => a - b)
}

function isAligned(chars: readonly string[][], bounds: readonly number[]): boolean {
  const places = new Set(bounds)
  const contents = chars.filter((marks) => !isBorder(marks.join('')))
  const aligned = contents.filter((marks) =>
    marks.every((mark, at) => !/[|│║┃]/u.test(mark) || places.has(at)),
  )
  return contents.length > 0 && aligned.length >= contents.length * ALIGNED
}

function isDashed(marks: readonly string[], from: number, to: number): boolean {
  const inside = marks.slice(from + 1, to)
  return inside.length > 0 && inside.every(isDash)
}

function addLine(
  row: DrawnRow,
  marks: readonly string[],
  bounds: readonly number[],
  closed: readonly boolean[],
): void {
  const counted = countedCells(marks, bounds)
  if (counted) {
    counted.forEach((text, column) => {
      ;(row.owners[column] ?? row).texts[column]?.push(text)
    })
    return
  }
  let owner = 0
  for (let column = 0; column < bounds.length - 1; column += 1) {
    const from = bounds[column] ?? 0
    const to = bounds[column + 1] ?? marks.length
    if (closed[column]) continue
    const hasBar = column === 0 || isBar(marks[from] ?? ' ')
    if (hasBar) owner = column
    else if (row.merged[column] === null) row.merged[column] = 'left'
    const text = marks.slice(hasBar ? from + 1 : from, to).join('')
    const lines = (row.owners[owner] ?? row).texts[owner]
    if (!lines) continue
    if (hasBar) lines.push(text.trim())
    else lines.push(`${lines.pop() ?? ''}${text}`.trim())
  }
}

/** A word too long for its cell pushed the bars of this line aside: its cells are counted instead. */
function countedCells(marks: readonly string[], bounds: readonly number[]): string[] | null {
  const places = new Set(bounds)
  const isPushed = marks.some((mark, at) => /[|│║┃]/u.test(mark) && !places.has(at))
  if (!isPushed) return null
  const parts = marks
    .join('')
    .trim()
    .split(/[|│║┃]/u)
  return parts.length === bounds.length + 1 ? parts.slice(1, -1).map((part) => part.trim()) : null
}
