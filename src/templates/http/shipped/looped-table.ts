import type { Table } from 'docx'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import { headingRow, plainRow, ruledTable } from '#server-kit/printing/docx-table.ts'

export type LoopedColumn = { readonly header: string; readonly weight: number; readonly cell: string }

/** A ruled table whose one row is repeated by a loop. */
export function loopedTable(
  loop: string,
  columns: readonly LoopedColumn[],
  orientation: PrintedDocument['orientation'],
): Table {
  return ruledTable(printed(columns), [plainRow(repeated(loop, columns), printed(columns))], orientation)
}

/** The same under headings of groups: a loop of groups, each with its heading row and its rows. */
export function groupedTable(
  groups: { readonly loop: string; readonly headings: string; readonly heading: string },
  loop: string,
  columns: readonly LoopedColumn[],
  orientation: PrintedDocument['orientation'],
): Table {
  const cells = repeated(loop, columns)
  const last = cells.length - 1
  return ruledTable(
    printed(columns),
    [
      headingRow(
        `{#${groups.loop}}{#${groups.headings} [loopOver: "row"]}{${groups.heading}}{/${groups.headings}}`,
        columns.length,
      ),
      plainRow(
        cells.map((cell, at) => (at === last ? `${cell}{/${groups.loop}}` : cell)),
        printed(columns),
      ),
    ],
    orientation,
  )
}

function repeated(loop: string, columns: readonly LoopedColumn[]): readonly string[] {
  return columns.map(({ cell }, at) => {
    const opened = at === 0 ? `{#${loop}}${cell}` : cell
    return at === columns.length - 1 ? `${opened}{/${loop}}` : opened
  })
}

function printed(columns: readonly LoopedColumn[]) {
  return columns.map(({ header, weight }) => ({ header, weight, kind: 'text' as const }))
}
