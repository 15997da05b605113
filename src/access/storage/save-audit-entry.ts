import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import './tables.ts'

export type AuditLine = {
  readonly at: Date
  readonly userId: string | null
  readonly personName: string | null
  readonly municipalityId: number | null
  readonly organizationId: number | null
  readonly verb: string
  readonly subject: string
  readonly address: string | null
  readonly requestId: string
  readonly result: 'done' | 'refused' | 'failed'
  readonly before?: unknown
  readonly after?: unknown
}

/** Adds lines to the trail on whatever connection the audited write used, so that both happen or neither does. */
export async function saveAuditEntries(db: Kysely<Database>, lines: readonly AuditLine[]): Promise<void> {
  if (lines.length === 0) return
  await db
    .insertInto('access.audit_entry')
    .values(
      lines.map(({ before, after, ...line }) => ({
        ...line,
        before: before === undefined ? null : JSON.stringify(before),
        after: after === undefined ? null : JSON.stringify(after),
      })),
    )
    .execute()
}
