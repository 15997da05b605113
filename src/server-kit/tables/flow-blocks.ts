import type { Block } from '#kernel/document-content.ts'
import { layOutTable } from './lay-out-table.ts'
import type { RawContent, RawTable } from './raw-table.ts'

/**
 * Paragraphs and tables in reading order, tables counted from 1. A table that only arranges others on the page
 * (one row or one column, with tables inside) is opened up: what stands in its cells is the document itself.
 */
export function flowBlocks(content: readonly RawContent[]): readonly Block[] {
  const blocks: Block[] = []
  let tables = 0
  for (const part of opened(content)) {
    if (part.kind === 'raw-paragraph') {
      if (part.text.trim())
        blocks.push({ kind: 'paragraph', text: part.text, emphasis: part.emphasis, place: {} })
      continue
    }
    const rows = layOutTable(part)
    if (rows.some((row) => row.some((cell) => cell.text))) {
      blocks.push({ kind: 'table', rows, place: { table: ++tables } })
    }
  }
  return blocks
}

function opened(content: readonly RawContent[]): readonly RawContent[] {
  return content.flatMap((part) =>
    part.kind === 'raw-table' && onlyArranges(part)
      ? opened(part.rows.flatMap((row) => row.flatMap((cell) => cell.content)))
      : [part],
  )
}

function onlyArranges(table: RawTable): boolean {
  const isLine = table.rows.length === 1 || table.rows.every((row) => row.length <= 1)
  return (
    isLine &&
    table.rows.some((row) => row.some((cell) => cell.content.some((part) => part.kind === 'raw-table')))
  )
}
