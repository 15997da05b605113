import { numberWords } from '#kernel/number-words.ts'
import { isPlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { type CellValue, isBlank } from './answers.ts'
import { readFileAnswer } from './file-answer.ts'
import type { FormFinding } from './finding.ts'
import type { PlainField } from './form.ts'

export type CellFault = { readonly code: FormFinding['code']; readonly message: string }

/** What is wrong with one value of one field; undefined when nothing is. */
export function checkCell(field: PlainField, value: CellValue): CellFault | undefined {
  if (isBlank(value)) return field.required ? { code: 'missing', message: 'Не заполнено' } : undefined
  switch (field.kind) {
    case 'number':
      return checkNumber(field, value)
    case 'choice': {
      const keys = field.choices.map(({ key }) => key)
      const chosen = Array.isArray(value) ? value : [value]
      const known = chosen.every((key) => keys.some((one) => one === key))
      return known && (field.many || chosen.length === 1)
        ? undefined
        : { code: 'not-a-choice', message: `Такого варианта нет: ${shown(value)}` }
    }
    case 'yes-no':
      return value === 'yes' || value === 'no' || (value === 'not-applicable' && field.mayNotApply)
        ? undefined
        : {
            code: 'not-a-choice',
            message: `Ответьте «да» или «нет»: ${value === 'not-applicable' ? '«не применимо» здесь не подходит' : shown(value)}`,
          }
    case 'text':
      return typeof value === 'string' && value.length > field.mostCharacters
        ? { code: 'too-long', message: `Не больше ${field.mostCharacters} знаков, сейчас ${value.length}` }
        : undefined
    case 'link':
      return typeof value === 'string' && /^https?:\/\/[^\s]+\.[^\s]+$/u.test(value)
        ? undefined
        : {
            code: 'not-a-link',
            message: `Нужен адрес страницы, начиная с https://, а здесь «${shown(value)}»`,
          }
    case 'date':
      if (typeof value !== 'string' || !isPlainDate(value)) {
        return { code: 'not-a-date', message: `Нужна дата, а здесь «${shown(value)}»` }
      }
      return checkDay(field, value)
    case 'file':
      return readFileAnswer(value)
        ? undefined
        : { code: 'not-a-file', message: 'Файл прикладывается в браузере, на странице формы' }
  }
}

function checkNumber(
  field: Extract<PlainField, { kind: 'number' }>,
  value: CellValue,
): CellFault | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return { code: 'not-a-number', message: `Нужно число, а здесь «${shown(value)}»` }
  }
  const scaled = value * 10 ** field.decimals
  if (Math.abs(scaled - Math.round(scaled)) > 1e-6) {
    const message =
      field.decimals === 0 ? 'Нужно целое число' : `Не больше ${field.decimals} знаков после запятой`
    return { code: 'too-many-decimals', message }
  }
  if (field.min !== null && value < field.min) {
    return { code: 'below-minimum', message: `Не меньше ${decimal(field.min)}` }
  }
  if (field.max !== null && value > field.max) {
    return { code: 'above-maximum', message: `Не больше ${decimal(field.max)}` }
  }
  return undefined
}

function checkDay(field: Extract<PlainField, { kind: 'date' }>, day: PlainDate): CellFault | undefined {
  if (field.earliest !== null && day < field.earliest) {
    return { code: 'outside-dates', message: `Не раньше ${dayText(field.earliest)}` }
  }
  if (field.latest !== null && day > field.latest) {
    return { code: 'outside-dates', message: `Не позже ${dayText(field.latest)}` }
  }
  return undefined
}

function shown(value: CellValue): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}

function decimal(value: number): string {
  return numberWords(value, { most: 10 })
}

function dayText(day: PlainDate): string {
  return day.split('-').reverse().join('.')
}
