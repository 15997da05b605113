import type { ColumnRole } from './column-role.ts'

/** What the columns of a plan's table mean, and how to know its header when it is repeated. */
export type Columns = {
  readonly roles: readonly ColumnRole[]
  readonly headings: readonly string[]
  /** Squeezed texts of the header rows, cell by cell. */
  readonly headerRows: readonly (readonly string[])[]
  /** Read from the cells because no header was found. */
  readonly isGuessed: boolean
}

export function hasRole(columns: Columns, kind: ColumnRole['kind']): boolean {
  return columns.roles.some((role) => role.kind === kind)
}
