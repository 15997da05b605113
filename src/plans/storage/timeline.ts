import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { MonthCount } from '../domain/schedule/timeline.ts'
import { countTasks } from './progress.ts'
import './tables.ts'

/** How much of each action falls in each month, and how far it has come. Counted by the database. */
export async function findTimeline(tx: Tx, planId: number, today: PlainDate): Promise<readonly MonthCount[]> {
  const { rows } = await sql<MonthCount>`
    with counted as (
      select t.occurrence_id, ${countTasks(today)}
      from plans.task t where t.plan_id = ${planId} group by t.occurrence_id
    )
    select o.action_id, to_char(o.due_on, 'YYYY-MM') as month, count(*)::int as occurrences,
           coalesce(sum(c.total), 0)::int as total, coalesce(sum(c.reported), 0)::int as reported,
           coalesce(sum(c.overdue), 0)::int as overdue, bool_or(o.assumed <> '[]') as assumed
    from plans.occurrence o
    left join counted c on c.occurrence_id = o.occurrence_id
    where o.plan_id = ${planId} and o.due_on is not null
    group by o.action_id, month
    order by o.action_id, month`.execute(tx)
  return rows
}
