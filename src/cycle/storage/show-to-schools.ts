import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

/** Shows each finding to its school if an issued recommendation or a decision answers it, and hides it otherwise. */
export async function showFindings(tx: Tx, findingIds: readonly number[]): Promise<void> {
  if (findingIds.length === 0) return
  await sql`
    update cycle.finding f
    set is_shown =
      exists (select 1 from cycle.recommendation_finding l
              join cycle.recommendation r using (organization_id, recommendation_id)
              where l.organization_id = f.organization_id and l.finding_id = f.finding_id
                and r.issued_on is not null and not r.removed)
      or exists (select 1 from cycle.decision_finding l join cycle.decision d using (decision_id)
                 where l.organization_id = f.organization_id and l.finding_id = f.finding_id and not d.removed)
    where f.finding_id = any(${[...findingIds]}::bigint[])`.execute(tx)
}

/** Shows a decision to the schools that have a measure or a finding in it. */
export async function showDecision(tx: Tx, decisionId: number): Promise<void> {
  await sql`
    update cycle.decision
    set organization_ids = array(
      select organization_id from cycle.measure where decision_id = ${decisionId} and not removed
      union
      select organization_id from cycle.decision_finding where decision_id = ${decisionId})
    where decision_id = ${decisionId}`.execute(tx)
}
