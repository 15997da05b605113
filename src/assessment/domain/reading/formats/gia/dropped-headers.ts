import type { ProtocolField } from './protocol-field.ts'
import type { ProtocolColumn } from './protocol-layout.ts'

const personal: readonly ProtocolField[] = [
  'surname',
  'firstName',
  'patronymic',
  'fullName',
  'docSeries',
  'docNumber',
  'document',
  'personal',
]

/** Headers of the columns that name a person, as the file writes them, each once. */
export function droppedHeaders(columns: readonly ProtocolColumn[]): readonly string[] {
  return [
    ...new Set(columns.flatMap(({ field, header }) => (field && personal.includes(field) ? [header] : []))),
  ]
}
