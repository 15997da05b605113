import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Outcome } from '../domain/reporting/report.ts'
import type { TaskState } from '../domain/reporting/task-state.ts'
import './tables.ts'

export type TaskOfAction = {
  readonly organizationId: number
  readonly actionId: number
  readonly taskId: number
  readonly dueOn: PlainDate
  readonly state: TaskState
  readonly outcome: Outcome | null
  readonly reportedAt: Date | null
  readonly reportText: string | null
}

/** What the organisations were asked by the actions and what they reported, as far as the scope sees it. */
export async function findTasksOfActions(
  tx: Tx,
  {
    organizationIds,
    actionIds,
  }: { readonly organizationIds: readonly number[]; readonly actionIds: readonly number[] },
): Promise<readonly TaskOfAction[]> {
  if (organizationIds.length === 0 || actionIds.length === 0) return []
  return await tx
    .selectFrom('plans.task as t')
    .innerJoin('plans.plan as p', 'p.planId', 't.planId')
    .select([
      't.organizationId',
      't.actionId',
      't.taskId',
      't.dueOn',
      't.state',
      't.outcome',
      't.reportedAt',
      't.reportText',
    ])
    .where('t.organizationId', 'in', [...organizationIds])
    .where('t.actionId', 'in', [...actionIds])
    .where('p.removedAt', 'is', null)
    .orderBy('t.dueOn')
    .orderBy('t.taskId')
    .execute()
}
