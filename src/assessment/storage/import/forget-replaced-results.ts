import { type Kysely, sql } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import '../results-tables.ts'
import { dropOldUploads } from './uploads.ts'

/** Replaced rows are kept for undoing; after this many days nobody undoes an import. */
const DAYS_KEPT = 400

/**
 * Forgets uploads nobody decided on, rows that were replaced or undone long ago, and rows of imports that were given up
 * in the middle.
 */
export async function forgetReplacedResults(owner: Kysely<Database>, now: Date): Promise<void> {
  await dropOldUploads(owner, now)
  const before = new Date(now.getTime() - DAYS_KEPT * 24 * 3_600_000)
  const { rows } = await sql<{ importId: number }>`
    select distinct import_id as "importId" from assessment.school_part
    where not is_current and coalesce(replaced_at, applied_at) < ${before}
  `.execute(owner)
  for (const { importId } of rows) {
    await owner.transaction().execute(async (tx) => {
      await sql`
        delete from assessment.participant p using assessment.school_part s
        where s.import_id = ${importId} and not s.is_current and coalesce(s.replaced_at, s.applied_at) < ${before}
          and p.organization_id = s.organization_id and p.year = s.year and p.work_id = s.work_id
          and p.import_id = s.import_id and p.sitting = s.sitting
      `.execute(tx)
      await sql`
        delete from assessment.school_part
        where import_id = ${importId} and not is_current and coalesce(replaced_at, applied_at) < ${before}
      `.execute(tx)
    })
  }
  const { rows: broken } = await sql<{ importId: number }>`
    select import_id as "importId" from assessment.results_import
    where state in ('refused', 'failed', 'cancelled') and progress > 0
  `.execute(owner)
  for (const { importId } of broken) {
    await sql`delete from assessment.participant where import_id = ${importId}`.execute(owner)
    await sql`update assessment.results_import set progress = 0 where import_id = ${importId}`.execute(owner)
  }
}
