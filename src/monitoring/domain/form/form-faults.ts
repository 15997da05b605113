import { findConditionFaults } from './condition-faults.ts'
import { amountsOfFigure } from './figure.ts'
import { type Form, fieldsOf, findField, type PlainField, type TableField } from './form.ts'
import { type Amount, amountsOfRule, fieldsOfRule, partsOfAmount } from './form-check.ts'

export type FormFault = { readonly pointer: string; readonly message: string }

/** What makes a form unfit for use although its shape is right: keys used twice, checks about fields that are not there. */
export function findFormFaults(form: Form): readonly FormFault[] {
  const faults: FormFault[] = []
  const seen = new Set<string>()
  form.sections.forEach((section, s) => {
    section.fields.forEach((field, f) => {
      const pointer = `/sections/${s}/fields/${f}`
      if (seen.has(field.key)) faults.push({ pointer, message: `Ключ «${field.key}» уже занят` })
      seen.add(field.key)
      if (field.kind === 'table') {
        if (hasTwins(field.columns.map(({ key }) => key)))
          faults.push({ pointer, message: 'Две графы с одним ключом' })
        if (field.rows.kind === 'fixed' && hasTwins(field.rows.rows.map(({ key }) => key))) {
          faults.push({ pointer, message: 'Две строки с одним ключом' })
        }
        faults.push(...faultsOfClasses(field, pointer))
        faults.push(...field.columns.flatMap((column) => faultsOf(column, pointer)))
      } else faults.push(...faultsOf(field, pointer))
    })
  })
  faults.push(...findConditionFaults(form))
  if (fieldsOf(form).length === 0)
    faults.push({ pointer: '/sections', message: 'В форме нет ни одного показателя' })
  if (hasTwins(form.checks.map(({ key }) => key))) {
    faults.push({ pointer: '/checks', message: 'Две проверки с одним ключом' })
  }
  form.checks.forEach((check, index) => {
    const pointer = `/checks/${index}`
    if (fieldsOfRule(check.rule).length === 0)
      faults.push({ pointer, message: 'Проверка не смотрит ни на один показатель' })
    if (check.rule.kind === 'needs-answer' && !findField(form, check.rule.field)) {
      faults.push({ pointer, message: 'Проверка требует ответа там, где показателя нет' })
    }
    const unknown = amountsOfRule(check.rule)
      .flatMap(partsOfAmount)
      .some((part) => !pointsAtNumber(part, form))
    if (unknown)
      faults.push({ pointer, message: 'Проверка ссылается на показатель, которого нет или который не число' })
  })
  form.figures?.forEach((figure, index) => {
    const parts = amountsOfFigure(figure).flatMap(partsOfAmount)
    if (parts.some((part) => !pointsAtNumber(part, form))) {
      const message = `Расчётный показатель «${figure.title}» ссылается на то, чего в форме нет или что не число`
      faults.push({ pointer: `/figures/${index}`, message })
    }
  })
  return faults
}

/** Rows that are classes need a column of words for the name and a column of numbers for the pupils. */
function faultsOfClasses({ label, columns, rows }: TableField, pointer: string): readonly FormFault[] {
  if (rows.kind === 'fixed' || rows.classes === undefined) return []
  const { name, pupils } = rows.classes
  const kindOf = (key: string) => columns.find((one) => one.key === key)?.kind
  const say = (message: string) => ({ pointer, message: `«${label}»: ${message}` })
  return [
    ...(kindOf(name) === 'text' ? [] : [say('строки — классы, но графы с названием класса (текст) нет')]),
    ...(kindOf(pupils) === 'number'
      ? []
      : [say('строки — классы, но графы с числом обучающихся класса (число) нет')]),
  ]
}

function faultsOf(field: PlainField, pointer: string): readonly FormFault[] {
  if (field.kind === 'number' && field.min !== null && field.max !== null && field.min > field.max) {
    return [{ pointer, message: 'Наименьшее больше наибольшего' }]
  }
  if (
    field.kind === 'date' &&
    field.earliest !== null &&
    field.latest !== null &&
    field.earliest > field.latest
  ) {
    return [{ pointer, message: 'Самая ранняя дата позже самой поздней' }]
  }
  if (field.kind === 'choice' && hasTwins(field.choices.map(({ key }) => key))) {
    return [{ pointer, message: 'Два варианта с одним ключом' }]
  }
  return []
}

function pointsAtNumber(part: Exclude<Amount, { kind: 'sum' }>, form: Form): boolean {
  if (part.kind === 'constant') return true
  const field = findField(form, part.field)
  if (part.kind === 'field') return field?.kind === 'number'
  if (field?.kind !== 'table') return false
  const isNumber = (column: string) =>
    field.columns.some(({ key, kind }) => key === column && kind === 'number')
  if (!isNumber(part.column)) return false
  if (part.kind === 'column-total') return true
  if (part.kind === 'lesser-total') return isNumber(part.other)
  return field.rows.kind === 'fixed' && field.rows.rows.some(({ key }) => key === part.row)
}

function hasTwins(keys: readonly string[]): boolean {
  return new Set(keys).size < keys.length
}
