import { type Kysely, sql } from 'kysely'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Database } from '#server-kit/database/database.ts'
import '#documents/storage/tables.ts'
import '#plans/storage/reporting/reporting-tables.ts'

/** So long an uploaded file may wait for the report, or whatever else, it was uploaded for. */
export const ORPHAN_DAYS = 7

type Reference = { readonly place: string; readonly organizationColumn: string; readonly shaColumn: string }

/**
 * Removes uploaded files that nothing took: no row refers to them and no report being written names them. Which tables may
 * refer is asked of the database, so a context that comes later is not forgotten here. Returns how many were removed.
 * To be called once a day on the owner's connection.
 */
export async function forgetOrphanFiles(owner: Kysely<Database>, today: PlainDate): Promise<number> {
  return await owner.transaction().execute(async (tx) => {
    const { rows: references } = await sql<Reference>`
      select c.conrelid::regclass::text as place, o.attname as organization_column, s.attname as sha_column
      from pg_constraint c
      join pg_attribute fo on fo.attrelid = c.confrelid and fo.attname = 'organization_id'
      join pg_attribute fs on fs.attrelid = c.confrelid and fs.attname = 'sha256'
      join pg_attribute o on o.attrelid = c.conrelid and o.attnum = c.conkey[array_position(c.confkey, fo.attnum)]
      join pg_attribute s on s.attrelid = c.conrelid and s.attnum = c.conkey[array_position(c.confkey, fs.attnum)]
      where c.contype = 'f' and c.confrelid = 'documents.stored_file'::regclass`.execute(tx)
    const isTaken = references.map(
      ({ place, organizationColumn, shaColumn }) => sql`exists (
        select 1 from ${sql.table(place)} r
        where r.${sql.ref(organizationColumn)} = f.organization_id and r.${sql.ref(shaColumn)} = f.sha256)`,
    )
    const isNamedInDraft = sql`exists (
      select 1 from plans.report_draft d
      where d.organization_id = f.organization_id and d.content::text like '%' || f.sha256 || '%')`
    const removed = await sql`
      delete from documents.stored_file f
      where f.put_at < ${addDays(today, -ORPHAN_DAYS)}::date
        and not (${sql.join([...isTaken, isNamedInDraft], sql` or `)})`.execute(tx)
    return Number(removed.numAffectedRows ?? 0)
  })
}
