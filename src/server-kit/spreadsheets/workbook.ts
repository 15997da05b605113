/** Any spreadsheet file once its container is off: what stands in the cells, not how it looks. */
export type Workbook = { readonly sheets: readonly Sheet[] }

export type Sheet = {
  readonly name: string
  /** Rectangular: each row has the same number of cells; empty rows and columns at the end are cut off. */
  readonly rows: readonly (readonly CellValue[])[]
  readonly merges: readonly Merge[]
  readonly hidden: boolean
}

/** A calendar date is midnight UTC of that day. A formula gives its stored result, an error its text («#N/A»). */
export type CellValue = string | number | boolean | Date | null

/** Counted from 0, both ends included. The value stands in the upper left cell, the others are null. */
export type Merge = {
  readonly fromRow: number
  readonly fromColumn: number
  readonly toRow: number
  readonly toColumn: number
}
