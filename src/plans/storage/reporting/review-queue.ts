import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { TaskOwner } from '../../domain/task-owner.ts'
import { type MyTaskRow, selectTasksAround } from './my-tasks.ts'
import '../tables.ts'

export type ReviewFilter = {
  readonly planId?: number | undefined
  readonly sectionId?: number | undefined
  readonly organizationId?: number | undefined
  readonly offset?: number | undefined
}

export const REVIEW_AT_ONCE = 50

/** Tasks whose reports wait to be looked at, the longest waiting first; one more than are shown at once. */
export async function findTasksToReview(
  tx: Tx,
  owner: TaskOwner,
  { planId, sectionId, organizationId, offset }: ReviewFilter,
): Promise<readonly MyTaskRow[]> {
  const { rows } = await sql<MyTaskRow>`
    ${selectTasksAround(owner)}
    where t.state = 'reported'
      and ${planId === undefined ? sql`true` : sql`t.plan_id = ${planId}`}
      and ${sectionId === undefined ? sql`true` : sql`a.section_id = ${sectionId}`}
      and ${organizationId === undefined ? sql`true` : sql`t.organization_id = ${organizationId}`}
    order by t.reported_at, t.task_id
    limit ${REVIEW_AT_ONCE + 1} offset ${offset ?? 0}`.execute(tx)
  return rows
}

export type WaitingReports = {
  readonly planId: number
  readonly planTitle: string
  readonly sectionId: number | null
  readonly sectionTitle: string | null
  readonly organizationId: number
  readonly count: number
}

/** How many reports wait, by plan, section and organisation. */
export async function countReportsToReview(tx: Tx): Promise<readonly WaitingReports[]> {
  const { rows } = await sql<WaitingReports>`
    select t.plan_id, p.title as plan_title, a.section_id, s.title as section_title, t.organization_id, count(*)::int as count
    from plans.task t
    join plans.plan p on p.plan_id = t.plan_id
    join plans.plan_action a on a.action_id = t.action_id
    left join plans.plan_section s on s.section_id = a.section_id
    where t.state = 'reported'
    group by t.plan_id, p.title, a.section_id, s.title, s.position, t.organization_id
    order by t.plan_id, s.position, t.organization_id`.execute(tx)
  return rows
}
