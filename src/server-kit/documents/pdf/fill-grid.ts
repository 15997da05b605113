import type { TableCell } from '#kernel/document-content.ts'
import { type Grid, isDrawn } from './grid.ts'
import type { PdfText } from './pdf-page.ts'
import { textLines } from './text-lines.ts'

type Slot = { readonly row: number; readonly column: number }

/** Puts the texts of a page into the cells of a grid. Slots without a border between them are one merged cell. */
export function fillGrid(grid: Grid, texts: readonly PdfText[]): readonly (readonly TableCell[])[] {
  const height = grid.rows.length - 1
  const width = grid.columns.length - 1
  const owners = mergedOwners(grid, height, width)
  const ownerOf = (row: number, column: number) => owners[row * width + column] ?? { row, column }
  const content = new Map<string, PdfText[]>()
  for (const text of texts.flatMap((text) => cutAtBorders(text, grid))) {
    const owner = ownerOf(indexWithin(grid.rows, middle(text).y), indexWithin(grid.columns, middle(text).x))
    const key = `${owner.row},${owner.column}`
    content.set(key, [...(content.get(key) ?? []), text])
  }
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): TableCell => {
      const owner = ownerOf(row, column)
      const isOwner = owner.row === row && owner.column === column
      return isOwner
        ? { text: cellText(content.get(`${row},${column}`) ?? []), mergedInto: null }
        : { text: '', mergedInto: column > owner.column ? 'left' : 'above' }
    }),
  )
}

/** Whether a text stands inside the outline of a grid. */
export function isInside(grid: Grid, text: PdfText): boolean {
  const { x, y } = middle(text)
  const [left = 0, right = 0] = [grid.columns[0], grid.columns.at(-1)]
  const [top = 0, bottom = 0] = [grid.rows[0], grid.rows.at(-1)]
  return x >= left && x <= right && y >= top && y <= bottom
}

function mergedOwners(grid: Grid, height: number, width: number): readonly Slot[] {
  const owner = Array.from({ length: height * width }, (_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (owner[at] !== at) at = owner[at] ?? at
    return at
  }
  const join = (one: number, other: number) => {
    const [low, high] = [root(one), root(other)].toSorted((a, b) => a - b)
    if (low !== undefined && high !== undefined) owner[high] = low
  }
  const { drawn } = grid
  if (drawn) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const x = between(grid.columns, column)
        const y = between(grid.rows, row)
        const index = row * width + column
        if (column + 1 < width && !isDrawn(drawn.vertical, grid.columns[column + 1] ?? 0, y))
          join(index, index + 1)
        if (row + 1 < height && !isDrawn(drawn.horizontal, grid.rows[row + 1] ?? 0, x))
          join(index, index + width)
      }
    }
  }
  return owner.map((_, index) => ({ row: Math.floor(root(index) / width), column: root(index) % width }))
}

/** pdf.js joins neighbouring words across a narrow border: such a text is cut at the space nearest to the border. */
function cutAtBorders(text: PdfText, grid: Grid): readonly PdfText[] {
  if (text.turn !== 'none' || text.text.length < 3) return [text]
  const right = text.x + text.width
  const y = middle(text).y
  const border = grid.columns.find(
    (x) => x > text.x + 2 && x < right - 2 && (grid.drawn === null || isDrawn(grid.drawn.vertical, x, y)),
  )
  if (border === undefined) return [text]
  const wanted = ((border - text.x) / text.width) * text.text.length
  const spaces = [...text.text.matchAll(/ +/g)].map((space) => space.index)
  const cut = spaces.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0]
  if (cut === undefined || cut === 0 || Math.abs(cut - wanted) > Math.max(3, text.text.length * 0.15))
    return [text]
  const left = {
    ...text,
    text: text.text.slice(0, cut),
    width: Math.min(border - text.x - 1, (text.width * cut) / text.text.length),
  }
  const rest = { ...text, text: text.text.slice(cut).trimStart(), x: border + 1, width: right - border - 1 }
  return [left, ...cutAtBorders(rest, grid)]
}

function cellText(texts: readonly PdfText[]): string {
  return textLines(texts)
    .map((line) => line.segments.map((segment) => segment.text).join(' '))
    .join('\n')
    .trim()
}

/** The centre of the small letters: a baseline may stand on a border, a centre does not. */
function middle(text: PdfText): { readonly x: number; readonly y: number } {
  switch (text.turn) {
    case 'none':
      return { x: text.x + text.width / 2, y: text.y - text.size * 0.35 }
    case 'upwards':
      return { x: text.x - text.size * 0.35, y: text.y - text.width / 2 }
    case 'downwards':
      return { x: text.x + text.size * 0.35, y: text.y + text.width / 2 }
  }
}

function indexWithin(borders: readonly number[], place: number): number {
  const next = borders.findIndex((border) => border > place)
  const last = borders.length - 2
  return next < 0 ? last : Math.min(last, Math.max(0, next - 1))
}

function between(borders: readonly number[], index: number): number {
  return ((borders[index] ?? 0) + (borders[index + 1] ?? 0)) / 2
}
