import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Ratings } from '../domain/observation/rating.ts'
import type { Rating } from '../domain/observation/round.ts'
import { refuse } from '../refusals.ts'
import type { ObservedKey } from './observed.ts'
import './tables.ts'

const columns = [
  'organizationId',
  'roundId',
  'expertId',
  'expertName',
  'version',
  'ratings',
  'sentOn',
] as const

export type RatingKey = ObservedKey & { readonly expertId: string }

/** Sheets of the rounds that the scope sees, experts in the order of their names. */
export async function findRatings(tx: Tx, roundIds: readonly number[]): Promise<readonly Rating[]> {
  if (roundIds.length === 0) return []
  return await tx
    .selectFrom('appraisal.rating')
    .select(columns)
    .where('removed', '=', false)
    .where('roundId', 'in', [...new Set(roundIds)])
    .orderBy('organizationId')
    .orderBy('expertName')
    .orderBy('expertId')
    .execute()
}

/** Every sheet of one expert. */
export async function findRatingsOf(tx: Tx, expertId: string): Promise<readonly Rating[]> {
  return await tx
    .selectFrom('appraisal.rating')
    .select(columns)
    .where('removed', '=', false)
    .where('expertId', '=', expertId)
    .orderBy('roundId', 'desc')
    .orderBy('organizationId')
    .execute()
}

export async function getRating(tx: Tx, { roundId, organizationId, expertId }: RatingKey): Promise<Rating> {
  const found = await tx
    .selectFrom('appraisal.rating')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('roundId', '=', roundId)
    .where('expertId', '=', expertId)
    .where('removed', '=', false)
    .executeTakeFirst()
  if (!found) throw refuse('appraisal/rating-not-found')
  return found
}

/** Gives the sheet to an expert; one taken away before comes back as it was. */
export async function putRating(
  tx: Tx,
  municipalityId: number,
  { roundId, organizationId, expertId, expertName }: RatingKey & { readonly expertName: string },
): Promise<void> {
  await tx
    .insertInto('appraisal.rating')
    .values({ organizationId, roundId, expertId, expertName, municipalityId, sentOn: null })
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'roundId', 'expertId']).doUpdateSet({ removed: false }),
    )
    .execute()
}

export async function takeOutRating(tx: Tx, { roundId, organizationId, expertId }: RatingKey): Promise<void> {
  await tx
    .updateTable('appraisal.rating')
    .set({ removed: true })
    .where('organizationId', '=', organizationId)
    .where('roundId', '=', roundId)
    .where('expertId', '=', expertId)
    .execute()
}

/** Undefined when the stored version is not the one given. */
export async function saveRating(
  tx: Tx,
  { roundId, organizationId, expertId }: RatingKey,
  {
    version,
    ratings,
    sentOn,
  }: { readonly version: number; readonly ratings: Ratings; readonly sentOn: PlainDate | null },
): Promise<number | undefined> {
  const saved = await tx
    .updateTable('appraisal.rating')
    .set({ ratings: jsonb(ratings), sentOn, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('roundId', '=', roundId)
    .where('expertId', '=', expertId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return saved?.version
}
