import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type BoardYear, daysOf } from '../../domain/board/board-year.ts'
import type { TaskClass } from '../../domain/board/task-class.ts'
import type { TaskOwner } from '../../domain/task-owner.ts'
import type { CycleStage, Track } from '../../domain/track.ts'
import { type MyTaskRow, selectTasksAround } from '../reporting/my-tasks.ts'
import { classOfTaskSql } from './board-classes.ts'
import { isOfEventYear, ofPlans } from './board-shares.ts'
import '../tables.ts'

export const TASKS_AT_ONCE = 100

export type TasksFilter = {
  /** Null: whatever the year. */
  readonly year: BoardYear | null
  readonly planIds: readonly number[]
  readonly track?: Track | undefined
  readonly stage?: CycleStage | undefined
  readonly of?: TaskClass | 'undated' | undefined
  readonly unplaced?: 'yes' | undefined
  readonly organizationId?: number | undefined
  readonly offset?: number | undefined
}

const trackOfAction = sql`coalesce(a.track, (select s.track from plans.plan_section s where s.section_id = a.section_id))`

/** The tasks behind a count of the board, by date; one more than are shown at once. */
export async function findTasksOfBoard(
  tx: Tx,
  owner: TaskOwner,
  filter: TasksFilter,
  today: PlainDate,
): Promise<readonly MyTaskRow[]> {
  const { rows } = await sql<MyTaskRow>`
    ${selectTasksAround(owner)}
    where ${isFound(filter, today)}
    order by t.working_due_on, a.position, t.organization_id, t.task_id
    limit ${TASKS_AT_ONCE + 1} offset ${filter.offset ?? 0}`.execute(tx)
  return rows
}

export async function countTasksOfBoard(tx: Tx, filter: TasksFilter, today: PlainDate): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from plans.task t
    join plans.plan_action a on a.action_id = t.action_id
    where ${isFound(filter, today)}`.execute(tx)
  return rows[0]?.count ?? 0
}

export type UndatedRow = {
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly actionNumber: string | null
  readonly actionText: string
  readonly waitsFor: string
}

/** Check points with the same filter that wait for an event's date, one line an action. */
export async function findUndatedOfBoard(tx: Tx, filter: TasksFilter): Promise<readonly UndatedRow[]> {
  if (filter.organizationId !== undefined) return []
  const { rows } = await sql<UndatedRow>`
    select p.plan_id, p.title as plan_title, a.action_id, a.number as action_number, a.text as action_text,
           string_agg(distinct o.event_title, '; ') as waits_for
    from plans.occurrence o
    join plans.plan p on p.plan_id = o.plan_id
    join plans.plan_action a on a.action_id = o.action_id
    where o.due_on is null and o.release_note is null and ${ofPlans(filter.planIds, sql`o.plan_id`)} and ${isPlaced(filter)}
      and ${filter.year === null ? sql`true` : isOfEventYear(filter.year)}
    group by p.plan_id, p.title, a.action_id, a.number, a.text, a.position
    order by p.plan_id, a.position
    limit ${TASKS_AT_ONCE}`.execute(tx)
  return rows
}

function isFound(filter: TasksFilter, today: PlainDate): RawBuilder<boolean> {
  const { year, planIds, of, organizationId } = filter
  const days = year === null ? null : daysOf(year)
  return sql<boolean>`(${ofPlans(planIds, sql`t.plan_id`)} and ${isPlaced(filter)}
    and ${days === null ? sql`true` : sql`t.due_on between ${days.from}::date and ${days.to}::date`}
    and ${of === undefined ? sql`true` : sql`${classOfTaskSql(today)} = ${of}`}
    and ${organizationId === undefined ? sql`true` : sql`t.organization_id = ${organizationId}`})`
}

function isPlaced({ track, stage, unplaced }: TasksFilter): RawBuilder<boolean> {
  return sql<boolean>`(${track === undefined ? sql`true` : sql`${trackOfAction} = ${track}`}
    and ${stage === undefined ? sql`true` : sql`a.cycle_stages @> array[${stage}]::text[]`}
    and ${unplaced === undefined ? sql`true` : sql`(a.cycle_stages = '{}' or ${trackOfAction} is null)`})`
}
