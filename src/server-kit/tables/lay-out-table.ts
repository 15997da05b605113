import type { TableCell } from '#kernel/document-content.ts'
import { refuse } from '../refusals.ts'
import type { RawCell, RawContent, RawTable } from './raw-table.ts'

const MAX_COLUMNS = 1000
const MAX_SLOTS = 2_000_000

/**
 * Puts the cells of a table on a rectangular grid: each slot covered by a merged cell says where its owner is.
 * Text of a table nested in a cell follows the cell's own lines, its columns parted by tabs.
 */
export function layOutTable(table: RawTable): readonly (readonly TableCell[])[] {
  const grid: TableCell[][] = table.rows.map(() => [])
  let slots = 0
  table.rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      const slotsOfRow = grid[row] ?? []
      while (slotsOfRow[column]) column++
      const width = Math.max(1, Math.min(cell.columnSpan, MAX_COLUMNS - column))
      const height = cell.rowSpan === 'continues' ? 1 : Math.max(1, Math.min(cell.rowSpan, grid.length - row))
      slots += width * height
      if (column >= MAX_COLUMNS || slots > MAX_SLOTS) throw tooManyCells()
      place(grid, { cell, row, column, width, height })
      column += width
    }
  })
  return withoutUnusedColumns(padded(grid))
}

/** What stands in a cell, as one text: paragraphs and rows of nested tables parted by line breaks. */
function textOf(content: readonly RawContent[]): string {
  return content
    .flatMap((part) => (part.kind === 'raw-paragraph' ? [part.text] : linesOfNested(part)))
    .join('\n')
    .trim()
}

type Placement = { cell: RawCell; row: number; column: number; width: number; height: number }

function place(grid: TableCell[][], { cell, row, column, width, height }: Placement): void {
  // A slot that continues a cell above the first row has nothing to continue.
  const continues = cell.rowSpan === 'continues' && row > 0
  for (let down = 0; down < height; down++) {
    const slots = grid[row + down]
    if (!slots) return
    for (let right = 0; right < width; right++) {
      if (slots[column + right]) continue
      const isOwner = down === 0 && right === 0 && !continues
      slots[column + right] = {
        text: isOwner ? textOf(cell.content) : '',
        mergedInto: isOwner ? null : right > 0 ? 'left' : 'above',
      }
    }
  }
}

function padded(grid: readonly (readonly (TableCell | undefined)[])[]): readonly (readonly TableCell[])[] {
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (width * grid.length > MAX_SLOTS) throw tooManyCells()
  return grid.map((row) =>
    Array.from({ length: width }, (_, column) => row[column] ?? { text: '', mergedInto: null }),
  )
}

/** Word keeps a grid finer than any row shows: a column in which no cell begins is nobody's. */
function withoutUnusedColumns(rows: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] {
  const used = (rows[0] ?? []).map((_, column) => rows.some((row) => row[column]?.mergedInto !== 'left'))
  return used.includes(false) ? rows.map((row) => row.filter((_, column) => used[column])) : rows
}

function linesOfNested(table: RawTable): readonly string[] {
  return layOutTable(table).map((row) =>
    row
      .filter((cell) => cell.mergedInto === null)
      .map((cell) => cell.text)
      .join('\t'),
  )
}

function tooManyCells() {
  return refuse('file/too-complex', {
    detail: 'В таблице слишком много ячеек. Оставьте в файле только нужные таблицы',
  })
}
