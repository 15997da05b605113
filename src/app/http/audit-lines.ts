import type { FastifyRequest } from 'fastify'
import type { Person } from '#access/domain/person.ts'
import type { AuditLine } from '#access/storage/save-audit-entry.ts'
import type { AuditNote, AuditVerb } from '#server-kit/http/route.ts'

/** Who, when and from where: what every line of one call shares. */
export type AuditFrame = {
  readonly at: Date
  readonly person: Person | undefined
  readonly request: FastifyRequest
  readonly verb: AuditVerb
}

/** One line of the trail. Without a note the subject is the address that was called. */
export function auditLine(
  { at, person, request, verb }: AuditFrame,
  note: AuditNote | undefined,
  result: AuditLine['result'],
): AuditLine {
  return {
    at,
    userId: person?.userId ?? null,
    personName: person?.name ?? null,
    municipalityId: person?.municipalityId ?? null,
    organizationId: note?.organizationId ?? null,
    verb,
    subject: note?.subject ?? request.url.split('?')[0]?.replace(/^\/api\//, '') ?? '',
    address: request.ip,
    requestId: request.id,
    result,
    before: note?.before,
    after: note?.after,
  }
}

export function auditLines(frame: AuditFrame, notes: readonly AuditNote[]): AuditLine[] {
  return notes.length === 0
    ? [auditLine(frame, undefined, 'done')]
    : notes.map((note) => auditLine(frame, note, 'done'))
}
