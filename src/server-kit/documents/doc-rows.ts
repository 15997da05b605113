import type { Block, TableCell } from '#kernel/document-content.ts'

/** A line that ends with a tab ends a row of a table: word-extractor puts a tab after each cell. */
const ENDS_ROW = /\t$/
const MAX_LINES_OF_ROW = 200

type Row = { readonly cells: readonly string[]; readonly nextLine: number }

/**
 * Paragraphs and tables out of the text of an old Word file. Rows are parted by «tab, line end», cells by tabs; merged
 * cells leave no trace, so a row of a single cell is taken to stand across the table and a short row is filled up.
 */
export function docBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = []
  let tables = 0
  for (let at = 0; at < lines.length; ) {
    const rows = rowsFrom(lines, at)
    const last = rows.at(-1)
    if (last && rows.length > 1) {
      blocks.push({ kind: 'table', rows: aligned(rows), place: { table: ++tables, line: at + 1 } })
      at = last.nextLine
    } else {
      const text = (lines[at] ?? '').trim()
      if (text) blocks.push({ kind: 'paragraph', text, emphasis: 'none', place: { line: at + 1 } })
      at++
    }
  }
  return blocks
}

function rowsFrom(lines: readonly string[], first: number): readonly Row[] {
  const rows: Row[] = []
  let at = first
  for (;;) {
    const row = rowFrom(lines, at, rows.length > 0)
    if (!row) return rows
    rows.push(row)
    at = row.nextLine
  }
}

/** One row, whose cells may go over several lines. The first cell may begin without a tab only inside a table. */
function rowFrom(lines: readonly string[], first: number, isInside: boolean): Row | undefined {
  const line = lines[first] ?? ''
  // A tab at the start of a line that has no other is an indent.
  const mayBegin = isInside ? line.trim() !== '' || line.includes('\t') : /\S\t|\t$/.test(line)
  if (!mayBegin) return undefined
  for (let at = first; at < Math.min(lines.length, first + MAX_LINES_OF_ROW); at++) {
    const current = lines[at] ?? ''
    if (!ENDS_ROW.test(current)) continue
    const cells = lines
      .slice(first, at + 1)
      .join('\n')
      .slice(0, -1)
      .split('\t')
    return { cells: cells.map((cell) => cell.trim()), nextLine: at + 1 }
  }
  return undefined
}

function aligned(rows: readonly Row[]): readonly (readonly TableCell[])[] {
  const width = Math.max(...rows.map((row) => row.cells.length))
  return rows.map(({ cells }) =>
    Array.from({ length: width }, (_, column): TableCell => {
      const text = cells[column]
      if (text !== undefined) return { text, mergedInto: null }
      return { text: '', mergedInto: cells.length === 1 ? 'left' : null }
    }),
  )
}
