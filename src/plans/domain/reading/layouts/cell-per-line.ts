import { looksLikeHeader } from '../columns/looks-like-header.ts'
import { cell, type GridRow, gridOf, type Line, type Strip } from '../grid.ts'

// How Word saves a table as text: a cell begins with one tab at the start of a line and may go on without it; a blank line
// parts the rows, but may also stand inside a cell.

type Piece = { text: string; afterBlank: boolean; line: Line }

export function readCellPerLine(lines: readonly Line[]): Strip[] {
  const first = lines.findIndex((line) => isCellStart(line.text))
  if (first < 0 || !marksCells(lines)) return [...lines]

  const { pieces, end } = piecesOf(lines, first)
  const groups = groupsOf(pieces)
  const width = widthOf(groups)
  if (width === null) return [...lines]

  const rows = mergeTorn(groups, width).map(
    (group, index): GridRow => ({
      cells: cellsOf(group, width),
      place: group[0]?.line.place ?? {},
      afterBreak: index === 0,
    }),
  )
  return [...lines.slice(0, first), gridOf(rows), ...lines.slice(end)]
}

function isCellStart(text: string): boolean {
  return /^\t[^\t]*$/.test(text)
}

/** Most tabs of the text must be lone ones at a line's start: otherwise they part the cells of one line. */
function marksCells(lines: readonly Line[]): boolean {
  const starts = lines.filter((line) => isCellStart(line.text)).length
  const others = lines.filter((line) => line.text.includes('\t') && !isCellStart(line.text)).length
  return starts >= 8 && others * 10 <= starts
}

/** The cells, and where the table ends: two blank lines followed by no further cell. */
function piecesOf(lines: readonly Line[], first: number): { pieces: Piece[]; end: number } {
  let last = first
  lines.forEach((line, index) => {
    if (isCellStart(line.text)) last = index
  })
  let end = last + 1
  while (end < lines.length && lines[end]?.text.trim() !== '') end += 1

  const pieces: Piece[] = []
  let afterBlank = true
  for (const line of lines.slice(first, end)) {
    if (line.text.trim() === '' && !isCellStart(line.text)) {
      afterBlank = true
      continue
    }
    const open = pieces.at(-1)
    if (isCellStart(line.text) || !open) {
      pieces.push({ text: line.text.trim(), afterBlank, line })
    } else {
      open.text = `${open.text}\n${line.text.trim()}`.trim()
    }
    afterBlank = false
  }
  return { pieces, end }
}

function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const open = groups.at(-1)
    if (piece.afterBlank || !open) groups.push([piece])
    else open.push(piece)
  }
  return groups
}

function widthOf(groups: readonly Piece[][]): number | null {
  const header = groups.find((group) => looksLikeHeader(group.map((piece) => piece.text)))
  return header ? header.length : null
}

/** A row torn by a blank line inside one of its cells: its parts add up to one whole row. */
function mergeTorn(groups: readonly Piece[][], width: number): Piece[][] {
  const merged: Piece[][] = []
  for (const group of groups) {
    const open = merged.at(-1)
    const isTorn = open && open.length > 1 && open.length < width && open.length + group.length <= width
    if (
      isTorn &&
      /^[\d.)]*$/.test(open[0]?.text ?? '') &&
      !/^\d+(\.\d+)*[.)]?(\s|$)/.test(group[0]?.text ?? '')
    ) {
      open.push(...group)
    } else merged.push([...group])
  }
  return merged
}

function cellsOf(group: readonly Piece[], width: number) {
  const texts = group.map((piece) => piece.text)
  const filled = texts.filter((text) => text !== '')
  // Fewer cells than columns: one merged cell, perhaps broken over lines.
  if (
    texts.length < width &&
    (filled.length === 1 || filled.slice(1).every((text) => /^[а-яё]/.test(text)))
  ) {
    return Array.from({ length: width }, (_, index) =>
      index === 0 ? cell(filled.join('\n')) : cell('', 'left'),
    )
  }
  const cells = texts.slice(0, width - 1).map((text) => cell(text))
  if (texts.length >= width) cells.push(cell(texts.slice(width - 1).join('\n')))
  return cells
}
