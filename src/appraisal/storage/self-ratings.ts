import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Ratings } from '../domain/observation/rating.ts'
import { refuse } from '../refusals.ts'
import type { ObservedKey } from './observed.ts'
import './tables.ts'

export type SelfRating = ObservedKey & {
  readonly version: number
  readonly ratings: Ratings
  readonly sentOn: PlainDate | null
  readonly fillerName: string | null
}

const columns = ['organizationId', 'roundId', 'version', 'ratings', 'sentOn', 'fillerName'] as const

/** Every own sheet the scope sees, of the rounds named or of all. */
export async function findSelfRatings(tx: Tx, roundIds?: readonly number[]): Promise<readonly SelfRating[]> {
  if (roundIds?.length === 0) return []
  const all = tx.selectFrom('appraisal.self_rating').select(columns).orderBy('organizationId')
  return await (roundIds === undefined ? all : all.where('roundId', 'in', [...new Set(roundIds)])).execute()
}

export async function getSelfRating(tx: Tx, { roundId, organizationId }: ObservedKey): Promise<SelfRating> {
  const found = await tx
    .selectFrom('appraisal.self_rating')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('roundId', '=', roundId)
    .executeTakeFirst()
  if (!found) throw refuse('appraisal/rating-not-found')
  return found
}

/** Gives the sheet to the organisation; one given before stays as it is. */
export async function putSelfRating(
  tx: Tx,
  municipalityId: number,
  { roundId, organizationId }: ObservedKey,
): Promise<void> {
  await tx
    .insertInto('appraisal.self_rating')
    .values({ organizationId, roundId, municipalityId, sentOn: null, fillerName: null })
    .onConflict((conflict) => conflict.columns(['organizationId', 'roundId']).doNothing())
    .execute()
}

/** Undefined when the stored version is not `one.version`. */
export async function saveSelfRating(tx: Tx, one: SelfRating): Promise<number | undefined> {
  const { organizationId, roundId, version, ratings, sentOn, fillerName } = one
  const saved = await tx
    .updateTable('appraisal.self_rating')
    .set({ ratings: jsonb(ratings), sentOn, fillerName, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('roundId', '=', roundId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return saved?.version
}
