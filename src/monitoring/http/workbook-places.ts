import { cellAddress } from '#server-kit/spreadsheets/write-form-workbook.ts'
import type { TableField } from '../domain/form/form.ts'

/** Where questions stand in the file of a form, as formulas call the places. */
export type WorkbookPlaces = {
  /** 'B7' of a plain question; undefined where it has no cell. */
  readonly cellOf: (field: string) => string | undefined
  /** 'Лист'!C6:C9 of a column, all rows that may be there. */
  readonly columnOf: (table: string, column: string) => string | undefined
  /** 'Лист'!C7 of a fixed row. */
  readonly cellOfRow: (table: string, row: string, column: string) => string | undefined
}

/** Places out of the rows of the questions on the first sheet, and the names of the sheets of tables. */
export function placesOf(
  { rowOf, answerColumn }: { readonly rowOf: ReadonlyMap<string, number>; readonly answerColumn: number },
  tables: readonly { readonly table: TableField; readonly sheetName: string }[],
  firstRow: number,
): WorkbookPlaces {
  const sheets = new Map(tables.map((one) => [one.table.key, one]))
  const columnAt = ({ columns }: TableField, key: string) => columns.findIndex((one) => one.key === key) + 1
  return {
    cellOf(field) {
      const row = rowOf.get(field)
      return row === undefined ? undefined : cellAddress(row, answerColumn)
    },
    columnOf(key, column) {
      const found = sheets.get(key)
      const at = found ? columnAt(found.table, column) : 0
      if (!found || at === 0) return undefined
      const last = firstRow + mostRows(found.table) - 1
      return `${quoted(found.sheetName)}!${cellAddress(firstRow, at)}:${cellAddress(last, at)}`
    },
    cellOfRow(key, row, column) {
      const found = sheets.get(key)
      const at = found ? columnAt(found.table, column) : 0
      if (!found || at === 0 || found.table.rows.kind !== 'fixed') return undefined
      const index = found.table.rows.rows.findIndex((one) => one.key === row)
      return index < 0 ? undefined : `${quoted(found.sheetName)}!${cellAddress(firstRow + index, at)}`
    },
  }
}

/** Rows that a person adds below the given ones are looked at too. */
function mostRows({ rows }: TableField): number {
  return rows.kind === 'fixed' ? rows.rows.length : rows.most
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`
}
