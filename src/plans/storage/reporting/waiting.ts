import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import '../tables.ts'

/** Drafts that wait for approval, occurrences that wait for a date and reports to look at, within the scope. */
export async function countWaiting(tx: Tx): Promise<{
  readonly drafts: number
  readonly waitingForDates: number
  readonly reportsToReview: number
}> {
  const { rows } = await sql<{ drafts: number; waitingForDates: number; reportsToReview: number }>`
    select (select count(*) from plans.plan where not approved and removed_at is null and amends_plan_id is null)::int as drafts,
           (select count(*) from plans.occurrence where due_on is null and release_note is null)::int as waiting_for_dates,
           (select count(*) from plans.task where state = 'reported')::int as reports_to_review`.execute(tx)
  return rows[0] ?? { drafts: 0, waitingForDates: 0, reportsToReview: 0 }
}
