import type { ProtocolField } from './protocol-field.ts'

/** What names one: [surname, name, patronymic, document]; empty strings where the file has none. Never kept. */
export type Person = readonly [string, string, string, string]

export function personOf(text: (field: ProtocolField) => string): Person {
  const [surname = '', name = '', ...patronymic] = text('fullName').split(' ')
  const document =
    text('document') || [padded(text('docSeries'), 4), padded(text('docNumber'), 6)].filter(Boolean).join(' ')
  return [
    text('surname') || surname,
    text('firstName') || name,
    text('patronymic') || patronymic.join(' '),
    document,
  ]
}

/** A passport has four digits and six; Excel drops its zeros, and one person must stay one. */
function padded(digits: string, width: number): string {
  return /^\d+$/.test(digits) ? digits.padStart(width, '0') : digits
}
