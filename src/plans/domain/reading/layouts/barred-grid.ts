import { cell, type GridRow, type Line } from '../grid.ts'
import { isRowNumber } from '../rows/row-number.ts'
import { type DrawnRow, splitUnruledRows } from './drawn-row.ts'
import { isBorder } from './grid-borders.ts'

/**
 * Reads a drawn table whose spaces were lost on the way, so that its bars stand under nothing: cells are counted off between
 * bars, lines between two borders belong to one row, a row with fewer bars is merged.
 */
export function barredRows(drawn: readonly Line[]): GridRow[] {
  const blocks: { line: Line; cells: string[][] }[] = []
  let open: { line: Line; cells: string[][] } | null = null
  for (const line of drawn) {
    if (isBorder(line.text)) {
      open = null
      continue
    }
    if (!open) {
      open = { line, cells: [] }
      blocks.push(open)
    }
    open.cells.push(cellsOf(line.text))
  }
  const width = usualWidth(blocks.flatMap((block) => block.cells))
  const rows = blocks.map((block): DrawnRow => rowOf(block, width))
  return splitUnruledRows(rows).map((row, index) => ({
    cells: row.texts.map((texts, column) => cell(texts.join('\n').trim(), row.merged[column] ?? null)),
    place: row.line.place,
    afterBreak: index === 0,
  }))
}

function cellsOf(text: string): string[] {
  return text
    .trim()
    .replace(/^[|│║┃]/u, '')
    .replace(/[|│║┃]$/u, '')
    .split(/[|│║┃]/u)
    .map((part) => part.trim())
}

function usualWidth(lines: readonly string[][]): number {
  const counts = new Map<number, number>()
  for (const cells of lines) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [1, 0])[0] ?? 1
}

function rowOf(block: { line: Line; cells: readonly string[][] }, width: number): DrawnRow {
  const texts: string[][] = Array.from({ length: width }, () => [])
  const isNarrow = block.cells.every((cells) => cells.length < width)
  const narrowest = Math.min(...block.cells.map((cells) => cells.length))
  for (const cells of block.cells) {
    cells.slice(0, width).forEach((text, column) => {
      texts[column]?.push(text)
    })
  }
  // «| 2 | Heading over the other columns |» or «| Heading over all |».
  const hasNumber = isRowNumber(texts[0]?.join('').trim() ?? '')
  const merged = texts.map((_, column) =>
    isNarrow && column >= Math.max(narrowest, hasNumber ? 2 : 1) ? ('left' as const) : null,
  )
  return { texts, merged, owners: texts.map(() => null), line: block.line }
}
