import { type RawBuilder, sql } from 'kysely'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { TaskOwner } from '../domain/task-owner.ts'
import { SOON_DAYS } from './progress.ts'
import { isMine, type TaskRow } from './tasks.ts'
import './tables.ts'

export type MyTaskRow = TaskRow & {
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly occurrenceId: number
  readonly actionNumber: string | null
  readonly actionText: string
  readonly points: readonly string[]
  readonly pointIndex: number | null
  readonly occurrenceLabel: string
  readonly startsOn: PlainDate | null
  readonly assumed: readonly string[]
  readonly conditional: boolean
}

export type MyTasksFilter = {
  readonly state?: 'open' | 'overdue' | 'reported' | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly offset?: number | undefined
}

export const MY_TASKS_AT_ONCE = 200

/** The person's tasks, open ones by date (so the overdue come first), then the reported, the latest first. */
export async function findMyTasks(
  tx: Tx,
  owner: TaskOwner,
  filter: MyTasksFilter,
  today: PlainDate,
): Promise<readonly MyTaskRow[]> {
  const { rows } = await sql<MyTaskRow>`
    select t.organization_id, t.task_id, t.version, t.user_id, t.part, t.state, t.due_on, t.working_due_on,
           t.may_be_overdue, t.report_text, t.reported_at, t.reporter_name, true as mine,
           t.plan_id, p.title as plan_title, t.action_id, t.occurrence_id, a.number as action_number,
           a.text as action_text, a.points, o.point_index, o.label as occurrence_label, o.starts_on, o.assumed,
           o.conditional
    from plans.task t
    join plans.occurrence o on o.occurrence_id = t.occurrence_id
    join plans.plan_action a on a.action_id = t.action_id
    join plans.plan p on p.plan_id = t.plan_id
    where ${isMine(owner)} and ${inState(filter.state, today)}
      and t.working_due_on between ${filter.from ?? '0001-01-01'}::date and ${filter.to ?? '9999-12-31'}::date
    order by t.state, case when t.state = 'open' then t.working_due_on end, t.reported_at desc nulls last, t.task_id
    limit ${MY_TASKS_AT_ONCE + 1} offset ${filter.offset ?? 0}`.execute(tx)
  return rows
}

function inState(state: MyTasksFilter['state'], today: PlainDate): RawBuilder<boolean> {
  switch (state) {
    case 'open':
      return sql`t.state = 'open'`
    case 'overdue':
      return sql`(t.state = 'open' and t.may_be_overdue and t.working_due_on < ${today}::date)`
    case 'reported':
      return sql`t.state = 'reported'`
    case undefined:
      return sql`true`
  }
}

export type TaskCounts = {
  readonly open: number
  readonly overdue: number
  readonly dueSoon: number
  readonly reported: number
}

/** Counts over the person's own tasks, or over everything the scope sees. */
export async function countTasksOf(
  tx: Tx,
  whose: TaskOwner | 'everyone',
  today: PlainDate,
): Promise<TaskCounts> {
  const mine = whose === 'everyone' ? sql`true` : isMine(whose)
  const soon = addDays(today, SOON_DAYS)
  const { rows } = await sql<TaskCounts>`
    select (count(*) filter (where t.state = 'open'))::int as open,
           (count(*) filter (where t.state = 'open' and t.may_be_overdue and t.working_due_on < ${today}::date))::int
             as overdue,
           (count(*) filter (where t.state = 'open' and t.working_due_on between ${today}::date and ${soon}::date))::int
             as due_soon,
           (count(*) filter (where t.state = 'reported'))::int as reported
    from plans.task t where ${mine}`.execute(tx)
  return rows[0] ?? { open: 0, overdue: 0, dueSoon: 0, reported: 0 }
}
