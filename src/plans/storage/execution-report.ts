import { sql } from 'kysely'
import { monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { CountedTasks, ReportedTask } from '../domain/report/execution-report.ts'
import type { ReportPeriod } from '../domain/report/report-period.ts'
import type { Outcome } from '../domain/reporting/report.ts'
import { joinVersion } from './amend/join-version.ts'
import { countTasks, isUnsettled } from './progress.ts'
import './tables.ts'

type Of = { readonly planId: number; readonly period: ReportPeriod; readonly today: PlainDate }

const dueIn = ({ planId, period }: Of) =>
  sql`t.plan_id = ${planId} and t.working_due_on between ${period.from}::date and ${period.to}::date`

const taskColumns = sql`t.action_id, case when v.action_id is null then a.number else v.number end as action_number,
  coalesce(v.text, a.text) as action_text, o.label as occurrence_label,
  t.organization_id, t.user_id, t.due_on`
const taskTables = sql`plans.task t
  join plans.plan_action a on a.action_id = t.action_id
  ${joinVersion}
  join plans.occurrence o on o.occurrence_id = t.occurrence_id`

// A task counts where its row stood when it was done.
const sectionId = sql`(case when v.action_id is null then a.section_id else v.section_id end)`
const track = sql`coalesce(case when v.action_id is null then a.track else v.track end, s.track)`

/** Tasks due in the period, counted by section, performer and track at once. Those closed as not required are no tasks. */
export async function countTasksDueIn(tx: Tx, of: Of): Promise<readonly CountedTasks[]> {
  const { rows } = await sql<CountedTasks>`
    select ${sectionId} as section_id, t.organization_id, t.user_id, ${track} as track, ${countTasks(of.today)}
    from plans.task t
    join plans.plan_action a on a.action_id = t.action_id
    ${joinVersion}
    left join plans.plan_section s on s.section_id = ${sectionId}
    where ${dueIn(of)}
    group by 1, t.organization_id, t.user_id, 4`.execute(tx)
  return rows.filter(({ total }) => total > 0)
}

/** Open tasks of the period past their working due date, the oldest first. */
export async function findOverdueIn(
  tx: Tx,
  of: Of,
  most: number,
): Promise<readonly (ReportedTask & { readonly workingDueOn: PlainDate })[]> {
  const { rows } = await sql<ReportedTask & { workingDueOn: PlainDate }>`
    select ${taskColumns}, t.working_due_on
    from ${taskTables}
    where ${dueIn(of)} and ${isUnsettled} and t.may_be_overdue
      and t.working_due_on < ${of.today}::date
    order by t.working_due_on, a.position, t.organization_id, t.task_id
    limit ${most}`.execute(tx)
  return rows
}

export type FoundReport = ReportedTask & {
  readonly reportedAt: Date
  readonly outcome: Outcome
  readonly text: string
  /** Why not, or not wholly. */
  readonly reason: string | null
  readonly links: readonly string[]
  readonly fileNames: readonly string[]
}

/** What was reported on tasks of the period, in the order of the plan: the version that stands, with its evidence. */
export async function findReportsIn(tx: Tx, of: Of, most: number): Promise<readonly FoundReport[]> {
  const { rows } = await sql<FoundReport>`
    select ${taskColumns}, t.reported_at, t.outcome, coalesce(t.report_text, '') as text, r.reason,
           coalesce(r.links, '[]') as links,
           array(select f.file_name from plans.task_report_file f
                 where f.organization_id = t.organization_id and f.task_id = t.task_id and f.number = t.report_number
                 order by f.position) as file_names
    from ${taskTables}
    left join plans.task_report r
      on r.organization_id = t.organization_id and r.task_id = t.task_id and r.number = t.report_number
    where ${dueIn(of)} and t.state in ('reported', 'accepted')
    order by a.position, t.working_due_on, t.organization_id, t.task_id
    limit ${most}`.execute(tx)
  return rows
}

export type WaitingAction = {
  readonly actionId: number
  readonly actionNumber: string | null
  readonly actionText: string
  readonly waitsFor: string
}

/**
 * Actions that wait for an event's date in one of the period's years. A year is the calendar one, or the school year by the
 * year it starts in, so the year before the period's first counts as well where the period begins before September.
 */
export async function findWaitingIn(tx: Tx, of: Of, most: number): Promise<readonly WaitingAction[]> {
  const { from } = of.period
  const firstYear = monthOf(from) < 9 ? yearOf(from) - 1 : yearOf(from)
  const { rows } = await sql<WaitingAction>`
    select o.action_id, a.number as action_number, a.text as action_text,
           string_agg(distinct o.event_title, '; ') as waits_for
    from plans.occurrence o
    join plans.plan_action a on a.action_id = o.action_id
    where o.plan_id = ${of.planId} and o.due_on is null and o.release_note is null
      and o.event_year between ${firstYear} and ${yearOf(of.period.to)}
    group by o.action_id, a.number, a.text, a.position
    order by a.position
    limit ${most}`.execute(tx)
  return rows
}
