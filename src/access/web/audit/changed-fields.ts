import { isPlainDate } from '#kernel/plain-date.ts'
import { dateWords } from '#web-kit/date-words.ts'
import type { AuditWords } from './audit-words.ts'

export type ChangedField = { readonly field: string; readonly before: string; readonly after: string }

type Words = Pick<AuditWords, 'fields' | 'values'>

/** The fields in which two recorded states differ, in words; a missing state counts as empty. */
export function changedFields(before: unknown, after: unknown, words: Words): readonly ChangedField[] {
  const [was, is] = [fieldsOf(before, words), fieldsOf(after, words)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [one, other] = [was.get(field) ?? '—', is.get(field) ?? '—']
    return one === other ? [] : [{ field, before: one, after: other }]
  })
}

function fieldsOf(state: unknown, words: Words): ReadonlyMap<string, string> {
  if (state === null || state === undefined) return new Map()
  if (typeof state !== 'object' || Array.isArray(state)) return new Map([['значение', textOf(state, words)]])
  return new Map(
    Object.entries(state).map(([field, value]) => [words.fields[field] ?? field, textOf(value, words)]),
  )
}

function textOf(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  if (typeof value === 'string') return isPlainDate(value) ? dateWords(value) : (words.values[value] ?? value)
  if (Array.isArray(value)) {
    return value.length === 0 ? '—' : value.map((one) => textOf(one, words)).join('; ')
  }
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([field, one]) => `${words.fields[field] ?? field}: ${textOf(one, words)}`)
    .join(', ')
}
