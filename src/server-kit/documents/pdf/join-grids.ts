import type { Grid } from './grid.ts'
import type { PlacedGrid, PlacedLine } from './lay-out-page.ts'
import type { PdfPage, PdfText } from './pdf-page.ts'

/** A table with the pieces of it that stand on successive pages, all on the same columns. */
export type JoinedTable = {
  readonly kind: 'table'
  readonly page: PdfPage
  readonly grids: readonly { readonly grid: Grid; readonly texts: readonly PdfText[] }[]
}

const SAME_COLUMN = 4

/** Joins a table at the end of a page with the one at the start of the next if their columns stand in the same places. */
export function joinGrids(
  parts: readonly (PlacedLine | PlacedGrid)[],
): readonly (PlacedLine | JoinedTable)[] {
  const joined: (PlacedLine | JoinedTable)[] = []
  for (const part of parts) {
    if (part.kind === 'line') {
      joined.push(part)
      continue
    }
    const last = joined.at(-1)
    const columns = last?.kind === 'table' ? commonColumns(last, part) : undefined
    if (last?.kind === 'table' && columns) {
      const grids = [...last.grids, part].map(({ grid, texts }) => ({ grid: { ...grid, columns }, texts }))
      joined[joined.length - 1] = { ...last, grids }
    } else {
      joined.push({ kind: 'table', page: part.page, grids: [{ grid: part.grid, texts: part.texts }] })
    }
  }
  return joined
}

/**
 * The columns of both pieces, or undefined if they are different tables. One piece may lack borders of the other
 * (a header with sub-columns is only on the first page), but both must begin and end alike.
 */
function commonColumns(table: JoinedTable, next: PlacedGrid): readonly number[] | undefined {
  const before = table.grids.at(-1)?.grid.columns ?? []
  const after = next.grid.columns
  const isNextPage = next.page.number === table.page.number + table.grids.length
  const isSame = (one: number | undefined, other: number | undefined) =>
    Math.abs((one ?? 0) - (other ?? 0)) <= SAME_COLUMN
  if (!isNextPage || !isSame(before[0], after[0]) || !isSame(before.at(-1), after.at(-1))) return undefined
  const holds = (columns: readonly number[], wanted: readonly number[]) =>
    wanted.every((place) => columns.some((column) => isSame(column, place)))
  if (holds(before, after)) return before
  return holds(after, before) ? after : undefined
}
