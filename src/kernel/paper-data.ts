import type { PrintedBars, PrintedTable } from './printed-document.ts'

/**
 * What stands in the tags of a template: a text, a yes or no, rows for a loop, or something that is drawn. It is JSON
 * through and through, so that a paper can be kept with its data and filled in again, the same to the letter.
 */
export type PaperData = { readonly [tag: string]: PaperValue }

export type PaperValue = string | boolean | readonly PaperData[] | PaperDrawing

/** Takes the place of the whole paragraph its tag stands in; `nothing` takes the paragraph away. */
export type PaperDrawing =
  | { readonly drawn: 'table'; readonly table: Omit<PrintedTable, 'title' | 'bars' | 'note'> }
  | { readonly drawn: 'bars'; readonly bars: PrintedBars }
  | { readonly drawn: 'qr'; readonly text: string; readonly meaning: string }
  | { readonly drawn: 'nothing' }

export const nothingDrawn: PaperDrawing = { drawn: 'nothing' }

export function isRows(value: PaperValue | undefined): value is readonly PaperData[] {
  return Array.isArray(value)
}

export function isDrawing(value: PaperValue | undefined): value is PaperDrawing {
  return typeof value === 'object' && !isRows(value)
}
