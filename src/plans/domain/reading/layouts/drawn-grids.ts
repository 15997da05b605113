import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'
import { isRowNumber } from '../rows/row-number.ts'

// Tables drawn with characters: «+---+», «| … |», «┌─┬─┐», «│ … │», «║ … ║». A cell takes several lines; a border drawn under
// only some of the columns means that the others go on (a vertical merge).

const BORDER =
  /^\s*[+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╞╪╡╟╫╢╒╤╕╘╧╛╓╥╖╙╨╜─═━┏┳┓┣╋┫┗┻┛-][-+=─═━┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╞╪╡╟╫╢╒╤╕╘╧╛╓╥╖╙╨╜┏┳┓┣╋┫┗┻┛:]{3,}$/u
const JUNCTION = /[+┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╞╪╡╟╫╢╒╤╕╘╧╛╓╥╖╙╨╜┏┳┓┣╋┫┗┻┛]/u
const BAR = /[|│║┃+├┤┼╠╣╬╟╢╞╡]/u
const DASH = /[-=─═━┬┴┼╦╩╬+]/u

export function readDrawnGrids(lines: readonly Line[]): Strip[] {
  const strips: Strip[] = []
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (!line) break
    if (!opensGrid(line.text)) {
      strips.push(line)
      index += 1
      continue
    }
    let end = index
    while (end < lines.length && isGridLine(lines[end]?.text ?? '')) end += 1
    const drawn = lines.slice(index, end)
    const rows = rowsOf(drawn)
    strips.push(...(rows.length > 0 ? [gridOf(rows)] : drawn))
    index = end
  }
  return strips
}

function opensGrid(text: string): boolean {
  return BORDER.test(text) && JUNCTION.test(text) && /^\s*[+┌╔╒╓┏├╠]/u.test(text)
}

function isGridLine(text: string): boolean {
  return /^\s*[+|│║┃┌├└╔╠╚╟╞╒╘╓╙┏┣┗]/u.test(text)
}

type Row = { texts: string[][]; merged: ('left' | 'above' | null)[]; line: Line }

function rowsOf(drawn: readonly Line[]): GridRow[] {
  const chars = drawn.map((line) => Array.from(line.text.replace(/\t/g, ' ')))
  const bounds = boundsOf(chars)
  const width = bounds.length - 1
  if (width < 2) return []

  const rows: Row[] = []
  let open: Row | null = null
  let goesOn: boolean[] = Array.from({ length: width }, () => false)
  drawn.forEach((line, at) => {
    const marks = chars[at] ?? []
    const closed = bounds
      .slice(0, -1)
      .map((bound, column) => isDashed(marks, bound, bounds[column + 1] ?? bound))
    if (closed.some(Boolean)) {
      // A border, whole or under some columns: the next line begins a new row.
      if (open) rows.push(open)
      open = null
      goesOn = closed.map((isClosed) => !isClosed)
      if (closed.every(Boolean)) return
    }
    if (!open) {
      open = {
        texts: bounds.slice(0, -1).map(() => []),
        merged: goesOn.map((on) => (on ? 'above' : null)),
        line,
      }
    }
    addLine(open, marks, bounds, closed)
  })
  if (open) rows.push(open)
  return splitUnruled(rows).map((row, index) => ({
    cells: row.texts.map((texts, column) => cell(texts.join('\n').trim(), row.merged[column] ?? null)),
    place: row.line.place,
    afterBreak: index === 0,
  }))
}

function boundsOf(chars: readonly string[][]): number[] {
  const bounds = new Set<number>()
  for (const marks of chars) {
    const text = marks.join('')
    if (!BORDER.test(text)) continue
    marks.forEach((mark, at) => {
      if (JUNCTION.test(mark)) bounds.add(at)
    })
  }
  return [...bounds].sort((a, b) => a - b)
}

function isDashed(marks: readonly string[], from: number, to: number): boolean {
  const inside = marks.slice(from + 1, to)
  return inside.length > 0 && inside.every((mark) => DASH.test(mark))
}

function addLine(
  row: Row,
  marks: readonly string[],
  bounds: readonly number[],
  closed: readonly boolean[],
): void {
  let owner = 0
  for (let column = 0; column < bounds.length - 1; column += 1) {
    const from = bounds[column] ?? 0
    const to = bounds[column + 1] ?? marks.length
    if (closed[column]) continue
    const hasBar = column === 0 || BAR.test(marks[from] ?? ' ')
    if (hasBar) owner = column
    else if (row.merged[column] === null) row.merged[column] = 'left'
    const text = marks.slice(hasBar ? from + 1 : from, to).join('')
    const lines = row.texts[owner]
    if (!lines) continue
    if (hasBar) lines.push(text.trim())
    else lines.push(`${lines.pop() ?? ''}${text}`.trim())
  }
}

/** Rows drawn without a line between them: a new one begins where the number column speaks. */
function splitUnruled(rows: readonly Row[]): Row[] {
  return rows.flatMap((row) => {
    const starts = (row.texts[0] ?? []).flatMap((text, at) => (isRowNumber(text) ? [at] : []))
    if (starts.length < 2) return [row]
    const cuts = starts[0] === 0 ? starts : [0, ...starts]
    return cuts.map((from, index) => ({
      ...row,
      texts: row.texts.map((lines) => lines.slice(from, cuts[index + 1] ?? lines.length)),
    }))
  })
}
