import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { IndexFormula, IndexKey } from '../domain/indices/index-formula.ts'
import './tables.ts'

export type IndexEdition = IndexFormula & {
  readonly indexKey: IndexKey
  readonly edition: number
  readonly authorName: string
  readonly madeOn: PlainDate
}

/** Of all indices, the newest first. */
export async function listIndexEditions(tx: Tx): Promise<readonly IndexEdition[]> {
  return await tx
    .selectFrom('objectivity.index_edition')
    .select(['indexKey', 'edition', 'title', 'formula', 'leastCount', 'provenance', 'source', 'worth'])
    .select(['authorName', 'madeOn'])
    .orderBy('indexKey')
    .orderBy('edition', 'desc')
    .execute()
}

/** False when there is such an edition already. */
export async function addIndexEdition(
  tx: Tx,
  municipalityId: number,
  edition: IndexEdition,
): Promise<boolean> {
  const made = await tx
    .insertInto('objectivity.index_edition')
    .values({ municipalityId, ...edition })
    .onConflict((conflict) => conflict.doNothing())
    .returning('edition')
    .executeTakeFirst()
  return made !== undefined
}
