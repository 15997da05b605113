import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { ActionShare } from '../../domain/board/board.ts'
import { type BoardYear, daysOf, eventYearsOf } from '../../domain/board/board-year.ts'
import { noTasks, type TaskClass } from '../../domain/board/task-class.ts'
import type { CycleStage, Track } from '../../domain/track.ts'
import { classOfTaskSql } from './board-classes.ts'
import '../tables.ts'

type Asked = {
  readonly year: BoardYear
  readonly today: PlainDate
  /** Empty: every approved plan. */
  readonly planIds: readonly number[]
}

type Placed = {
  readonly actionId: number
  readonly track: Track | null
  readonly stages: readonly CycleStage[]
}

/** What each action has due in the year, and what of it waits for an event's date. */
export async function findActionShares(tx: Tx, asked: Asked): Promise<readonly ActionShare[]> {
  return [...(await countClasses(tx, asked)), ...(await countUndated(tx, asked))]
}

async function countClasses(tx: Tx, { year, today, planIds }: Asked): Promise<readonly ActionShare[]> {
  const { from, to } = daysOf(year)
  const { rows } = await sql<Placed & Record<TaskClass, number> & { lateSince: PlainDate | null }>`
    -- Materialized: row-level security hides from the planner how many rows come, and it would count anew for each action.
    with counted as materialized (
      select action_id,
             (count(*) filter (where class = 'done'))::int as done,
             (count(*) filter (where class = 'bare'))::int as bare,
             (count(*) filter (where class = 'short'))::int as short,
             (count(*) filter (where class = 'late'))::int as late,
             (count(*) filter (where class = 'waiting'))::int as waiting,
             (count(*) filter (where class = 'closed'))::int as closed,
             min(working_due_on) filter (where class = 'late') as late_since
      from (
        select t.action_id, t.working_due_on, ${classOfTaskSql(today)} as class
        from plans.task t
        where t.due_on between ${from}::date and ${to}::date and ${ofPlans(planIds, sql`t.plan_id`)}
      ) as classed
      group by action_id
    )
    select coalesce(a.track, s.track) as track, a.cycle_stages as stages, c.*
    from counted c
    join plans.plan_action a on a.action_id = c.action_id
    left join plans.plan_section s on s.section_id = a.section_id`.execute(tx)
  return rows.map(({ actionId, track, stages, lateSince, ...counts }) => ({
    actionId,
    track,
    stages,
    counts: {
      done: counts.done,
      bare: counts.bare,
      short: counts.short,
      late: counts.late,
      waiting: counts.waiting,
      closed: counts.closed,
    },
    undated: 0,
    lateSince,
  }))
}

async function countUndated(tx: Tx, { year, planIds }: Asked): Promise<readonly ActionShare[]> {
  const { rows } = await sql<Placed & { undated: number }>`
    select a.action_id, coalesce(a.track, s.track) as track, a.cycle_stages as stages, count(*)::int as undated
    from plans.occurrence o
    join plans.plan p on p.plan_id = o.plan_id
    join plans.plan_action a on a.action_id = o.action_id
    left join plans.plan_section s on s.section_id = a.section_id
    where o.due_on is null and o.release_note is null and ${ofPlans(planIds, sql`o.plan_id`)}
      and ${isOfEventYear(year)}
    group by a.action_id, s.track`.execute(tx)
  return rows.map((row) => ({ ...row, counts: noTasks, lateSince: null }))
}

export function ofPlans(planIds: readonly number[], column: RawBuilder<unknown>): RawBuilder<boolean> {
  return planIds.length === 0 ? sql`true` : sql`${column} = any(${[...planIds]}::bigint[])`
}

/** Whether occurrence `o` of plan `p`, which has no date, may belong to the year. */
export function isOfEventYear(year: BoardYear): RawBuilder<boolean> {
  const bySchool = eventYearsOf(year, 'school-year')
  const byCalendar = eventYearsOf(year, 'calendar-year')
  return sql<boolean>`case when p.horizon_kind = 'school-year'
    then o.event_year between ${bySchool.first}::int and ${bySchool.last}::int
    else o.event_year between ${byCalendar.first}::int and ${byCalendar.last}::int end`
}
