/** A table as docx and html write it: cells with spans, whose content may hold further tables. */
export type RawTable = { readonly kind: 'raw-table'; readonly rows: readonly (readonly RawCell[])[] }

export type RawCell = {
  readonly content: readonly (RawParagraph | RawTable)[]
  readonly columnSpan: number
  /** How many rows the cell covers; `continues` marks a slot that prolongs the cell above (docx vMerge). */
  readonly rowSpan: number | 'continues'
}

export type RawParagraph = {
  readonly kind: 'raw-paragraph'
  readonly text: string
  readonly emphasis: 'heading' | 'bold' | 'italic' | 'none'
}

export type RawContent = RawParagraph | RawTable
