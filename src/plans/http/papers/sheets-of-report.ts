import type { PrintedColumn, PrintedDocument, PrintedTable } from '#kernel/printed-document.ts'
import type { CellToWrite, SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'

/** The report as a workbook: a sheet for each table, numbers as numbers, dates as dates. */
export function sheetsOfReport({ title, subtitles, paragraphs, tables }: PrintedDocument): SheetToWrite[] {
  return tables.map((table, at) => ({
    name: table.title ?? `Лист ${at + 1}`,
    titles: [
      title,
      ...subtitles,
      ...(at === 0 ? paragraphs : []),
      ...(table.rows.length === 0 ? [table.empty] : []),
    ],
    columns: table.columns.map((column) => ({ ...column, ...widthOf(column) })),
    rows: table.rows.flatMap((row) => (row.kind === 'cells' ? [cellsOf(row.cells, table)] : [])),
  }))
}

function cellsOf(cells: readonly (string | number | null)[], { columns }: PrintedTable): CellToWrite[] {
  return cells.map((cell, at) =>
    columns[at]?.kind === 'date' && typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : cell,
  )
}

function widthOf({ kind, weight }: PrintedColumn): { readonly width?: number } {
  return kind === 'text' ? { width: Math.max(8, weight) } : {}
}
