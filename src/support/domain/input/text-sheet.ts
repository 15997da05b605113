import { cellAddress } from '#organizations/domain/read-registry-sheet.ts'

/** A sheet of somebody's table, every cell as text. */
export type TextSheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** One thing wrong in a table, at its cell. */
export type CellFault = { readonly cell: string; readonly detail: string }

/** «Лист1, B4»; in a file without sheets, «B4». */
export function cellIn({ name }: TextSheet, row: number, column: number): string {
  const address = cellAddress(row, column)
  return name.trim() === '' ? address : `${name}, ${address}`
}
