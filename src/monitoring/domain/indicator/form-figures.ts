import { sumOrNull } from '../form/amount.ts'
import { type Answers, cellOf, cellOfRow, isRowBlank, rowsOf } from '../form/answers.ts'
import { type Form, fieldsOf, type PlainField, type TableField } from '../form/form.ts'

/**
 * What a form offers to formulas: 'pupils' of a number, 1 or 0 of a yes or no, and of a table 'reasons.r1.count' for a cell,
 * 'reasons.total.count' for a column, 'reasons.yes' and 'reasons.asked' for a table of yes and no.
 */
export type FormFigure = {
  readonly name: string
  readonly title: string
  readonly read: (answers: Answers) => number | null
}

export function figuresOfForm(form: Form): readonly FormFigure[] {
  return fieldsOf(form).flatMap((field): readonly FormFigure[] => {
    if (field.kind === 'table') return figuresOfTable(field)
    if (!isCounted(field)) return []
    return [
      { name: field.key, title: field.label, read: (answers) => numberOf(field, cellOf(answers, field)) },
    ]
  })
}

function figuresOfTable(table: TableField): readonly FormFigure[] {
  const counted = table.columns.filter(isCounted)
  const cells =
    table.rows.kind === 'fixed'
      ? table.rows.rows.flatMap((row) =>
          counted.map((column) => ({
            name: `${table.key}.${row.key}.${column.key}`,
            title: `${table.label}: ${row.label}: ${column.label}`,
            read: (answers: Answers) => {
              const given = rowsOf(answers, table).find(({ key }) => key === row.key)
              return given ? numberOf(column, cellOfRow(given, column)) : null
            },
          })),
        )
      : []
  const totals = counted
    .filter(({ kind }) => kind === 'number')
    .map((column) => ({
      name: `${table.key}.total.${column.key}`,
      title: `${table.label}: ${column.label}, всего`,
      read: (answers: Answers) => {
        const rows = rowsOf(answers, table).filter((row) => table.rows.kind === 'fixed' || !isRowBlank(row))
        return sumOrNull(rows.map((row) => numberOf(column, cellOfRow(row, column))))
      },
    }))
  return [...cells, ...totals, ...yesOfTable(table)]
}

function yesOfTable(table: TableField): readonly FormFigure[] {
  const asked = table.columns.filter(({ kind }) => kind === 'yes-no')
  if (asked.length === 0) return []
  const marks = (answers: Answers) =>
    rowsOf(answers, table).flatMap((row) => asked.map((column) => cellOfRow(row, column)))
  const count = (answers: Answers, words: readonly string[]) => {
    const all = marks(answers)
    // One mark not made: how many there are is not known.
    if (all.some((mark) => mark === null)) return null
    return all.filter((mark) => typeof mark === 'string' && words.includes(mark)).length
  }
  return [
    { name: `${table.key}.yes`, title: `${table.label}: «да»`, read: (answers) => count(answers, ['yes']) },
    {
      name: `${table.key}.asked`,
      title: `${table.label}: «да» и «нет»`,
      read: (answers) => count(answers, ['yes', 'no']),
    },
  ]
}

function isCounted({ kind }: PlainField): boolean {
  return kind === 'number' || kind === 'yes-no'
}

function numberOf(field: PlainField, value: unknown): number | null {
  if (field.kind === 'number') return typeof value === 'number' ? value : null
  return value === 'yes' ? 1 : value === 'no' ? 0 : null
}
