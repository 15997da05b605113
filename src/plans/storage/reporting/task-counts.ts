import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import '../tables.ts'

/** How the tasks of an organisation whose day fell in a span stand; without those no longer required. */
export type TaskCounts = {
  readonly organizationId: number
  readonly due: number
  readonly done: number
  /** Reported not later than the working day asked. */
  readonly inTime: number
}

export async function countTasksBetween(
  tx: Tx,
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate },
): Promise<readonly TaskCounts[]> {
  const { rows } = await sql<TaskCounts>`
    select t.organization_id, count(*)::int as due,
      (count(*) filter (where t.state in ('reported', 'accepted')))::int as done,
      (count(*) filter (where t.state in ('reported', 'accepted')
         and t.reported_at::date <= t.working_due_on))::int as in_time
    from plans.task t
    where t.working_due_on between ${from}::date and ${until}::date
      and t.state not in ('not-required', 'released')
    group by t.organization_id`.execute(tx)
  return rows
}
