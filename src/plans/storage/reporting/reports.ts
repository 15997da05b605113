import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { TaskAct } from '../../domain/reporting/next-state.ts'
import type { Outcome, Report, ReportNumber, StoredEvidence } from '../../domain/reporting/report.ts'
import type { TaskState } from '../../domain/reporting/task-state.ts'
import type { ReleaseDocument } from '../../domain/views/task-view.ts'
import type { TaskKey, TaskRow } from '../tasks.ts'
import type { Actor } from './actor.ts'
import './reporting-tables.ts'

/** One report as it was sent, with its evidence in order. */
export type ReportRow = TaskKey & {
  readonly number: number
  readonly outcome: Outcome
  readonly text: string
  readonly reason: string | null
  readonly numbers: readonly ReportNumber[]
  readonly links: readonly string[]
  readonly files: readonly StoredEvidence[]
  readonly sentAt: Date
  readonly senderName: string | null
}

/** Adds a version. Its files must be in the store already. */
export async function insertReport(
  tx: Tx,
  { organizationId, taskId, municipalityId }: TaskRow,
  number: number,
  { files, numbers, links, ...report }: Report,
  by: Actor,
): Promise<void> {
  const key = { organizationId, taskId, number, municipalityId }
  await tx
    .insertInto('plans.task_report')
    .values({
      ...key,
      ...report,
      numbers: jsonb(numbers),
      links: jsonb(links),
      sentAt: by.now,
      sentBy: by.userId,
      senderName: by.name,
    })
    .execute()
  if (files.length === 0) return
  await tx
    .insertInto('plans.task_report_file')
    .values(files.map((file, position) => ({ ...key, position, ...file })))
    .execute()
}

const versions = sql`
  select r.organization_id, r.task_id, r.number, r.outcome, r.text, r.reason, r.numbers, r.links, r.sent_at, r.sender_name,
         coalesce((
           select jsonb_agg(jsonb_build_object('sha256', f.sha256, 'fileName', f.file_name, 'kind', f.kind,
                                               'byteCount', f.byte_count) order by f.position)
           from plans.task_report_file f
           where f.organization_id = r.organization_id and f.task_id = r.task_id and f.number = r.number
         ), '[]') as files
  from plans.task_report r`

/** Every version of a task's report, the latest first. */
export async function findReports(
  tx: Tx,
  { organizationId, taskId }: TaskKey,
): Promise<readonly ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    ${versions} where r.organization_id = ${organizationId} and r.task_id = ${taskId} order by r.number desc`.execute(
    tx,
  )
  return rows
}

/** The last version of each task. */
export async function findLastReports(tx: Tx, tasks: readonly TaskRow[]): Promise<readonly ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    ${versions}
    join unnest(${tasks.map((task) => task.organizationId)}::int[], ${tasks.map((task) => task.taskId)}::bigint[],
                ${tasks.map((task) => task.reportNumber)}::int[]) as asked (organization_id, task_id, number)
      on asked.organization_id = r.organization_id and asked.task_id = r.task_id and asked.number = r.number`.execute(
    tx,
  )
  return rows
}

/** The `position`-th file of one version; undefined where there is none or the scope does not see it. */
export async function findReportFile(
  tx: Tx,
  key: TaskKey & { readonly number: number; readonly position: number },
): Promise<{ readonly sha256: string; readonly fileName: string } | undefined> {
  return await tx
    .selectFrom('plans.task_report_file')
    .select(['sha256', 'fileName'])
    .where('organizationId', '=', key.organizationId)
    .where('taskId', '=', key.taskId)
    .where('number', '=', key.number)
    .where('position', '=', key.position)
    .executeTakeFirst()
}

export type TaskEventRow = {
  readonly eventId: number
  readonly act: TaskAct
  readonly toState: TaskState
  readonly at: Date
  readonly personName: string | null
  readonly note: string | null
  readonly document: ReleaseDocument | null
  readonly reportNumber: number | null
}

/** What was done with a task, the latest first. */
export async function findTaskEvents(
  tx: Tx,
  { organizationId, taskId }: TaskKey,
): Promise<readonly TaskEventRow[]> {
  return await tx
    .selectFrom('plans.task_event')
    .select(['eventId', 'act', 'toState', 'at', 'personName', 'note', 'document', 'reportNumber'])
    .where('organizationId', '=', organizationId)
    .where('taskId', '=', taskId)
    .orderBy('eventId', 'desc')
    .execute()
}
