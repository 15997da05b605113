import { type RawBuilder, sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import { addDays } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { TaskOwner } from '../../domain/task-owner.ts'
import type { OrganizationWork } from '../../domain/views/organization-work-view.ts'
import { isUnsettled } from '../progress.ts'
import { type MyTaskRow, selectTasksAround } from '../reporting/my-tasks.ts'
import { isMine, type TaskRow, taskColumns } from '../tasks.ts'
import { classOfTaskSql } from './board-classes.ts'
import '../tables.ts'

/** What counts as near on the pages of the whole. */
export const DAYS_AHEAD = 30
const MOST_LINES = 20
const MOST_EVIDENCE = 10

export async function countWorkOf(
  tx: Tx,
  organizationId: number,
  today: PlainDate,
): Promise<OrganizationWork['counts']> {
  const { rows } = await sql<OrganizationWork['counts']>`
    select (count(*) filter (where class = 'waiting' and state = 'open'))::int as open,
           (count(*) filter (where state in ('open', 'returned')))::int as unsettled,
           (count(*) filter (where state = 'returned'))::int as returned,
           (count(*) filter (where class = 'late'))::int as overdue,
           (count(*) filter (where state = 'reported'))::int as reported,
           (count(*) filter (where state = 'accepted'))::int as accepted,
           (count(*) filter (where state = 'not-required'))::int as not_required,
           (count(*) filter (where state = 'released'))::int as released,
           (count(*) filter (where class = 'bare'))::int as bare,
           (count(*) filter (where class = 'waiting' and working_due_on <= ${addDays(today, DAYS_AHEAD)}::date
                                   and working_due_on >= ${today}::date))::int as due_soon
    from (select t.state, t.working_due_on, ${classOfTaskSql(today)} as class
          from plans.task t where t.organization_id = ${organizationId}) as classed`.execute(tx)
  const [counts] = rows
  if (!counts) throw new Error('a count without a row')
  return counts
}

/** Late ones, returned ones that are not late, and what falls due in the coming month; each list cut. */
export async function findWorkOf(
  tx: Tx,
  owner: TaskOwner,
  organizationId: number,
  today: PlainDate,
): Promise<Readonly<Record<'overdue' | 'returned' | 'coming', readonly MyTaskRow[]>>> {
  const list = async (condition: RawBuilder<boolean>) => {
    const { rows } = await sql<MyTaskRow>`
      ${selectTasksAround(owner)}
      where t.organization_id = ${organizationId} and ${condition}
      order by t.working_due_on, t.task_id
      limit ${MOST_LINES}`.execute(tx)
    return rows
  }
  const isNear = sql`t.working_due_on between ${today}::date and ${addDays(today, DAYS_AHEAD)}::date`
  return {
    overdue: await list(sql<boolean>`${classOfTaskSql(today)} = 'late'`),
    returned: await list(sql<boolean>`t.state = 'returned' and ${classOfTaskSql(today)} <> 'late'`),
    coming: await list(sql<boolean>`${classOfTaskSql(today)} = 'waiting' and ${isNear}`),
  }
}

export type EvidenceRow = {
  readonly taskId: number
  readonly actionText: string
  readonly reportedAt: Date
  readonly links: readonly string[]
  readonly fileNames: readonly string[]
}

/** The latest reports that stand with something to show. */
export async function findEvidenceOf(tx: Tx, organizationId: number): Promise<readonly EvidenceRow[]> {
  const { rows } = await sql<EvidenceRow>`
    select t.task_id, a.text as action_text, t.reported_at, r.links,
           array(select f.file_name from plans.task_report_file f
                 where f.organization_id = t.organization_id and f.task_id = t.task_id and f.number = t.report_number
                 order by f.position) as file_names
    from plans.task t
    join plans.plan_action a on a.action_id = t.action_id
    join plans.task_report r
      on r.organization_id = t.organization_id and r.task_id = t.task_id and r.number = t.report_number
    where t.organization_id = ${organizationId} and t.evidence_count > 0 and t.reported_at is not null
    order by t.reported_at desc, t.task_id
    limit ${MOST_EVIDENCE}`.execute(tx)
  return rows
}

/** Tasks of an organisation that still wait for its report. */
export async function findOpenTasksOf(
  tx: Tx,
  organizationId: number,
  owner: TaskOwner,
): Promise<readonly TaskRow[]> {
  const { rows } = await sql<TaskRow>`
    select ${taskColumns}, ${isMine(owner)} as mine
    from plans.task t
    join plans.occurrence o on o.occurrence_id = t.occurrence_id
    where t.organization_id = ${organizationId} and ${isUnsettled}
    order by t.task_id`.execute(tx)
  return rows
}

/** Check points an organisation as a whole already answers for. */
export async function findOccurrencesOf(tx: Tx, organizationId: number): Promise<ReadonlySet<number>> {
  const rows = await tx
    .selectFrom('plans.task')
    .select('occurrenceId')
    .where('organizationId', '=', organizationId)
    .where('userId', 'is', null)
    .execute()
  return new Set(rows.map(({ occurrenceId }) => occurrenceId))
}
