import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { TaskOwner } from '../domain/task-owner.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type TaskRow = {
  readonly organizationId: number
  readonly taskId: number
  readonly version: number
  readonly userId: string | null
  readonly part: 'lead' | 'participant'
  readonly state: 'open' | 'reported'
  readonly dueOn: PlainDate
  readonly workingDueOn: PlainDate
  readonly mayBeOverdue: boolean
  readonly reportText: string | null
  readonly reportedAt: Date | null
  readonly reporterName: string | null
  /** Whether it is one of the asking person's own. */
  readonly mine: boolean
}

const columns = sql`t.organization_id, t.task_id, t.version, t.user_id, t.part, t.state, t.due_on, t.working_due_on,
  t.may_be_overdue, t.report_text, t.reported_at, t.reporter_name`

/** An SQL condition over plans.task: the person's own tasks. What the scope hides stays hidden. */
export function isMine({ userId, organizationTypes }: TaskOwner): RawBuilder<boolean> {
  const ofOrganization =
    organizationTypes === 'every'
      ? sql`true`
      : sql`t.organization_type = any(${[...organizationTypes]}::text[])`
  return sql<boolean>`coalesce(t.user_id = ${userId}, ${ofOrganization})`
}

export async function findTasksOfOccurrence(
  tx: Tx,
  occurrenceId: number,
  owner: TaskOwner,
): Promise<readonly TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select ${columns}, ${isMine(owner)} as mine
    from plans.task t
    where t.occurrence_id = ${occurrenceId}
    order by t.part, t.organization_id, t.user_id nulls first`.execute(tx)
  return rows
}

export async function getTask(
  tx: Tx,
  key: { readonly organizationId: number; readonly taskId: number },
  owner: TaskOwner,
): Promise<TaskRow> {
  const { rows } = await sql<TaskRow>`
    select ${columns}, ${isMine(owner)} as mine
    from plans.task t
    where t.organization_id = ${key.organizationId} and t.task_id = ${key.taskId}`.execute(tx)
  const [row] = rows
  if (!row) throw refuse('plans/task-not-found')
  return row
}

export type Report = {
  readonly text: string
  readonly at: Date
  readonly userId: string
  readonly name: string
}

/** Writes a report on a task, or takes it back (null). False when another person changed the task first. */
export async function saveReport(
  tx: Tx,
  task: Pick<TaskRow, 'organizationId' | 'taskId' | 'version'>,
  report: Report | null,
): Promise<boolean> {
  const updated = await tx
    .updateTable('plans.task')
    .set({
      state: report === null ? 'open' : 'reported',
      reportText: report?.text ?? null,
      reportedAt: report?.at ?? null,
      reportedBy: report?.userId ?? null,
      reporterName: report?.name ?? null,
      version: task.version + 1,
    })
    .where('organizationId', '=', task.organizationId)
    .where('taskId', '=', task.taskId)
    .where('version', '=', task.version)
    .returning('version')
    .executeTakeFirst()
  return updated !== undefined
}

/** Takes back the tasks of occurrences that lost their date. Refused once somebody has reported. */
export async function takeBackTasks(tx: Tx, occurrenceIds: readonly number[]): Promise<void> {
  if (occurrenceIds.length === 0) return
  const reported = await tx
    .selectFrom('plans.task')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('occurrenceId', 'in', occurrenceIds)
    .where('state', '=', 'reported')
    .executeTakeFirstOrThrow()
  if (reported.count > 0) {
    throw refuse('plans/already-reported', { detail: `Отчётов: ${reported.count}.` })
  }
  await tx.deleteFrom('plans.task').where('occurrenceId', 'in', occurrenceIds).execute()
}
