/** One remark to a user's file. Row and column as in `Workbook`, from 0; a null column is a remark to the whole row. */
export type SheetMark = {
  readonly sheet: string
  readonly row: number
  readonly column: number | null
  readonly message: string
}
