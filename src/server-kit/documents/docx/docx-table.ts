import { MAX_DEPTH, type MarkupNode } from '../../markup/markup-node.ts'
import { attribute, descend, localName, numberAttribute } from '../../markup/xml-node.ts'
import { refuse } from '../../refusals.ts'
import type { RawCell, RawContent, RawTable } from '../../tables/raw-table.ts'
import type { DocxFindings } from './docx-findings.ts'

/** Reads what stands in a cell. A cell that only prolongs a merged one is not shown, so its lists do not count. */
export type CellReader = (
  cell: MarkupNode,
  depth: number,
  lists: 'counted' | 'ignored',
) => readonly RawContent[]

const MAX_SPAN = 1000

/** Rows and cells of a `w:tbl`, with the slots that a row leaves free at its start. Deleted rows are dropped. */
export function readDocxTable(
  table: MarkupNode,
  depth: number,
  findings: DocxFindings,
  readCell: CellReader,
): RawTable {
  const rows = unwrap(table, 'tr', depth).flatMap((row): RawCell[][] => {
    if (descend(row, 'trPr', 'del')) {
      findings.trackedChanges = true
      return []
    }
    return [readRow(row, depth + 1, readCell)]
  })
  return { kind: 'raw-table', rows }
}

function readRow(row: MarkupNode, depth: number, readCell: CellReader): RawCell[] {
  const cells: RawCell[] = []
  const skipped = numberAttribute(descend(row, 'trPr', 'gridBefore'), 'val') ?? 0
  if (skipped > 0) cells.push({ content: [], columnSpan: Math.min(skipped, MAX_SPAN), rowSpan: 1 })
  for (const cell of unwrap(row, 'tc', depth)) {
    const properties = descend(cell, 'tcPr')
    const columnSpan = Math.min(
      MAX_SPAN,
      Math.max(1, numberAttribute(descend(properties, 'gridSpan'), 'val') ?? 1),
    )
    const previous = cells.at(-1)
    if (isContinued(properties, 'hMerge') && previous) {
      cells[cells.length - 1] = { ...previous, columnSpan: previous.columnSpan + columnSpan }
      continue
    }
    const continues = isContinued(properties, 'vMerge')
    const content = readCell(cell, depth + 1, continues ? 'ignored' : 'counted')
    cells.push({ content, columnSpan, rowSpan: continues ? 'continues' : 1 })
  }
  return cells
}

/** `<w:vMerge/>` without a value continues the cell above, «restart» begins a merged one. */
function isContinued(properties: MarkupNode | undefined, name: 'vMerge' | 'hMerge'): boolean {
  const merge = descend(properties, name)
  return merge !== undefined && attribute(merge, 'val') !== 'restart'
}

/** Rows of a table or cells of a row, also inside content controls and tracked insertions. */
function unwrap(node: MarkupNode, wanted: 'tr' | 'tc', depth: number): readonly MarkupNode[] {
  if (depth > MAX_DEPTH) throw refuse('file/too-complex', { detail: 'Разметка вложена слишком глубоко' })
  return (node.children ?? []).flatMap((child) => {
    const name = localName(child)
    if (name === wanted) return [child]
    const isWrapper = ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'].includes(name)
    return isWrapper ? unwrap(child, wanted, depth + 1) : []
  })
}
