import { type ProtocolField, protocolField } from './protocol-field.ts'
import type { TableColumn, TableLayout } from './walk-tables.ts'

export type ProtocolColumn = TableColumn<ProtocolField>

const results: readonly ProtocolField[] = ['primary', 'final', 'mark']
/** What only a protocol of an exam has: strings of answers, the place of the exam, the form's number. */
const examOnly: readonly ProtocolField[] = ['short', 'long', 'oral', 'place', 'blank', 'registration']

export const protocolLayout: TableLayout<ProtocolField> = {
  field: protocolField,
  isHeader: (fields) =>
    (fields.has('school') || fields.has('schoolName')) &&
    results.some((field) => fields.has(field)) &&
    (examOnly.some((field) => fields.has(field)) || isBare(fields)) &&
    !fields.has('exam') &&
    // What changed is no protocol.
    !fields.has('before') &&
    !fields.has('difference'),
}

/** Pupils with a primary score and what it came to: an exam, if the lines around say so (see `examFormatOf`). */
function isBare(fields: ReadonlySet<ProtocolField>): boolean {
  const namesPupil = fields.has('surname') || fields.has('fullName') || fields.has('participantCode')
  return namesPupil && fields.has('primary') && (fields.has('mark') || fields.has('final'))
}

export function isBareProtocol(columns: readonly ProtocolColumn[]): boolean {
  return !columns.some(({ field }) => field !== null && examOnly.includes(field))
}

export const appealLayout: TableLayout<ProtocolField> = {
  field: protocolField,
  isHeader: (fields) =>
    (fields.has('appealState') || fields.has('appealKind') || fields.has('before')) &&
    results.some((field) => fields.has(field)) &&
    (fields.has('surname') ||
      fields.has('fullName') ||
      fields.has('school') ||
      fields.has('participantCode')),
}

export function columnOf(columns: readonly ProtocolColumn[], field: ProtocolField): number | null {
  return columns.find((column) => column.field === field)?.index ?? null
}
