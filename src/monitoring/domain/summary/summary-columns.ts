import { amountOf, sumOrNull } from '../form/amount.ts'
import { type Answers, type CellValue, cellOf, cellOfRow, isRowBlank, rowsOf } from '../form/answers.ts'
import type { Form, FormField, PlainField, TableField } from '../form/form.ts'
import { typedText } from '../form/read-typed.ts'

/** One column of the table organisations × fields. A table field gives a column for each cell of its fixed rows. */
export type SummaryColumn = {
  /** 'pupils', 'reasons.r1.count', 'events.*.count' (the total of rows that were added) */
  readonly key: string
  readonly section: string
  readonly label: string
  readonly unit: string
  readonly kind: PlainField['kind']
  /** Whether organisations may be added up: counts may, per cent may not. */
  readonly isAdditive: boolean
  readonly read: (answers: Answers) => SummaryCell
}

/** A number to be added up; words for the rest; null where nothing was answered. */
export type SummaryCell = number | string | null

export function summaryColumns(form: Form): readonly SummaryColumn[] {
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) =>
      columnsOfField(field).map((column) => ({ ...column, section: section.title })),
    ),
  )
}

type OfField = Omit<SummaryColumn, 'section'>

function columnsOfField(field: FormField): readonly OfField[] {
  if (field.kind === 'table') return columnsOfTable(field)
  return [describe(field, field.key, field.label, (answers) => readCell(field, cellOf(answers, field)))]
}

function columnsOfTable(table: TableField): readonly OfField[] {
  if (table.rows.kind === 'fixed') {
    return table.rows.rows.flatMap((row) =>
      table.columns.map((column) => {
        const label = table.columns.length === 1 ? row.label : `${row.label}: ${column.label}`
        return describe(column, `${table.key}.${row.key}.${column.key}`, label, (answers) => {
          const given = rowsOf(answers, table).find(({ key }) => key === row.key)
          return given ? readCell(column, cellOfRow(given, column)) : null
        })
      }),
    )
  }
  return table.columns.map((column) => {
    const label = `${table.label}: ${column.label}`
    return describe(column, `${table.key}.*.${column.key}`, label, (answers) => {
      const cells = rowsOf(answers, table)
        .filter((row) => !isRowBlank(row))
        .map((row) => readCell(column, cellOfRow(row, column)))
      if (cells.length === 0) return null
      if (column.kind !== 'number') return cells.filter((cell) => cell !== null).join('; ') || null
      return sumOrNull(cells.map((cell) => (typeof cell === 'number' ? cell : null)))
    })
  })
}

function describe(field: PlainField, key: string, label: string, read: OfField['read']): OfField {
  const unit = field.kind === 'number' ? field.unit : ''
  return {
    key,
    label,
    unit,
    kind: field.kind,
    isAdditive: field.kind === 'number' && unit.trim() !== '%',
    read,
  }
}

function readCell(field: PlainField, value: CellValue): SummaryCell {
  if (value === null) return null
  // A number that could not be read is not known; it can not have been sent, only kept in a draft.
  if (field.kind === 'number') return typeof value === 'number' ? value : null
  return typedText(field, value)
}

export type FigureValue = { readonly part: number; readonly whole: number | null }

/** The values of the form's figures in one set of answers; null where a part is not known or the whole is 0. */
export function figuresOf(form: Form, answers: Answers): readonly (FigureValue | null)[] {
  return (form.figures ?? []).map(({ part, whole }) => {
    const value = amountOf(part, form, answers)
    if (value === null) return null
    if (whole === null) return { part: value, whole: null }
    const of = amountOf(whole, form, answers)
    return of === null || of === 0 ? null : { part: value, whole: of }
  })
}
