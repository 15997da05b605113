import { type Form, type FormField, findField, type TableField } from '../domain/form/form.ts'
import type { Amount } from '../domain/form/form-check.ts'
import { typedText } from '../domain/form/read-typed.ts'
import type { WorkbookPlaces } from './workbook-places.ts'

/** An amount as a formula of a spreadsheet: its value, and whether all of it is answered. Nothing in `known`: always. */
export type AmountFormula = { readonly value: string; readonly known: readonly string[] }

const MOST_IN_QUOTES = 250

/** The same rules as `amountOf`; undefined where a spreadsheet can not say it. */
export function amountFormula(amount: Amount, form: Form, places: WorkbookPlaces): AmountFormula | undefined {
  switch (amount.kind) {
    case 'constant':
      return { value: `(${amount.value})`, known: [] }
    case 'field': {
      const cell = places.cellOf(amount.field)
      return cell === undefined ? undefined : ofPart(amount.field, form, places, single(cell))
    }
    case 'cell': {
      const cell = places.cellOfRow(amount.field, amount.row, amount.column)
      return cell === undefined ? undefined : ofPart(amount.field, form, places, single(cell))
    }
    case 'column-total':
    case 'lesser-total': {
      const total = totalOf(amount, form, places)
      return total && ofPart(amount.field, form, places, total)
    }
    case 'sum':
      return sumOf(amount.of, form, places)
  }
}

/** Whether the question is asked, as a formula; '' where it always is, undefined where a spreadsheet can not say it. */
export function shownFormula(
  field: FormField | undefined,
  form: Form,
  places: WorkbookPlaces,
): string | undefined {
  const condition = field?.shownWhen
  if (!condition) return ''
  const asked = findField(form, condition.field)
  const cell = places.cellOf(condition.field)
  if (!asked || asked.kind === 'table' || cell === undefined) return undefined
  const before = shownFormula(asked, form, places)
  if (before === undefined) return undefined
  if (condition.kind === 'above') return all([before, `ISNUMBER(${cell})`, `${cell}>${condition.than}`])
  const words = condition.answers.map((answer) => typedText(asked, answer))
  if (words.some((word) => word.length > MOST_IN_QUOTES)) return undefined
  const isMany = asked.kind === 'choice' && asked.many
  const met = words.map((word) =>
    isMany ? `ISNUMBER(SEARCH(${text(`; ${word};`)},"; "&${cell}&";"))` : `TRIM(${cell})=${text(word)}`,
  )
  return all([before, met.length === 1 ? (met[0] ?? '') : `OR(${met.join(',')})`])
}

/** How many rows of the table have anything in them. */
export function filledRows(table: TableField, places: WorkbookPlaces): string | undefined {
  const columns = table.columns.map(({ key }) => places.columnOf(table.key, key))
  if (columns.some((column) => column === undefined)) return undefined
  return `SUMPRODUCT(--(${columns.map((column) => `(${column}<>"")`).join('+')}>0))`
}

/** Conditions together; '' ones are always met. */
export function all(conditions: readonly string[]): string {
  const real = conditions.filter((one) => one !== '')
  return real.length < 2 ? (real[0] ?? '') : `AND(${real.join(',')})`
}

function single(cell: string): AmountFormula {
  return { value: cell, known: [`ISNUMBER(${cell})`] }
}

/** A question that is not asked is not known. */
function ofPart(
  key: string,
  form: Form,
  places: WorkbookPlaces,
  { value, known }: AmountFormula,
): AmountFormula | undefined {
  const shown = shownFormula(findField(form, key), form, places)
  if (shown === undefined) return undefined
  return { value, known: shown === '' ? known : [shown, ...known] }
}

function totalOf(
  amount: Extract<Amount, { kind: 'column-total' | 'lesser-total' }>,
  form: Form,
  places: WorkbookPlaces,
): AmountFormula | undefined {
  const table = findField(form, amount.field)
  if (table?.kind !== 'table') return undefined
  const rows = table.rows.kind === 'fixed' ? String(table.rows.rows.length) : filledRows(table, places)
  const column = places.columnOf(amount.field, amount.column)
  if (rows === undefined || column === undefined) return undefined
  if (amount.kind === 'column-total') return { value: `SUM(${column})`, known: [`COUNT(${column})=${rows}`] }
  const other = places.columnOf(amount.field, amount.other)
  if (other === undefined) return undefined
  return {
    value: `SUMPRODUCT((${column}<${other})*${column}+(${column}>=${other})*${other})`,
    known: [`SUMPRODUCT(ISNUMBER(${column})*ISNUMBER(${other}))=${rows}`],
  }
}

/** What is not asked adds nothing; where nothing at all is asked, the sum is not known. */
function sumOf(parts: readonly Amount[], form: Form, places: WorkbookPlaces): AmountFormula | undefined {
  const values: string[] = []
  const known: string[] = []
  const asked: string[] = []
  for (const part of parts) {
    const formula = amountFormula(part, form, places)
    if (!formula) return undefined
    const shown =
      part.kind === 'constant' || part.kind === 'sum'
        ? ''
        : shownFormula(findField(form, part.field), form, places)
    if (shown === undefined) return undefined
    asked.push(shown)
    if (shown === '') {
      values.push(formula.value)
      known.push(...formula.known)
      continue
    }
    const own = formula.known.filter((one) => one !== shown)
    values.push(`IF(${shown},${formula.value},0)`)
    known.push(`IF(${shown},${all(own) || 'TRUE()'},TRUE())`)
  }
  if (asked.every((one) => one !== '')) known.push(`OR(${asked.join(',')})`)
  return { value: `(${values.join('+')})`, known }
}

function text(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}
