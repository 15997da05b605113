import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { encodeArray } from '../import/encode-array.ts'
import '../results-tables.ts'

export type CurrentPart = {
  readonly organizationId: number
  readonly sitting: string
  readonly importId: number
  readonly print: string
  readonly participants: number
}

/** What counts now of a work. */
export async function findCurrentParts(tx: Tx, workId: number): Promise<readonly CurrentPart[]> {
  return await tx
    .selectFrom('assessment.school_part')
    .select(['organizationId', 'sitting', 'importId', 'print', 'participants'])
    .where('workId', '=', workId)
    .where('isCurrent', '=', true)
    .execute()
}

export type NewPart = {
  readonly organizationId: number
  readonly participants: number
  readonly absent: number
  readonly print: string
  readonly sheets: readonly string[]
}

/** From now on these schools' results of the sitting come from this import; what they had stays, to be given back. */
export async function takeOver(
  tx: Tx,
  whose: {
    readonly importId: number
    readonly municipalityId: number
    readonly workId: number
    readonly year: number
    readonly sitting: string
    readonly now: Date
  },
  parts: readonly NewPart[],
): Promise<void> {
  if (parts.length === 0) return
  const { now, ...ids } = whose
  await tx
    .updateTable('assessment.school_part')
    .set({ isCurrent: false, replacedAt: now })
    .where('workId', '=', ids.workId)
    .where('sitting', '=', ids.sitting)
    .where('isCurrent', '=', true)
    .where(organizationAmong(parts.map(({ organizationId }) => organizationId)))
    .execute()
  await sql`
    insert into assessment.school_part (organization_id, work_id, sitting, import_id, municipality_id, year, participants,
      absent, print, applied_at, is_current, file_name, sheets)
    select organization_id, ${ids.workId}::int, ${ids.sitting}::text, ${ids.importId}::bigint, ${ids.municipalityId}::int,
      ${ids.year}::smallint, participants, absent, print, ${now}::timestamptz, true,
      (select file_name from assessment.results_import where import_id = ${ids.importId}), sheets::text[]
    from unnest(${parts.map((part) => part.organizationId)}::int[], ${parts.map((part) => part.participants)}::int[],
      ${parts.map((part) => part.absent)}::int[], ${parts.map((part) => part.print)}::text[],
      ${parts.map((part) => encodeArray(part.sheets))}::text[])
      as part (organization_id, participants, absent, print, sheets)
  `.execute(tx)
}

export type TouchedPart = { readonly organizationId: number; readonly workId: number }

/** The import's parts count no more; where they did, the newest one before them that was not undone does again. */
export async function giveBack(tx: Tx, importId: number): Promise<readonly TouchedPart[]> {
  const own = await tx
    .selectFrom('assessment.school_part')
    .select(['organizationId', 'workId', 'sitting', 'isCurrent'])
    .where('importId', '=', importId)
    .where('undone', '=', false)
    .execute()
  await tx
    .updateTable('assessment.school_part')
    .set({ isCurrent: false, undone: true })
    .where('importId', '=', importId)
    .execute()
  const touched = own.filter(({ isCurrent }) => isCurrent)
  if (touched.length === 0) return []
  await sql`
    update assessment.school_part s set is_current = true, replaced_at = null
    from (
      select distinct on (b.organization_id, b.work_id, b.sitting) b.organization_id, b.work_id, b.sitting, b.import_id
      from assessment.school_part b
        join unnest(${touched.map((part) => part.organizationId)}::int[], ${touched.map((part) => part.workId)}::int[],
          ${touched.map((part) => part.sitting)}::text[]) as t (organization_id, work_id, sitting)
        on t.organization_id = b.organization_id and t.work_id = b.work_id and t.sitting = b.sitting
      where not b.undone
      order by b.organization_id, b.work_id, b.sitting, b.applied_at desc, b.import_id desc
    ) as before
    where s.organization_id = before.organization_id and s.work_id = before.work_id and s.sitting = before.sitting
      and s.import_id = before.import_id
  `.execute(tx)
  return touched
}

function organizationAmong(ids: readonly number[]) {
  return sql<boolean>`organization_id = any(${[...ids]}::int[])`
}
