import type { Tx } from '#server-kit/database/database.ts'
import type { Objective } from '../domain/cases/objective.ts'
import { refuse } from '../refusals.ts'
import type { CaseKey } from './cases.ts'
import './tables.ts'

/** Objectives of a case, those taken away too, in the order they were set; of all cases of the scope where none is named. */
export async function findObjectives(tx: Tx, key?: CaseKey): Promise<readonly (Objective & CaseKey)[]> {
  return await tx
    .selectFrom('support.objective')
    .select(columns)
    .$if(key !== undefined, (query) =>
      query.where('organizationId', '=', key?.organizationId ?? 0).where('caseId', '=', key?.caseId ?? 0),
    )
    .orderBy('objectiveId')
    .execute()
}

export async function getObjective(tx: Tx, key: CaseKey, objectiveId: number): Promise<Objective> {
  const found = (await findObjectives(tx, key)).find((one) => one.objectiveId === objectiveId)
  if (!found) throw refuse('support/objective-not-found')
  return found
}

export async function addObjective(
  tx: Tx,
  whose: CaseKey & { readonly municipalityId: number; readonly isShown: boolean },
  fields: Pick<Objective, 'text' | 'indicator' | 'unit' | 'baseline' | 'target' | 'dueOn'>,
): Promise<number> {
  const { organizationId, caseId, municipalityId, isShown } = whose
  const { objectiveId } = await tx
    .insertInto('support.objective')
    .values({ ...fields, organizationId, caseId, municipalityId, isShown })
    .returning('objectiveId')
    .executeTakeFirstOrThrow()
  return objectiveId
}

/** False when the stored version is another. */
export async function saveObjective(
  tx: Tx,
  { organizationId }: CaseKey,
  { objectiveId, version, ...fields }: Objective,
): Promise<boolean> {
  const { text, indicator, unit, baseline, target, dueOn, progress, progressNote, markedOn, removed } = fields
  const saved = await tx
    .updateTable('support.objective')
    .set({
      ...{ text, indicator, unit, baseline, target, dueOn, progress, progressNote, markedOn, removed },
      version: version + 1,
    })
    .where('organizationId', '=', organizationId)
    .where('objectiveId', '=', objectiveId)
    .where('version', '=', version)
    .returning('objectiveId')
    .executeTakeFirst()
  return saved !== undefined
}

const columns = [
  'organizationId',
  'caseId',
  'objectiveId',
  'version',
  'text',
  'indicator',
  'unit',
  'baseline',
  'target',
  'dueOn',
  'progress',
  'progressNote',
  'markedOn',
  'removed',
] as const
