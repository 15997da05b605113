import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { ScorePair } from '../../domain/scales/learn-test-scores.ts'
import '../results-tables.ts'

/** Which test scores the protocols of a work give for which primary scores, over what counts now; appealed rows aside. */
export async function readScorePairs(tx: Tx, workId: number, year: number): Promise<readonly ScorePair[]> {
  const { rows } = await sql<ScorePair>`
    select p.primary_score as "primary", p.test_score as test, count(*)::int as count
    from assessment.school_part s join assessment.participant p on p.organization_id = s.organization_id
      and p.work_id = s.work_id and p.import_id = s.import_id and p.sitting = s.sitting and p.year = ${year}::smallint
    where s.is_current and s.work_id = ${workId} and not p.absent and p.appealed_by is null
      and p.primary_score is not null and p.test_score is not null
    group by 1, 2
  `.execute(tx)
  return rows
}
