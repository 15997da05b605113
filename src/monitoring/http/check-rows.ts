import type { FormCell } from '#server-kit/spreadsheets/write-form-workbook.ts'
import { amountOf } from '../domain/form/amount.ts'
import { type Answers, cellOf, cellOfRow, isRowBlank, rowsOf } from '../domain/form/answers.ts'
import { askedForm } from '../domain/form/asked-form.ts'
import { checkAnswers } from '../domain/form/check-answers.ts'
import { type Form, type FormField, fieldsOf, type PlainField } from '../domain/form/form.ts'
import { amountsOfRule, type FormCheck } from '../domain/form/form-check.ts'
import { filledRows, shownFormula } from './amount-formula.ts'
import { checkFormula, checkWords } from './check-formula.ts'
import type { WorkbookPlaces } from './workbook-places.ts'

const KEY_START = 'check:'

/** Of a row that asks nothing; no key of a question has a colon. */
export function isCheckKey(key: string): boolean {
  return key.startsWith(KEY_START)
}

export const requiredTitle = 'Обязательные ответы'

export function checkTitle({ message }: Pick<FormCheck, 'message'>): string {
  return `Если неверно: ${message}`
}

type Around = {
  readonly form: Form
  readonly answers: Answers
  readonly previous: Answers | null
  readonly places: WorkbookPlaces
}

const alarms = [
  { startsWith: checkWords.stop, mark: 'error' },
  { startsWith: 'Осталось', mark: 'warning' },
  { startsWith: checkWords.warning, mark: 'warning' },
] as const

const advice = {
  stop: 'Пока это не так, форму не сдать',
  warning: 'Если всё верно, напишите пояснение в браузере, когда будете сдавать',
} as const

/** The checks of a form as rows of its file: what is checked, a formula that says how it is, what to do. */
export function checkRows(around: Around): readonly (readonly FormCell[])[] {
  const { form, answers, previous } = around
  const broken = new Set(checkAnswers(form, answers, previous).flatMap(({ check }) => check ?? []))
  const asked = askedForm(form, answers)
  const rows = form.checks.map((check): readonly FormCell[] => {
    const found = checkFormula(check, around)
    const isKnown = amountsOfRule(check.rule).every((amount) => amountOf(amount, asked, answers) !== null)
    const now = broken.has(check.key)
      ? checkWords[check.level]
      : isKnown
        ? checkWords.kept
        : checkWords.unknown
    return [
      { value: checkTitle(check), look: 'remark' },
      found.kind === 'formula'
        ? { value: now, formula: found.formula, alarms }
        : { value: found.words, look: 'remark' },
      null,
      null,
      { value: advice[check.level], look: 'remark' },
      `${KEY_START}${check.key}`,
    ]
  })
  const required = requiredRow(around)
  const said = required ? [required, ...rows] : rows
  return said.length === 0 ? [] : [[{ value: 'Проверки', look: 'header' }], ...said]
}

/** How many required answers are still missing, those of questions that are not asked left out. */
function requiredRow({ form, answers, places }: Around): readonly FormCell[] | undefined {
  const counts: string[] = []
  for (const field of fieldsOf(form)) {
    const shown = shownFormula(field, form, places)
    const count = missingOf(field, places)
    if (shown === undefined || count === undefined) return undefined
    if (count !== '') counts.push(shown === '' ? count : `IF(${shown},${count},0)`)
  }
  const total = counts.join('+')
  if (total === '' || total.length > MOST_SIGNS) return undefined
  const missing = fieldsOf(askedForm(form, answers)).reduce((sum, one) => sum + missingNow(one, answers), 0)
  const now = missing === 0 ? checkWords.kept : `Осталось: ${missing}`
  return [
    { value: requiredTitle, look: 'remark' },
    { value: now, formula: `IF(${total}=0,"${checkWords.kept}","Осталось: "&(${total}))`, alarms },
    null,
    null,
    { value: 'Сдать можно, когда даны все; файлы прикладывают в браузере', look: 'remark' },
    `${KEY_START}:required`,
  ]
}

// The formula names its sum twice.
const MOST_SIGNS = 3900

/** What the formula comes to now. What was put down by the program counts: sending the file confirms it. */
function missingNow(field: FormField, answers: Answers): number {
  if (field.kind === 'file') return 0
  if (field.kind !== 'table') return field.required && cellOf(answers, field) === null ? 1 : 0
  const isFree = field.rows.kind === 'free'
  const rows = rowsOf(answers, field).filter((row) => !isFree || !isRowBlank(row))
  const cells = rows.flatMap((row) =>
    field.columns.filter((column) => column.required && cellOfRow(row, column) === null),
  )
  return cells.length + (isFree && field.required && rows.length === 0 ? 1 : 0)
}

function missingOf(field: FormField, places: WorkbookPlaces): string | undefined {
  if (field.kind !== 'table') {
    if (!field.required || field.kind === 'file') return ''
    const cell = places.cellOf(field.key)
    return cell && `(TRIM(${cell})="")*1`
  }
  const isRequired = ({ required }: PlainField) => required
  const columns = field.columns.filter(isRequired).map(({ key }) => places.columnOf(field.key, key))
  if (columns.some((column) => column === undefined)) return undefined
  if (field.rows.kind === 'fixed') return columns.map((column) => `COUNTBLANK(${column})`).join('+')
  const filled = filledRows(field, places)
  if (filled === undefined) return undefined
  const missing = columns.map((column) => `(${filled}-COUNTA(${column}))`)
  return [...(field.required ? [`(${filled}=0)*1`] : []), ...missing].join('+')
}

/** One line for the head of every sheet: whether anything is left to do. */
export function summaryCell(range: string, results: readonly string[]): FormCell {
  const count = (words: string) => `COUNTIF(${range},"${words}*")`
  const [stop, warning] = [count(checkWords.stop), count(checkWords.warning)]
  const rest = `${count('Осталось')}+${count(checkWords.unknown)}`
  const words = {
    stop: 'Проверка: исправьте, строк — ',
    warning: 'Проверка: понадобится пояснение, строк — ',
    rest: 'Проверка: ещё не всё заполнено',
    good: 'Проверка: замечаний нет',
  }
  const has = (start: string) => results.filter((one) => one.startsWith(start)).length
  const now =
    has(checkWords.stop) > 0
      ? `${words.stop}${has(checkWords.stop)}`
      : has(checkWords.warning) > 0
        ? `${words.warning}${has(checkWords.warning)}`
        : has('Осталось') + has(checkWords.unknown) > 0
          ? words.rest
          : words.good
  return {
    value: now,
    formula: `IF(${stop}>0,"${words.stop}"&${stop},IF(${warning}>0,"${words.warning}"&${warning},IF(${rest}>0,"${words.rest}","${words.good}")))`,
    alarms: [
      { startsWith: 'Проверка: исправьте', mark: 'error' },
      { startsWith: 'Проверка: понадобится', mark: 'warning' },
    ],
  }
}
