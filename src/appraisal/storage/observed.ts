import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Observed } from '../domain/observation/round.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'organizationId',
  'roundId',
  'version',
  'children',
  'settled',
  'settledOn',
  'levels',
] as const

export type ObservedKey = { readonly roundId: number; readonly organizationId: number }

/** Organisations of the rounds that the scope sees, without those taken out. */
export async function findObserved(tx: Tx, roundIds: readonly number[]): Promise<readonly Observed[]> {
  if (roundIds.length === 0) return []
  return await tx
    .selectFrom('appraisal.observed')
    .select(columns)
    .where('removed', '=', false)
    .where('roundId', 'in', [...new Set(roundIds)])
    .orderBy('organizationId')
    .execute()
}

export async function getObserved(tx: Tx, { roundId, organizationId }: ObservedKey): Promise<Observed> {
  const found = await tx
    .selectFrom('appraisal.observed')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('roundId', '=', roundId)
    .where('removed', '=', false)
    .executeTakeFirst()
  if (!found) throw refuse('appraisal/observed-not-found')
  return found
}

/** One taken out before comes back with what was seen there. */
export async function putObserved(
  tx: Tx,
  municipalityId: number,
  { roundId, organizationId, children }: ObservedKey & { readonly children: number | null },
): Promise<void> {
  await tx
    .insertInto('appraisal.observed')
    .values({ organizationId, roundId, municipalityId, children, settledOn: null })
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'roundId']).doUpdateSet({ removed: false, children }),
    )
    .execute()
}

export async function takeOutObserved(tx: Tx, { roundId, organizationId }: ObservedKey): Promise<void> {
  await tx
    .updateTable('appraisal.observed')
    .set({ removed: true })
    .where('organizationId', '=', organizationId)
    .where('roundId', '=', roundId)
    .execute()
}

/** Undefined when the stored version is not `observed.version`. */
export async function saveSettled(tx: Tx, observed: Observed): Promise<Observed | undefined> {
  const { organizationId, roundId, version, settled, settledOn, levels } = observed
  const saved = await tx
    .updateTable('appraisal.observed')
    .set({
      settled: jsonb(settled),
      settledOn,
      levels: levels === null ? null : jsonb(levels),
      version: version + 1,
    })
    .where('organizationId', '=', organizationId)
    .where('roundId', '=', roundId)
    .where('version', '=', version)
    .returning('organizationId')
    .executeTakeFirst()
  return saved && (await getObserved(tx, observed))
}
