import type { Answers } from '#monitoring/domain/form/answers.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { VisitKey } from './visits.ts'
import './tables.ts'

export type KeptAnswers = { readonly version: number; readonly answers: Answers; readonly saverName: string }

/** What has been filled in; undefined where nothing is, or where the scope is not shown it yet. */
export async function findAnswers(
  tx: Tx,
  { organizationId, inspectionId }: VisitKey,
): Promise<KeptAnswers | undefined> {
  return await tx
    .selectFrom('control.visit_answers')
    .select(['version', 'answers', 'saverName'])
    .where('organizationId', '=', organizationId)
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirst()
}

/** Keeps what is filled in. Undefined when somebody has kept other answers since `version`. */
export async function keepAnswers(
  tx: Tx,
  { organizationId, inspectionId }: VisitKey,
  kept: KeptAnswers & { readonly municipalityId: number; readonly now: Date },
): Promise<number | undefined> {
  const { version, municipalityId, now, saverName } = kept
  const said = { answers: jsonb(kept.answers), savedAt: now, saverName }
  if (version === 0) {
    const inserted = await tx
      .insertInto('control.visit_answers')
      .values({ organizationId, inspectionId, municipalityId, ...said, isShown: false })
      .onConflict((conflict) => conflict.columns(['organizationId', 'inspectionId']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return inserted?.version
  }
  const updated = await tx
    .updateTable('control.visit_answers')
    .set({ ...said, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('inspectionId', '=', inspectionId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return updated?.version
}

/** Opens to the organisation what has been filled in so far; its findings too where they are to be seen. */
export async function showVisit(
  tx: Tx,
  { organizationId, inspectionId }: VisitKey,
  what: 'answers' | 'answers-and-findings',
): Promise<void> {
  await tx
    .updateTable('control.visit_answers')
    .set({ isShown: true })
    .where('organizationId', '=', organizationId)
    .where('inspectionId', '=', inspectionId)
    .execute()
  if (what === 'answers') return
  await tx
    .updateTable('control.finding')
    .set({ isShown: true })
    .where('organizationId', '=', organizationId)
    .where('inspectionId', '=', inspectionId)
    .execute()
}
