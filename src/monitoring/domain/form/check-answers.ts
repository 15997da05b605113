import { classNameOf } from '#kernel/class-name.ts'
import { amountOf } from './amount.ts'
import { type AnswerRow, type Answers, cellOf, cellOfRow, isBlank, isRowBlank, rowsOf } from './answers.ts'
import { askedForm } from './asked-form.ts'
import { checkCell } from './check-cell.ts'
import type { FormFinding } from './finding.ts'
import { type Form, type FormField, fieldsOf, findField, type TableField } from './form.ts'
import { type CheckRule, type FormCheck, fieldsOfRule } from './form-check.ts'

/**
 * Everything there is to say about the answers: each field that is asked by itself, then the form's checks.
 * `previous` are the accepted answers of the period before to the same form; null when there are none.
 */
export function checkAnswers(
  whole: Form,
  answers: Answers,
  previous: Answers | null,
): readonly FormFinding[] {
  const form = askedForm(whole, answers)
  return [
    ...fieldsOf(form).flatMap((field) => [...checkField(field, answers), ...checkTaken(field, answers)]),
    ...form.checks.flatMap((check) => {
      const finding = checkRule(check, form, answers, previous)
      return finding ? [finding] : []
    }),
  ]
}

function checkField(field: FormField, answers: Answers): readonly FormFinding[] {
  if (field.kind !== 'table') {
    const fault = checkCell(field, cellOf(answers, field))
    return fault ? [stopAt(field.key, null, null, fault)] : []
  }
  const rows = rowsOf(answers, field)
  const { rows: shape } = field
  const filled = shape.kind === 'fixed' ? rows : rows.filter((row) => !isRowBlank(row))
  if (shape.kind === 'free') {
    if (field.required && filled.length === 0) {
      return [stopAt(field.key, null, null, { code: 'missing', message: 'Нет ни одной строки' })]
    }
    if (filled.length > shape.most) {
      const message = `Строк не больше ${shape.most}, сейчас ${filled.length}`
      return [stopAt(field.key, null, null, { code: 'too-many-rows', message })]
    }
  }
  const cells = filled.flatMap((row) =>
    field.columns.flatMap((column) => {
      const fault = checkCell(column, cellOfRow(row, column))
      return fault ? [stopAt(field.key, row.key, column.key, fault)] : []
    }),
  )
  return [...cells, ...checkClasses(field, filled)]
}

/** One class is one row: of two the second is named, however each is spelled. */
function checkClasses({ key, rows }: TableField, filled: readonly AnswerRow[]): readonly FormFinding[] {
  if (rows.kind === 'fixed' || rows.classes === undefined) return []
  const { name: column } = rows.classes
  const seen = new Set<string>()
  return filled.flatMap((row) => {
    const written = row.cells[column]
    const name = typeof written === 'string' ? classNameOf(written) : null
    if (name === null) return []
    const isTwice = seen.has(name)
    seen.add(name)
    const message = `Класс ${name} записан дважды: оставьте одну строку`
    return isTwice ? [stopAt(key, row.key, column, { code: 'class-twice', message })] : []
  })
}

/** What the program put down is nobody's answer yet. */
function checkTaken({ key }: FormField, { taken }: Answers): readonly FormFinding[] {
  const from = taken?.[key]
  if (from === undefined) return []
  const message =
    from === 'registry'
      ? 'Подставлено из реестра: подтвердите или исправьте'
      : 'Подставлено из прошлого периода: подтвердите или исправьте'
  return [stopAt(key, null, null, { code: 'unconfirmed', message })]
}

function checkRule(
  check: FormCheck,
  form: Form,
  answers: Answers,
  previous: Answers | null,
): FormFinding | undefined {
  if (isKept(check.rule, form, answers, previous)) return undefined
  return {
    code: 'check',
    level: check.level,
    field: fieldsOfRule(check.rule)[0] ?? '',
    row: null,
    column: null,
    check: check.key,
    message: check.message,
    explained: (answers.explanations[check.key] ?? '').trim() !== '',
  }
}

function isKept(rule: CheckRule, form: Form, answers: Answers, previous: Answers | null): boolean {
  switch (rule.kind) {
    case 'equal': {
      const [left, right] = [amountOf(rule.left, form, answers), amountOf(rule.right, form, answers)]
      return left === null || right === null || left === right
    }
    case 'not-greater': {
      const [left, right] = [amountOf(rule.left, form, answers), amountOf(rule.right, form, answers)]
      return left === null || right === null || left <= right
    }
    case 'change': {
      const before = previous === null ? null : amountOf(rule.of, form, previous)
      const now = amountOf(rule.of, form, answers)
      return (
        before === null ||
        now === null ||
        before === 0 ||
        Math.abs(now - before) <= rule.mostShare * Math.abs(before)
      )
    }
    case 'needs-answer': {
      const amount = amountOf(rule.when, form, answers)
      if (amount === null || amount <= 0) return true
      const field = findField(form, rule.field)
      if (!field) return true
      return field.kind === 'table'
        ? rowsOf(answers, field).some((row) => !isRowBlank(row))
        : !isBlank(cellOf(answers, field))
    }
  }
}

function stopAt(
  field: string,
  row: string | null,
  column: string | null,
  fault: { readonly code: FormFinding['code']; readonly message: string },
): FormFinding {
  return { ...fault, level: 'stop', field, row, column, check: null, explained: false }
}
