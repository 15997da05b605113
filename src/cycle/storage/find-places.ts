import { sql } from 'kysely'
import type { SchoolYear } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

export type Place = { readonly track: Track; readonly schoolYear: SchoolYear }

/**
 * The track and the school year of findings: of those named, or of all the scope sees. The year is the one of the analysis;
 * of a finding written by hand, the one of the day it was found.
 */
export async function findPlaces(
  tx: Tx,
  findingIds?: readonly number[],
): Promise<ReadonlyMap<number, Place>> {
  if (findingIds?.length === 0) return new Map()
  const rows = await tx
    .selectFrom('cycle.finding as f')
    .leftJoin('cycle.analysis as a', 'a.analysisId', 'f.analysisId')
    .select(['f.findingId', 'f.track'])
    .select(
      sql<SchoolYear>`coalesce(a.school_year,
        extract(year from f.found_on)::int - (extract(month from f.found_on) < 9)::int)`.as('schoolYear'),
    )
    .$if(findingIds !== undefined, (query) => query.where('f.findingId', 'in', [...(findingIds ?? [])]))
    .execute()
  return new Map(rows.map(({ findingId, track, schoolYear }) => [findingId, { track, schoolYear }]))
}
