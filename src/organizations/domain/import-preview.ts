import type { ImportPreview, ImportProblem, ImportRow } from '../contract.ts'
import { fieldName, type ImportField } from './import-field.ts'
import type { PlannedRow } from './plan-import.ts'
import type { RowProblem } from './read-registry-row.ts'
import { cellAddress, type RegistryColumn, type RegistryTable } from './read-registry-sheet.ts'

/** The plan of an import as a person is shown it, each problem with the cell it is about. */
export function viewImport(
  fileName: string,
  table: RegistryTable,
  planned: readonly PlannedRow[],
): Omit<ImportPreview, 'digest'> {
  const rows = planned.map((row): ImportRow => {
    const problems = inColumnOrder(table, row.problems).map((problem) => locate(table, row.row, problem))
    return {
      row: row.row + 1,
      status: row.status,
      name: row.writtenName,
      organizationId: row.before?.organizationId ?? null,
      changes: row.changes.map(({ title, before, after }) => ({ field: title, before, after })),
      problems,
    }
  })
  const count = (status: ImportRow['status']) => rows.filter((row) => row.status === status).length
  return {
    fileName,
    sheet: table.sheetName,
    headerRow: table.headerRow + 1,
    columns: table.columns.map(({ column, header, field }) => ({
      cell: cellAddress(table.headerRow, column),
      header,
      field: field === null ? null : fieldName(field),
    })),
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      error: count('error'),
      skipped: count('skipped'),
    },
    rows,
    problems: rows.flatMap(({ problems }) => problems),
  }
}

/** A remark to a cell of the person's file; a null column is a remark to the row. Counted from 0. */
export type ImportMark = {
  readonly sheet: string
  readonly row: number
  readonly column: number | null
  readonly message: string
}

export function importMarks(table: RegistryTable, planned: readonly PlannedRow[]): readonly ImportMark[] {
  return planned.flatMap((row) =>
    row.problems.map((problem) => ({
      sheet: table.sheetName,
      row: row.row,
      column: columnOf(table, problem)?.column ?? null,
      message: problem.severity === 'error' ? problem.detail : `Обратите внимание: ${problem.detail}`,
    })),
  )
}

function locate(table: RegistryTable, row: number, problem: RowProblem): ImportProblem {
  const column = columnOf(table, problem)
  return {
    row: row + 1,
    cell: column ? cellAddress(row, column.column) : null,
    column: column?.header ?? null,
    severity: problem.severity,
    detail: problem.detail,
  }
}

function inColumnOrder(table: RegistryTable, problems: readonly RowProblem[]): readonly RowProblem[] {
  const place = (problem: RowProblem) => columnOf(table, problem)?.column ?? Number.POSITIVE_INFINITY
  return problems.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}

/** The column a problem is about; what concerns a name or a type that has no column of its own is shown at the name. */
function columnOf(table: RegistryTable, { field }: RowProblem): RegistryColumn | undefined {
  const find = (wanted: ImportField) => table.columns.find((column) => column.field === wanted)
  if (field === null) return undefined
  const own = find(field)
  if (own || (field !== 'type' && field !== 'fullName' && field !== 'shortName')) return own
  return find('fullName') ?? find('name') ?? find('shortName')
}
