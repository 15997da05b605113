import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { TaskOwner } from '../../domain/task-owner.ts'
import { countTasks } from '../progress.ts'
import { isMine } from '../tasks.ts'
import '../tables.ts'

export type CalendarEntry = {
  readonly date: PlainDate
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly occurrenceId: number
  readonly number: string | null
  readonly text: string
  readonly total: number
  readonly reported: number
  readonly overdue: number
  readonly assumed: boolean
}

/** What is due from one working day to another: a person's own tasks, or everything the scope sees. */
export async function findCalendarEntries(
  tx: Tx,
  from: PlainDate,
  to: PlainDate,
  whose: TaskOwner | 'everyone',
  today: PlainDate,
): Promise<readonly CalendarEntry[]> {
  const mine = whose === 'everyone' ? sql`true` : isMine(whose)
  // An action nobody in the system performs is still due: the authority sees it without counts.
  const withoutTasks = whose === 'everyone' ? sql`true` : sql`c.total > 0`
  const { rows } = await sql<CalendarEntry>`
    select o.working_due_on as date, o.plan_id, p.title as plan_title, o.action_id, o.occurrence_id, a.number, a.text,
           c.total, c.reported, c.overdue, o.assumed <> '[]' as assumed
    from plans.occurrence o
    join plans.plan_action a on a.action_id = o.action_id
    join plans.plan p on p.plan_id = o.plan_id
    cross join lateral (
      select ${countTasks(today)} from plans.task t where t.occurrence_id = o.occurrence_id and ${mine}
    ) c
    where o.working_due_on between ${from}::date and ${to}::date and ${withoutTasks}
    order by o.working_due_on, o.plan_id, a.position`.execute(tx)
  return rows
}
