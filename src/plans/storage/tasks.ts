import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Standing } from '../domain/reporting/next-state.ts'
import type { Outcome } from '../domain/reporting/report.ts'
import type { TaskOwner } from '../domain/task-owner.ts'
import type { ReleaseDocument } from '../domain/views/task-view.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type TaskKey = { readonly organizationId: number; readonly taskId: number }

export type TaskRow = Standing &
  TaskKey & {
    readonly municipalityId: number
    readonly planId: number
    readonly actionId: number
    readonly occurrenceId: number
    readonly version: number
    readonly userId: string | null
    readonly part: 'lead' | 'participant'
    readonly dueOn: PlainDate
    readonly workingDueOn: PlainDate
    readonly mayBeOverdue: boolean
    readonly outcome: Outcome | null
    readonly reportNumber: number
    readonly reportText: string | null
    readonly reportedAt: Date | null
    /** Who sent the report that stands. */
    readonly reportedBy: string | null
    readonly reporterName: string | null
    readonly evidenceCount: number
    readonly closingNote: string | null
    readonly releaseDocument: ReleaseDocument | null
    /** Whether it is one of the asking person's own. */
    readonly mine: boolean
  }

/** What a TaskRow is read from, where the task is `t` and its occurrence `o`. */
export const taskColumns = sql`
  t.organization_id, t.task_id, t.municipality_id, t.plan_id, t.action_id, t.occurrence_id, t.version, t.user_id, t.part,
  t.state, t.due_on, t.working_due_on, t.may_be_overdue, t.outcome, t.report_number, t.report_text, t.reported_at, t.reported_by,
  t.reporter_name, t.return_comment, t.closing_note, t.release_document, t.released_from, t.evidence_count, o.conditional`

/** An SQL condition over plans.task: the person's own tasks. What the scope hides stays hidden. */
export function isMine({ userId, organizationTypes, organizationIds }: TaskOwner): RawBuilder<boolean> {
  const ofOrganization =
    organizationTypes === 'every'
      ? sql`true`
      : sql`t.organization_type = any(${[...organizationTypes]}::text[])`
  const isOwn = sql<boolean>`coalesce(t.user_id = ${userId}, ${ofOrganization})`
  return organizationIds === undefined
    ? isOwn
    : sql<boolean>`(t.organization_id = any(${[...organizationIds]}::int[]) and ${isOwn})`
}

export async function findTasksOfOccurrence(
  tx: Tx,
  occurrenceId: number,
  owner: TaskOwner,
): Promise<readonly TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select ${taskColumns}, ${isMine(owner)} as mine
    from plans.task t
    join plans.occurrence o on o.occurrence_id = t.occurrence_id
    where t.occurrence_id = ${occurrenceId}
    order by t.part, t.organization_id, t.user_id nulls first`.execute(tx)
  return rows
}

export async function getTask(tx: Tx, key: TaskKey, owner: TaskOwner): Promise<TaskRow> {
  const [row] = await findTasks(tx, [key], owner)
  if (!row) throw refuse('plans/task-not-found')
  return row
}

/** The named tasks as far as the scope sees them, in no particular order. */
export async function findTasks(
  tx: Tx,
  keys: readonly TaskKey[],
  owner: TaskOwner,
): Promise<readonly TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select ${taskColumns}, ${isMine(owner)} as mine
    from unnest(${keys.map((key) => key.organizationId)}::int[], ${keys.map((key) => key.taskId)}::bigint[])
      as asked (organization_id, task_id)
    join plans.task t on t.organization_id = asked.organization_id and t.task_id = asked.task_id
    join plans.occurrence o on o.occurrence_id = t.occurrence_id`.execute(tx)
  return rows
}

/** Takes back the tasks of occurrences that lost their date. Refused once anything was done with one of them. */
export async function takeBackTasks(tx: Tx, occurrenceIds: readonly number[]): Promise<void> {
  if (occurrenceIds.length === 0) return
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from plans.task t
    where t.occurrence_id = any(${[...occurrenceIds]}::bigint[]) and exists (
      select 1 from plans.task_event e where e.organization_id = t.organization_id and e.task_id = t.task_id)`.execute(
    tx,
  )
  const touched = rows[0]?.count ?? 0
  if (touched > 0)
    throw refuse('plans/already-reported', { detail: `Поручений с отчётами и пометками: ${touched}.` })
  await tx.deleteFrom('plans.task').where('occurrenceId', 'in', occurrenceIds).execute()
}
