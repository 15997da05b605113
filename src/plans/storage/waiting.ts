import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

/** Drafts that wait for approval and occurrences that wait for a date, within the scope. */
export async function countWaiting(
  tx: Tx,
): Promise<{ readonly drafts: number; readonly waitingForDates: number }> {
  const { rows } = await sql<{ drafts: number; waitingForDates: number }>`
    select (select count(*) from plans.plan where not approved and removed_at is null)::int as drafts,
           (select count(*) from plans.occurrence where due_on is null)::int as waiting_for_dates`.execute(tx)
  return rows[0] ?? { drafts: 0, waitingForDates: 0 }
}
