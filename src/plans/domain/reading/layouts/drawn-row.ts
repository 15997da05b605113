import type { Line } from '../grid.ts'
import { isRowNumber } from '../rows/row-number.ts'

/** A row of a drawn table while its lines are collected: for each column its lines of text. */
export type DrawnRow = {
  texts: string[][]
  merged: ('left' | 'above' | null)[]
  /** The row into which each column's text goes. */
  owners: (DrawnRow | null)[]
  line: Line
}

/** Rows drawn without a border between them: a new one begins where the number column speaks. */
export function splitUnruledRows(rows: readonly DrawnRow[]): DrawnRow[] {
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
