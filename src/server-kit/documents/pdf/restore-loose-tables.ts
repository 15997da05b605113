import type { TableCell } from '#kernel/document-content.ts'
import { fillGrid } from './fill-grid.ts'
import type { JoinedTable } from './join-grids.ts'
import type { PlacedLine } from './lay-out-page.ts'
import { findLooseTable } from './loose-table.ts'
import type { PdfPage } from './pdf-page.ts'

export type PlacedRows = {
  readonly kind: 'rows'
  readonly page: PdfPage
  readonly rows: readonly (readonly TableCell[])[]
}

/** Fills the ruled tables and looks for one more in each stretch of text between them. */
export function restoreLooseTables(
  parts: readonly (PlacedLine | JoinedTable)[],
): readonly (PlacedLine | PlacedRows)[] {
  const restored: (PlacedLine | PlacedRows)[] = []
  let stretch: PlacedLine[] = []
  const finishStretch = () => {
    restored.push(...withTable(stretch))
    stretch = []
  }
  for (const part of parts) {
    if (part.kind === 'line') {
      stretch.push(part)
      continue
    }
    finishStretch()
    restored.push({
      kind: 'rows',
      page: part.page,
      rows: part.grids.flatMap(({ grid, texts }) => fillGrid(grid, texts)),
    })
  }
  finishStretch()
  return restored
}

function withTable(lines: readonly PlacedLine[]): readonly (PlacedLine | PlacedRows)[] {
  const table = findLooseTable(lines)
  const page = table && lines[table.first]?.page
  if (!table || !page) return lines
  return [
    ...lines.slice(0, table.first),
    { kind: 'rows', page, rows: table.rows },
    ...lines.slice(table.last + 1),
  ]
}
