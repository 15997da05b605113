import { type Answers, cellOf, cellOfRow, isRowBlank, rowsOf } from './answers.ts'
import { type Form, findField } from './form.ts'
import { type Amount, partsOfAmount } from './form-check.ts'

/** The value of an amount in one set of answers; null when any part of it is not answered with a number. */
export function amountOf(amount: Amount, form: Form, answers: Answers): number | null {
  switch (amount.kind) {
    case 'constant':
      return amount.value
    case 'field': {
      const field = findField(form, amount.field)
      return field?.kind === 'number' ? numberOrNull(cellOf(answers, field)) : null
    }
    case 'cell': {
      const field = findField(form, amount.field)
      if (field?.kind !== 'table') return null
      const column = field.columns.find(({ key }) => key === amount.column)
      const row = rowsOf(answers, field).find(({ key }) => key === amount.row)
      return column && row ? numberOrNull(cellOfRow(row, column)) : null
    }
    case 'column-total':
    case 'lesser-total': {
      const field = findField(form, amount.field)
      if (field?.kind !== 'table') return null
      const keys = amount.kind === 'column-total' ? [amount.column] : [amount.column, amount.other]
      const columns = keys.flatMap((key) => field.columns.find((column) => column.key === key) ?? [])
      if (columns.length < keys.length) return null
      // A row that was added and left empty asks nothing; a fixed row always does.
      const rows = rowsOf(answers, field).filter((row) => field.rows.kind === 'fixed' || !isRowBlank(row))
      return sumOrNull(
        rows.map((row) => leastOrNull(columns.map((column) => numberOrNull(cellOfRow(row, column))))),
      )
    }
    case 'sum': {
      // A part whose field is not asked of this organisation has nothing to add; a part not answered makes the sum unknown.
      const parts = partsOfAmount(amount).filter(
        (part) => part.kind === 'constant' || findField(form, part.field) !== undefined,
      )
      return parts.length === 0 ? null : sumOrNull(parts.map((part) => amountOf(part, form, answers)))
    }
  }
}

/** The sum of numbers with up to four decimals, the same in any order; null when one of them is not known. */
export function sumOrNull(parts: readonly (number | null)[]): number | null {
  let tenThousandths = 0
  for (const part of parts) {
    if (part === null) return null
    tenThousandths += Math.round(part * 10_000)
  }
  return tenThousandths / 10_000
}

function leastOrNull(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length < values.length ? null : Math.min(...known)
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
