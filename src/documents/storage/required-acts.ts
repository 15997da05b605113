import type { Tx } from '#server-kit/database/database.ts'
import { firstRequiredActs, type NewRequiredAct, type RequiredAct } from '../domain/required-act.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** The list of the scope's municipality; entries taken off too, for acts that once fulfilled them. */
export async function listRequiredActs(tx: Tx): Promise<readonly RequiredAct[]> {
  return await tx
    .selectFrom('documents.required_act')
    .select(['requiredActId', 'version', 'name', 'organizationType', 'validYears', 'deleted'])
    .orderBy('name')
    .orderBy('requiredActId')
    .execute()
}

export async function getRequiredAct(tx: Tx, requiredActId: number): Promise<RequiredAct> {
  const found = (await listRequiredActs(tx)).find((one) => one.requiredActId === requiredActId)
  if (!found) throw refuse('documents/required-act-not-found')
  return found
}

export async function createRequiredAct(
  tx: Tx,
  municipalityId: number,
  { name, organizationType, validYears }: NewRequiredAct,
): Promise<RequiredAct> {
  return await translateTaken(async () => {
    const { requiredActId } = await tx
      .insertInto('documents.required_act')
      .values({ municipalityId, name, organizationType, validYears })
      .returning('requiredActId')
      .executeTakeFirstOrThrow()
    return await getRequiredAct(tx, requiredActId)
  })
}

/** Refuses with 409 when the stored version is not `required.version`. */
export async function saveRequiredAct(tx: Tx, required: RequiredAct): Promise<RequiredAct> {
  const { requiredActId, version, name, organizationType, validYears, deleted } = required
  return await translateTaken(async () => {
    const saved = await tx
      .updateTable('documents.required_act')
      .set({ name, organizationType, validYears, deleted, version: version + 1 })
      .where('requiredActId', '=', requiredActId)
      .where('version', '=', version)
      .returning('requiredActId')
      .executeTakeFirst()
    const stored = await getRequiredAct(tx, requiredActId)
    if (!saved) throw refuse('documents/changed-meanwhile', { current: stored })
    return stored
  })
}

/** What a municipality begins with; on the owner's connection, when it is founded. */
export async function addFirstRequiredActs(tx: Tx, municipalityId: number): Promise<void> {
  await tx
    .insertInto('documents.required_act')
    .values(firstRequiredActs.map((one) => ({ municipalityId, ...one })))
    .execute()
}

async function translateTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'required_act_once') {
      throw refuse('documents/required-act-taken')
    }
    throw error
  }
}
