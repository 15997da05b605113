import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Appeal } from '../domain/appeal.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'appealId',
  'version',
  'lineId',
  'receivedOn',
  'receivedAt',
  'channel',
  'topicId',
  'question',
  'recorderId',
  'recorderName',
  'responderId',
  'responderName',
  'dueOn',
  'answer',
  'answeredOn',
  'answeredBy',
  'removed',
] as const

/** Questions received from one day to another, the latest first; without the removed ones. */
export async function listAppeals(
  tx: Tx,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly Appeal[]> {
  return await tx
    .selectFrom('outreach.appeal')
    .select(columns)
    .where('removed', '=', false)
    .where('receivedOn', '>=', from)
    .where('receivedOn', '<=', to)
    .orderBy('receivedOn', 'desc')
    .orderBy('receivedAt', 'desc')
    .orderBy('appealId', 'desc')
    .execute()
}

/** A removed one too, so that it can be restored. Refuses with 404 when the scope sees no such question. */
export async function getAppeal(tx: Tx, appealId: number): Promise<Appeal> {
  const found = await tx
    .selectFrom('outreach.appeal')
    .select(columns)
    .where('appealId', '=', appealId)
    .executeTakeFirst()
  if (!found) throw refuse('outreach/appeal-not-found')
  return found
}

export type NewAppeal = Omit<Appeal, 'appealId' | 'version' | 'removed'>

export async function createAppeal(tx: Tx, municipalityId: number, appeal: NewAppeal): Promise<Appeal> {
  const { appealId } = await tx
    .insertInto('outreach.appeal')
    .values({ municipalityId, ...appeal })
    .returning('appealId')
    .executeTakeFirstOrThrow()
  return await getAppeal(tx, appealId)
}

/** Undefined when the stored version is not `appeal.version`. */
export async function saveAppeal(
  tx: Tx,
  { appealId, version, ...fields }: Appeal,
): Promise<Appeal | undefined> {
  const saved = await tx
    .updateTable('outreach.appeal')
    .set({ ...fields, version: version + 1 })
    .where('appealId', '=', appealId)
    .where('version', '=', version)
    .returning('appealId')
    .executeTakeFirst()
  return saved && (await getAppeal(tx, appealId))
}
