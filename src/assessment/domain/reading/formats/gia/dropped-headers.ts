import type { ProtocolField } from './protocol-field.ts'

const personal: ReadonlySet<string> = new Set<ProtocolField>([
  'surname',
  'firstName',
  'patronymic',
  'fullName',
  'docSeries',
  'docNumber',
  'document',
  'personal',
])

/** Headers of the columns that name a person, as the file writes them, each once. */
export function droppedHeaders(
  columns: readonly { readonly header: string; readonly field: string | null }[],
): readonly string[] {
  return [...new Set(columns.flatMap(({ field, header }) => (field && personal.has(field) ? [header] : [])))]
}
