import { typedNumber } from '#kernel/number-words.ts'
import { isPlainDate } from '#kernel/plain-date.ts'
import type { CellValue } from './answers.ts'
import { readFileAnswer } from './file-answer.ts'
import type { PlainField } from './form.ts'

/**
 * The value of a text that was typed, pasted or found in a file: '1 204,5' is 1204.5, «Да» is 'yes', 05.09.2026 is a day,
 * the label of a choice is its key. What cannot be read stays as the text.
 */
export function readTyped(field: PlainField, text: string): CellValue {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed === '—') return null
  switch (field.kind) {
    case 'number': {
      const plain = trimmed
        .replace(/[\s\u00a0\u202f]/gu, '')
        .replace(',', '.')
        .replace('−', '-')
      return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : trimmed
    }
    case 'yes-no': {
      const word = trimmed.toLowerCase()
      if (['да', '+', 'yes', '1'].includes(word)) return 'yes'
      if (['нет', '-', '−', 'no', '0'].includes(word)) return 'no'
      if (['не применимо', 'неприменимо', 'н/п', 'not-applicable'].includes(word)) return 'not-applicable'
      return trimmed
    }
    case 'date': {
      const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(trimmed)
      const day = match ? `${match[3]}-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : trimmed
      return isPlainDate(day) ? day : trimmed
    }
    case 'choice': {
      const keyOf = (label: string) =>
        field.choices.find((choice) => choice.label.toLowerCase() === label.trim().toLowerCase())?.key
      if (!field.many) return keyOf(trimmed) ?? trimmed
      const keys = trimmed.split(';').map(keyOf)
      const known = keys.filter((key) => key !== undefined)
      return known.length === keys.length ? known : trimmed
    }
    case 'text':
    case 'link':
    case 'file':
      return trimmed
  }
}

/** The text a person sees for a value; '' when there is none. */
export function typedText(field: PlainField, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return typedNumber(value)
  if (Array.isArray(value)) {
    const labels = field.kind === 'choice' ? value.map((key) => labelOf(field, key)) : value
    return labels.join('; ')
  }
  if (field.kind === 'yes-no') {
    return value === 'yes'
      ? 'да'
      : value === 'no'
        ? 'нет'
        : value === 'not-applicable'
          ? 'не применимо'
          : value
  }
  if (field.kind === 'choice') return labelOf(field, value)
  if (field.kind === 'file') return readFileAnswer(value)?.fileName ?? value
  if (field.kind === 'date' && isPlainDate(value)) return value.split('-').reverse().join('.')
  return value
}

function labelOf(field: Extract<PlainField, { kind: 'choice' }>, key: string): string {
  return field.choices.find((choice) => choice.key === key)?.label ?? key
}
