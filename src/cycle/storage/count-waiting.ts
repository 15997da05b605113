import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

type Counts = {
  readonly openFindings: number
  readonly toAnswer: number
  readonly toAnswerLate: number
  readonly toAccept: number
}

/** Findings and recommendations that stand open within the scope. */
export async function countWaiting(tx: Tx, today: PlainDate): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with r as (
      select * from cycle.recommendation where issued_on is not null and accepted_on is null and not removed
    )
    select
      (select count(*) from cycle.finding f where not f.removed
         and not exists (select 1 from cycle.recommendation_finding l join cycle.recommendation one using (organization_id, recommendation_id)
                         where l.organization_id = f.organization_id and l.finding_id = f.finding_id and not one.removed)
         and not exists (select 1 from cycle.decision_finding l join cycle.decision one using (decision_id)
                         where l.organization_id = f.organization_id and l.finding_id = f.finding_id and not one.removed))::int as open_findings,
      (select count(*) from r where answered_on is null)::int as to_answer,
      (select count(*) from r where answered_on is null and due_on < ${today}::date)::int as to_answer_late,
      (select count(*) from r where answered_on is not null)::int as to_accept`.execute(tx)
  const [counts] = rows
  if (!counts) throw new Error('a select of counts gives one row')
  return counts
}
