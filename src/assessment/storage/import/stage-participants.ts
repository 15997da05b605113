import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { ParticipantSlice } from './participant-slices.ts'
import '../results-tables.ts'

export type StagedWork = {
  readonly municipalityId: number
  readonly importId: number
  readonly workId: number
  readonly year: number
  readonly sitting: string
}

/** Stores a slice of rows under the import's number. They count only when `applyImport` says so. */
export async function stageParticipants(
  tx: Tx,
  work: StagedWork,
  { columns }: ParticipantSlice,
): Promise<void> {
  const [o, n, sheet, row, cls, code, pseudonym, sex, variant, absent, scores, ...rest] = columns
  const [counted, primary, test, mark, markFrom, journal, notes] = rest
  await sql`
    insert into assessment.participant (organization_id, year, work_id, import_id, row_number, municipality_id, sitting,
      sheet, source_row, class_name, participant_code, pseudonym, sex, variant, absent, scores, counted_in_items,
      primary_score, test_score, mark, mark_from, journal_mark, notes)
    select organization_id, ${work.year}::smallint, ${work.workId}::int, ${work.importId}::bigint, row_number,
      ${work.municipalityId}::int, ${work.sitting}::text, sheet, source_row, class_name, participant_code, pseudonym, sex,
      variant, absent, scores::smallint[], counted, primary_score, test_score, mark, mark_from, journal_mark, notes
    from unnest(${o}::int[], ${n}::int[], ${sheet}::text[], ${row}::int[], ${cls}::text[], ${code}::text[],
      ${pseudonym}::text[], ${sex}::text[], ${variant}::text[], ${absent}::bool[], ${scores}::text[], ${counted}::bool[],
      ${primary}::real[], ${test}::real[], ${mark}::smallint[], ${markFrom}::text[], ${journal}::smallint[], ${notes}::jsonb[])
    as row (organization_id, row_number, sheet, source_row, class_name, participant_code, pseudonym, sex, variant, absent,
      scores, counted, primary_score, test_score, mark, mark_from, journal_mark, notes)
  `.execute(tx)
}

/** Rows of an import that never came to count: a crash left them, and it begins anew. */
export async function forgetStaged(tx: Tx, importId: number, years: readonly number[]): Promise<void> {
  await sql`
    delete from assessment.participant where import_id = ${importId} and year = any(${[...years]}::smallint[])
  `.execute(tx)
}
