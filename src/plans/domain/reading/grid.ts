import type { Block, DocumentFormat, Place, TableCell } from '#kernel/document-content.ts'
import { cleanText } from './clean-text.ts'

/** The common shape that every layout is brought to: rows of cells, and the lines that stood between tables. */
export type GridRow = {
  readonly cells: readonly TableCell[]
  readonly place: Place
  /** First row after a gap (a page break, a blank line, a new table): where a torn row may go on. */
  readonly afterBreak: boolean
}

export type Grid = { readonly kind: 'grid'; readonly rows: readonly GridRow[] }

export type Line = {
  readonly kind: 'line'
  readonly text: string
  readonly emphasis: 'heading' | 'bold' | 'italic' | 'none'
  readonly place: Place
}

export type Strip = Grid | Line

export function cell(text: string, mergedInto: TableCell['mergedInto'] = null): TableCell {
  return { text, mergedInto }
}

/** Rows as they were found, made rectangular: a short row is padded with empty cells. */
export function gridOf(
  rows: readonly { cells: readonly TableCell[]; place: Place; afterBreak: boolean }[],
): Grid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  return {
    kind: 'grid',
    rows: rows.map((row) => ({
      ...row,
      cells: [...row.cells, ...Array.from({ length: width - row.cells.length }, () => cell(''))],
    })),
  }
}

/** A document's own blocks as strips, their texts cleaned. Empty paragraphs are kept: they part the rows of a text. */
export function stripsOf(blocks: readonly Block[], format: DocumentFormat): Strip[] {
  return blocks.map((block): Strip => {
    if (block.kind === 'paragraph') {
      return { kind: 'line', text: cleanText(block.text), emphasis: block.emphasis, place: block.place }
    }
    const firstRow = block.place.row ?? 1
    return gridOf(
      block.rows.map((cells, index) => ({
        cells: cells.map(({ text, mergedInto }) => cell(cleanText(text), mergedInto)),
        place: { ...block.place, row: firstRow + index },
        // A pdf's table goes over pages without a sign of where they end.
        afterBreak: index === 0 || format === 'pdf',
      })),
    )
  })
}

/** «таблица 2, строка 14», «лист «План», строка 7», «строка 120» */
export function describePlace(place: Place): string {
  const parts: string[] = []
  if (place.sheet !== undefined) parts.push(`лист «${place.sheet}»`)
  else if (place.table !== undefined) parts.push(`таблица ${place.table}`)
  if (place.row !== undefined) parts.push(`строка ${place.row}`)
  else if (place.line !== undefined) parts.push(`строка ${place.line}`)
  if (place.page !== undefined) parts.push(`стр. ${place.page}`)
  return parts.join(', ') || 'документ'
}
