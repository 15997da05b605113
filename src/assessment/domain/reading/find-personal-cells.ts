import { isPersonalHeader } from './personal-columns.ts'
import type { ResultsCell } from './results-file.ts'

/** Cells that head a personal column: what the reader dropped, and whatever else reads like one. */
export function findHeaderColumns(
  rows: readonly (readonly ResultsCell[])[],
  dropped: readonly string[],
): readonly { readonly row: number; readonly column: number }[] {
  const named = new Set(dropped.map(plain))
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (typeof cell !== 'string' || cell.length > 60) return []
      const words = plain(cell)
      return named.has(words) || isPersonalHeader(words) ? [{ row, column }] : []
    }),
  )
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}
