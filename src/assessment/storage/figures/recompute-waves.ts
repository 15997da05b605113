import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { proceduresWithWaves } from '../../domain/results/wave-family.ts'
import type { StoredWork } from '../works.ts'
import './group-tables.ts'

/** The same pupils in this work and in the other waves of its year, for these schools, made anew. */
export async function recomputeWaves(
  tx: Tx,
  { workId, municipalityId, key }: StoredWork,
  organizationIds: readonly number[],
): Promise<void> {
  if (key.series === null || !proceduresWithWaves.some((one) => one === key.procedure)) return
  // Two waves imported at once would each miss the other's pupils.
  await sql`select pg_advisory_xact_lock(hashtext(${`assessment.waves ${municipalityId}`}))`.execute(tx)
  const schools = [...organizationIds]
  await sql`
    delete from assessment.wave_pair
    where organization_id = any(${schools}::int[]) and ${workId} in (one_work_id, other_work_id)
  `.execute(tx)
  await sql`
    insert into assessment.wave_pair (organization_id, one_work_id, other_work_id, municipality_id, pairs, one_sum,
      other_sum, change_sum, change_squares, other_higher, one_higher)
    with wave as (
      select w.work_id, w.max_score from assessment.work w
      where w.procedure = ${key.procedure} and w.year = ${key.year}::smallint
        and w.grade is not distinct from ${key.grade}::smallint and w.subject = ${key.subject}
        and w.level is not distinct from ${key.level}::text and w.series is not null and w.max_score > 0),
    result as (
      select p.organization_id, p.work_id, p.pseudonym, min(p.primary_score / w.max_score)::float8 as share
      from wave w join assessment.school_part s on s.work_id = w.work_id and s.is_current
        join assessment.participant p on p.organization_id = s.organization_id and p.work_id = s.work_id
          and p.import_id = s.import_id and p.sitting = s.sitting and p.year = ${key.year}::smallint
      where s.organization_id = any(${schools}::int[]) and not p.superseded and not p.absent
        and p.pseudonym is not null and p.primary_score is not null
      group by 1, 2, 3 having count(*) = 1)
    select a.organization_id, a.work_id, b.work_id, ${municipalityId}::int, count(*), sum(a.share), sum(b.share),
      sum(b.share - a.share), sum((b.share - a.share) ^ 2), count(*) filter (where b.share > a.share),
      count(*) filter (where b.share < a.share)
    from result a join result b
      on b.organization_id = a.organization_id and b.pseudonym = a.pseudonym and b.work_id > a.work_id
    where ${workId} in (a.work_id, b.work_id)
    group by 1, 2, 3
  `.execute(tx)
}
