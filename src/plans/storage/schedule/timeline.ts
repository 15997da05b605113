import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { MonthCount } from '../../domain/schedule/timeline.ts'
import { countTasks } from '../progress.ts'
import '../tables.ts'

type OccurrenceCount = Pick<MonthCount, 'actionId' | 'month' | 'occurrences' | 'assumed'>
type TaskCount = Pick<MonthCount, 'actionId' | 'month' | 'total' | 'reported' | 'overdue'>

/**
 * How much of each action falls in each month of its due date, and how far it has come. Two passes and no join: the
 * embedded engine keeps no statistics of a plan just approved and would join ten thousand tasks row by row.
 */
export async function findTimeline(tx: Tx, planId: number, today: PlainDate): Promise<readonly MonthCount[]> {
  const occurrences = await sql<OccurrenceCount>`
    select o.action_id, to_char(o.due_on, 'YYYY-MM') as month, count(*)::int as occurrences,
           bool_or(o.assumed <> '[]') as assumed
    from plans.occurrence o
    where o.plan_id = ${planId} and o.due_on is not null
    group by o.action_id, month
    order by o.action_id, month`.execute(tx)
  const tasks = await sql<TaskCount>`
    select t.action_id, to_char(t.due_on, 'YYYY-MM') as month, ${countTasks(today)}
    from plans.task t
    where t.plan_id = ${planId}
    group by t.action_id, month`.execute(tx)
  const countOf = new Map(tasks.rows.map((row) => [`${row.actionId} ${row.month}`, row]))
  return occurrences.rows.map((row) => {
    const { total = 0, reported = 0, overdue = 0 } = countOf.get(`${row.actionId} ${row.month}`) ?? {}
    return { ...row, total, reported, overdue }
  })
}
