import type { Kysely } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import './tables.ts'

export async function findFeed(tx: Tx, userId: string): Promise<{ readonly madeAt: Date } | undefined> {
  return await tx
    .selectFrom('reminders.calendar_feed')
    .select('madeAt')
    .where('userId', '=', userId)
    .executeTakeFirst()
}

/** A new address takes the place of the former one, which stops answering at once. */
export async function replaceFeed(
  tx: Tx,
  person: { readonly userId: string; readonly municipalityId: number },
  feed: { readonly secretHash: string; readonly madeAt: Date },
): Promise<void> {
  await tx
    .insertInto('reminders.calendar_feed')
    .values({ ...person, ...feed })
    .onConflict((conflict) => conflict.column('userId').doUpdateSet(feed))
    .execute()
}

export async function deleteFeed(tx: Tx, userId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('reminders.calendar_feed')
    .where('userId', '=', userId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whose address it is. By the owner's connection: a calendar program has no session, so there is no scope yet. */
export async function findFeedOwner(
  owner: Kysely<Database>,
  secretHash: string,
): Promise<string | undefined> {
  const row = await owner
    .selectFrom('reminders.calendar_feed')
    .select('userId')
    .where('secretHash', '=', secretHash)
    .executeTakeFirst()
  return row?.userId
}
