import type { Tx } from '#server-kit/database/database.ts'
import type { Target } from '../domain/survey/survey.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'organizationId',
  'surveyId',
  'version',
  'linkKey',
  'groupSize',
  'printedCodes',
  'removed',
] as const

export type TargetKey = { readonly surveyId: number; readonly organizationId: number }

/** Organisations asked in the surveys, as far as the scope sees them; without those taken out. */
export async function findTargets(tx: Tx, surveyIds: readonly number[]): Promise<readonly Target[]> {
  if (surveyIds.length === 0) return []
  return await tx
    .selectFrom('surveys.target')
    .select(columns)
    .where('removed', '=', false)
    .where('surveyId', 'in', [...new Set(surveyIds)])
    .orderBy('organizationId')
    .execute()
}

export async function getTarget(tx: Tx, { surveyId, organizationId }: TargetKey): Promise<Target> {
  const found = await tx
    .selectFrom('surveys.target')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('surveyId', '=', surveyId)
    .where('removed', '=', false)
    .executeTakeFirst()
  if (!found) throw refuse('surveys/target-not-found')
  return found
}

/** Asks the organisations; one taken out before comes back with its link and its answers. */
export async function addTargets(
  tx: Tx,
  { municipalityId, surveyId }: { readonly municipalityId: number; readonly surveyId: number },
  targets: readonly { readonly organizationId: number; readonly linkKey: string }[],
): Promise<void> {
  if (targets.length === 0) return
  await tx
    .insertInto('surveys.target')
    .values(targets.map((one) => ({ ...one, surveyId, municipalityId, groupSize: null })))
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'surveyId']).doUpdateSet({ removed: false }),
    )
    .execute()
}

export async function takeOutTarget(tx: Tx, { surveyId, organizationId }: TargetKey): Promise<void> {
  await tx
    .updateTable('surveys.target')
    .set({ removed: true })
    .where('organizationId', '=', organizationId)
    .where('surveyId', '=', surveyId)
    .execute()
}

/** Undefined when the stored version is not `target.version`. */
export async function saveTarget(tx: Tx, target: Target): Promise<Target | undefined> {
  const { organizationId, surveyId, version, groupSize, printedCodes } = target
  const saved = await tx
    .updateTable('surveys.target')
    .set({ groupSize, printedCodes, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('surveyId', '=', surveyId)
    .where('version', '=', version)
    .returning('organizationId')
    .executeTakeFirst()
  return saved && (await getTarget(tx, target))
}
