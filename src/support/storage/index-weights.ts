import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import { usualWeights, type Weights } from '../domain/context/signs.ts'
import './tables.ts'

export type StoredWeights = {
  /** 0 = the usual ones, nobody has changed them. */
  readonly edition: number
  readonly weights: Weights
  readonly authorName: string | null
  readonly changedOn: PlainDate | null
}

export async function getWeights(tx: Tx): Promise<StoredWeights> {
  const row = await tx
    .selectFrom('support.index_weights')
    .select(['edition', 'weights', 'authorName', 'changedOn'])
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { edition: 0, weights: usualWeights, authorName: null, changedOn: null }
}

/** False where somebody has changed them since `edition`. */
export async function addWeights(
  tx: Tx,
  made: {
    readonly municipalityId: number
    readonly after: number
    readonly weights: Weights
    readonly authorName: string
    readonly changedOn: PlainDate
  },
): Promise<boolean> {
  const { after, weights, ...fields } = made
  const row = await tx
    .insertInto('support.index_weights')
    .values({ ...fields, weights: jsonb(weights), edition: after + 1 })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'edition']).doNothing())
    .returning('edition')
    .executeTakeFirst()
  return row !== undefined
}
