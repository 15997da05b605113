import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { TaskOwner } from '../../domain/task-owner.ts'
import { isUnsettled } from '../progress.ts'
import { isMine } from '../tasks.ts'
import '../tables.ts'

export type DueTaskRow = {
  readonly organizationId: number
  readonly organizationType: OrganizationType
  readonly userId: string | null
  readonly workingDueOn: PlainDate
  readonly mayBeOverdue: boolean
}

/** Everything within the scope that still waits for its performer and is due up to the day. */
export async function findDueTasks(tx: Tx, until: PlainDate): Promise<readonly DueTaskRow[]> {
  const { rows } = await sql<DueTaskRow>`
    select t.organization_id, t.organization_type, t.user_id, t.working_due_on, t.may_be_overdue
    from plans.task t
    where ${isUnsettled} and t.working_due_on <= ${until}::date`.execute(tx)
  return rows
}

export type OwnDueTaskRow = {
  readonly organizationId: number
  readonly taskId: number
  readonly planId: number
  readonly planTitle: string
  readonly actionId: number
  readonly actionNumber: string | null
  readonly actionText: string
  readonly occurrenceLabel: string
  readonly workingDueOn: PlainDate
}

/** A person's own tasks that still wait, by date; for the personal calendar. */
export async function findOwnDueTasks(
  tx: Tx,
  owner: TaskOwner,
  most: number,
): Promise<readonly OwnDueTaskRow[]> {
  const { rows } = await sql<OwnDueTaskRow>`
    select t.organization_id, t.task_id, t.plan_id, p.title as plan_title, t.action_id, a.number as action_number,
           a.text as action_text, o.label as occurrence_label, t.working_due_on
    from plans.task t
    join plans.occurrence o on o.occurrence_id = t.occurrence_id
    join plans.plan_action a on a.action_id = t.action_id
    join plans.plan p on p.plan_id = t.plan_id
    where ${isMine(owner)} and ${isUnsettled}
    order by t.working_due_on, t.task_id
    limit ${most}`.execute(tx)
  return rows
}
