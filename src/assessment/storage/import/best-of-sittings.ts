import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'

/**
 * Of several results of one pupil (reserve days, retakes) one counts: the one after an appeal, else the best; who was
 * absent on the main day and wrote on another was not absent. Pupils the file does not tell apart all count.
 * `among` is the from-clause and the condition that give the participants `p` to choose from.
 */
export async function chooseBestResults(
  tx: Tx,
  { workId, year }: { readonly workId: number; readonly year: number },
  among: RawBuilder<unknown>,
): Promise<void> {
  await sql`
    update assessment.participant t set superseded = ranked.place > 1
    from (
      select p.organization_id, p.import_id, p.row_number, row_number() over (
        partition by p.organization_id, p.pseudonym
        order by p.absent, p.appealed_by is null, coalesce(p.test_score, p.primary_score) desc nulls last,
          p.mark desc nulls last, p.sitting, p.import_id, p.row_number) as place
      ${among} and p.pseudonym is not null
    ) as ranked
    where t.organization_id = ranked.organization_id and t.year = ${year}::smallint and t.work_id = ${workId}
      and t.import_id = ranked.import_id and t.row_number = ranked.row_number
      and t.superseded is distinct from (ranked.place > 1)
  `.execute(tx)
}

/** The participants of these schools that count now. */
export function amongCurrent({
  workId,
  year,
  organizationIds,
}: {
  readonly workId: number
  readonly year: number
  readonly organizationIds: readonly number[]
}): RawBuilder<unknown> {
  return sql`
    from assessment.school_part s
      join assessment.participant p on p.organization_id = s.organization_id and p.work_id = s.work_id
        and p.import_id = s.import_id and p.sitting = s.sitting and p.year = ${year}::smallint
    where s.is_current and s.work_id = ${workId} and p.work_id = ${workId}
      and s.organization_id = any(${[...organizationIds]}::int[])
  `
}
