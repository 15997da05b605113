import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { type ExamOfCandidate, medalCandidates } from '../../domain/figures/medal-candidates.ts'
import { tallyMedals } from '../../domain/figures/medal-tally.ts'
import './group-tables.ts'

export type ExamsOfYear = {
  readonly municipalityId: number
  readonly year: number
  readonly organizationIds: readonly number[]
}

/** Candidates for a medal of these schools over all their exams of the year, made anew by the rule of the domain. */
export async function recomputeMedals(
  tx: Tx,
  { municipalityId, year, organizationIds }: ExamsOfYear,
): Promise<void> {
  // Two subjects imported at once would each miss the other's scores.
  await sql`select pg_advisory_xact_lock(hashtext(${`assessment.medals ${municipalityId}`}))`.execute(tx)
  const schools = [...organizationIds]
  await tx
    .deleteFrom('assessment.medal_tally')
    .where('year', '=', year)
    .where(sql<boolean>`organization_id = any(${schools}::int[])`)
    .execute()
  const { rows } = await sql<ExamOfCandidate & { readonly organizationId: number }>`
    with p as materialized (
      select p.organization_id, p.pseudonym, p.absent, p.test_score, p.mark, (p.notes ->> 'medal')::smallint as medal,
        w.subject, w.level
      from assessment.school_part s join assessment.work w on w.work_id = s.work_id and w.procedure = 'ege'
        join assessment.participant p on p.organization_id = s.organization_id and p.work_id = s.work_id
          and p.import_id = s.import_id and p.sitting = s.sitting and p.year = ${year}::smallint
      where s.is_current and s.year = ${year}::smallint and s.organization_id = any(${schools}::int[]) and not p.superseded)
    select organization_id as "organizationId", pseudonym, absent, test_score as "testScore", mark, medal, subject, level
    from p
    where medal > 0 or (organization_id, pseudonym) in (select organization_id, pseudonym from p where medal > 0)
  `.execute(tx)
  const tallies = [...Map.groupBy(rows, ({ organizationId }) => organizationId)].map(
    ([organizationId, exams]) => {
      const { candidates, untold } = medalCandidates(exams)
      const { missing, ...tally } = tallyMedals(candidates)
      return {
        ...{ organizationId, year, municipalityId, untold, ...tally },
        missingSum: missing.sum,
        missingSquares: missing.squares,
      }
    },
  )
  for (let at = 0; at < tallies.length; at += 1000) {
    await tx
      .insertInto('assessment.medal_tally')
      .values(tallies.slice(at, at + 1000))
      .execute()
  }
}
