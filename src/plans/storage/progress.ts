import { type RawBuilder, sql } from 'kysely'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { ProgressView } from '../domain/views/action-view.ts'
import './tables.ts'

/** Days ahead that count as «скоро». */
export const SOON_DAYS = 7

/** An SQL condition over plans.task: the performer still has to do something. */
export const isUnsettled: RawBuilder<boolean> = sql<boolean>`t.state in ('open', 'returned')`

type Counts = { readonly id: number } & ProgressView

/**
 * Counts of tasks by state, for an SQL `select` over plans.task. The task is overdue once its working due date has
 * passed; what lies outside the plan's dates never is.
 */
export function countTasks(today: PlainDate): RawBuilder<unknown> {
  const soon = addDays(today, SOON_DAYS)
  return sql`
    (count(*) filter (where t.state not in ('not-required', 'released')))::int as total,
    (count(*) filter (where t.state in ('reported', 'accepted')))::int as reported,
    (count(*) filter (where t.state = 'accepted'))::int as accepted,
    (count(*) filter (where t.state = 'returned'))::int as returned,
    (count(*) filter (where t.state = 'not-required'))::int as not_required,
    (count(*) filter (where t.state = 'released'))::int as released,
    (count(*) filter (where ${isUnsettled} and t.may_be_overdue and t.working_due_on < ${today}::date))::int as overdue,
    (count(*) filter (where ${isUnsettled} and t.working_due_on between ${today}::date and ${soon}::date))::int
      as due_soon,
    min(t.working_due_on) filter (where ${isUnsettled} and t.working_due_on >= ${today}::date) as next_due_on`
}

/** Progress of each action of a plan that has tasks within the scope; of one organisation where it is named. */
export async function findActionProgress(
  tx: Tx,
  planId: number,
  today: PlainDate,
  organizationId: number | undefined,
): Promise<ReadonlyMap<number, ProgressView>> {
  const onlyOf = organizationId === undefined ? sql`` : sql`and t.organization_id = ${organizationId}`
  const { rows } = await sql<Counts>`
    select t.action_id as id, ${countTasks(today)}
    from plans.task t
    where t.plan_id = ${planId} ${onlyOf}
    group by t.action_id`.execute(tx)
  return byId(rows)
}

/** Progress of each plan that has tasks within the scope. */
export async function findPlanProgress(
  tx: Tx,
  today: PlainDate,
  planId: number | null,
): Promise<ReadonlyMap<number, ProgressView>> {
  const onlyOf = planId === null ? sql`` : sql`where t.plan_id = ${planId}`
  const { rows } = await sql<Counts>`
    select t.plan_id as id, ${countTasks(today)} from plans.task t ${onlyOf} group by t.plan_id`.execute(tx)
  return byId(rows)
}

function byId(rows: readonly Counts[]): ReadonlyMap<number, ProgressView> {
  return new Map(rows.map(({ id, ...progress }) => [id, progress]))
}

export type ActionMarks = {
  /** Events without dates, by action. */
  readonly waitsFor: ReadonlyMap<number, readonly string[]>
  /** Actions with a date that the plan does not say. */
  readonly assumed: ReadonlySet<number>
}

export async function findActionMarks(tx: Tx, planId: number): Promise<ActionMarks> {
  const { rows } = await sql<{ actionId: number; waitsFor: string[] | null; assumed: boolean }>`
    select o.action_id,
           array_agg(distinct o.event_title) filter (where o.due_on is null and o.release_note is null) as waits_for,
           bool_or(o.assumed <> '[]') as assumed
    from plans.occurrence o
    where o.plan_id = ${planId}
    group by o.action_id`.execute(tx)
  return {
    waitsFor: new Map(rows.map(({ actionId, waitsFor }) => [actionId, waitsFor ?? []])),
    assumed: new Set(rows.filter(({ assumed }) => assumed).map(({ actionId }) => actionId)),
  }
}

/** Actions with something due in the month 'YYYY-MM'. */
export async function findActionsDueIn(tx: Tx, planId: number, month: string): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ actionId: number }>`
    select distinct o.action_id from plans.occurrence o
    where o.plan_id = ${planId} and o.due_on >= ${`${month}-01`}::date
      and o.due_on < ${`${month}-01`}::date + interval '1 month'`.execute(tx)
  return new Set(rows.map(({ actionId }) => actionId))
}

export type PlanCounts = { readonly actionCount: number; readonly waitingCount: number }

/** How many live actions each visible plan has, and how many of its occurrences wait for a date; null: every plan. */
export async function findPlanCounts(
  tx: Tx,
  planId: number | null,
): Promise<ReadonlyMap<number, PlanCounts>> {
  const onlyOf = planId === null ? sql`` : sql`and a.plan_id = ${planId}`
  const { rows } = await sql<{ planId: number; actionCount: number; waitingCount: number }>`
    select a.plan_id, count(*)::int as action_count,
           (select count(*) from plans.occurrence o where o.plan_id = a.plan_id and o.due_on is null and o.release_note is null)::int as waiting_count
    from plans.plan_action a
    where a.removed_at is null ${onlyOf}
    group by a.plan_id`.execute(tx)
  return new Map(rows.map(({ planId, ...counts }) => [planId, counts]))
}
