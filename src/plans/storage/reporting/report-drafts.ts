import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { DraftContent } from '../../domain/views/report-view.ts'
import { refuse } from '../../refusals.ts'
import type { TaskKey } from '../tasks.ts'
import type { Actor } from './actor.ts'
import './reporting-tables.ts'
import '../tables.ts'

export type ReportDraft = {
  readonly userId: string
  readonly personName: string
  readonly content: DraftContent
  readonly savedAt: Date
}

/** Every draft on a task; only its writer is shown the content. */
export async function findDrafts(
  tx: Tx,
  { organizationId, taskId }: TaskKey,
): Promise<readonly ReportDraft[]> {
  return await tx
    .selectFrom('plans.report_draft')
    .select(['userId', 'personName', 'content', 'savedAt'])
    .where('organizationId', '=', organizationId)
    .where('taskId', '=', taskId)
    .orderBy('savedAt', 'desc')
    .execute()
}

/** Refuses where the task is no more. */
export async function keepDraft(
  tx: Tx,
  { organizationId, taskId, municipalityId }: TaskKey & { readonly municipalityId: number },
  content: DraftContent,
  { userId, name, now }: Actor,
): Promise<void> {
  // An amendment may be taking the task back at this very moment: its lock is waited for, and what it left is looked at.
  const task = await tx
    .selectFrom('plans.task')
    .select('taskId')
    .where('organizationId', '=', organizationId)
    .where('taskId', '=', taskId)
    .forKeyShare()
    .executeTakeFirst()
  if (!task) throw refuse('plans/task-taken-back')
  const kept = { personName: name, content: jsonb(content), savedAt: now }
  await tx
    .insertInto('plans.report_draft')
    .values({ organizationId, taskId, municipalityId, userId, ...kept })
    .onConflict((conflict) => conflict.columns(['organizationId', 'taskId', 'userId']).doUpdateSet(kept))
    .execute()
}

export async function dropDraft(tx: Tx, { organizationId, taskId }: TaskKey, userId: string): Promise<void> {
  await tx
    .deleteFrom('plans.report_draft')
    .where('organizationId', '=', organizationId)
    .where('taskId', '=', taskId)
    .where('userId', '=', userId)
    .execute()
}
