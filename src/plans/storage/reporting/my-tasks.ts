import { type RawBuilder, sql } from 'kysely'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { TaskOwner } from '../../domain/task-owner.ts'
import { joinVersion } from '../amend/join-version.ts'
import { isUnsettled, SOON_DAYS } from '../progress.ts'
import { isMine, type TaskKey, type TaskRow, taskColumns } from '../tasks.ts'
import '../tables.ts'

/** A task with the plan, the action and the occurrence it comes from. */
export type MyTaskRow = TaskRow & {
  readonly planTitle: string
  readonly actionNumber: string | null
  readonly actionText: string
  readonly points: readonly string[]
  readonly pointIndex: number | null
  readonly occurrenceLabel: string
  readonly startsOn: PlainDate | null
  readonly assumed: readonly string[]
  readonly asksNumbers: boolean
}

export type MyTasksFilter = {
  readonly state?: 'open' | 'overdue' | 'reported' | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly offset?: number | undefined
}

export const MY_TASKS_AT_ONCE = 200

/** Begins a query of tasks with their surroundings: `t` the task, `o` its occurrence, `a` the action, `p` the plan. */
export function selectTasksAround(owner: TaskOwner): RawBuilder<MyTaskRow> {
  return sql<MyTaskRow>`
    select ${taskColumns}, ${isMine(owner)} as mine, p.title as plan_title,
           case when v.action_id is null then a.number else v.number end as action_number,
           coalesce(v.text, a.text) as action_text, coalesce(v.points, a.points) as points, o.point_index, o.label as occurrence_label, o.starts_on, o.assumed,
           exists (select 1 from plans.action_question q where q.action_id = t.action_id and not q.removed) as asks_numbers
    from plans.task t
    join plans.occurrence o on o.occurrence_id = t.occurrence_id
    join plans.plan_action a on a.action_id = t.action_id
    ${joinVersion}
    join plans.plan p on p.plan_id = t.plan_id`
}

/** The person's tasks: returned ones, then by date (so the overdue come first), then the others, the latest first. */
export async function findMyTasks(
  tx: Tx,
  owner: TaskOwner,
  filter: MyTasksFilter,
  today: PlainDate,
): Promise<readonly MyTaskRow[]> {
  const { rows } = await sql<MyTaskRow>`
    ${selectTasksAround(owner)}
    where ${isMine(owner)} and ${inState(filter.state, today)}
      and t.working_due_on between ${filter.from ?? '0001-01-01'}::date and ${filter.to ?? '9999-12-31'}::date
    order by not ${isUnsettled}, t.state <> 'returned', case when ${isUnsettled} then t.working_due_on end,
             t.reported_at desc nulls last, t.task_id
    limit ${MY_TASKS_AT_ONCE + 1} offset ${filter.offset ?? 0}`.execute(tx)
  return rows
}

/** One task with its surroundings, own or not; undefined where the scope does not see it. */
export async function findTaskAround(
  tx: Tx,
  { organizationId, taskId }: TaskKey,
  owner: TaskOwner,
): Promise<MyTaskRow | undefined> {
  const { rows } = await sql<MyTaskRow>`
    ${selectTasksAround(owner)}
    where t.organization_id = ${organizationId} and t.task_id = ${taskId}`.execute(tx)
  return rows[0]
}

function inState(state: MyTasksFilter['state'], today: PlainDate): RawBuilder<boolean> {
  switch (state) {
    case 'open':
      return isUnsettled
    case 'overdue':
      return sql`(${isUnsettled} and t.may_be_overdue and t.working_due_on < ${today}::date)`
    case 'reported':
      return sql`not ${isUnsettled}`
    case undefined:
      return sql`true`
  }
}

export type TaskCounts = {
  readonly open: number
  readonly returned: number
  readonly overdue: number
  readonly dueSoon: number
  /** Returned, and neither overdue nor due soon. */
  readonly returnedApart: number
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
  const isLate = sql`t.may_be_overdue and t.working_due_on < ${today}::date`
  const isSoon = sql`t.working_due_on between ${today}::date and ${soon}::date`
  const { rows } = await sql<TaskCounts>`
    select (count(*) filter (where ${isUnsettled}))::int as open,
           (count(*) filter (where t.state = 'returned'))::int as returned,
           (count(*) filter (where ${isUnsettled} and ${isLate}))::int as overdue,
           (count(*) filter (where ${isUnsettled} and ${isSoon}))::int as due_soon,
           (count(*) filter (where t.state = 'returned' and not (${isLate}) and not (${isSoon})))::int as returned_apart,
           (count(*) filter (where not ${isUnsettled}))::int as reported
    from plans.task t where ${mine}`.execute(tx)
  return rows[0] ?? { open: 0, returned: 0, overdue: 0, dueSoon: 0, returnedApart: 0, reported: 0 }
}
