import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import './tables.ts'

/** The person's open sessions, the latest first. */
export async function findSessions(owner: Kysely<Database>, userId: string, now: Date) {
  return await owner
    .selectFrom('access.session')
    .select(['id', 'ipAddress', 'userAgent', 'createdAt', 'expiresAt'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute()
}

/** Ends one session of the person; false when there is none such. */
export async function deleteSession(
  owner: Kysely<Database>,
  session: { readonly sessionId: string; readonly userId: string },
): Promise<boolean> {
  const result = await owner
    .deleteFrom('access.session')
    .where('id', '=', session.sessionId)
    .where('userId', '=', session.userId)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function deleteOtherSessions(
  owner: Kysely<Database>,
  session: { readonly sessionId: string; readonly userId: string },
): Promise<void> {
  await owner
    .deleteFrom('access.session')
    .where('userId', '=', session.userId)
    .where('id', '!=', session.sessionId)
    .execute()
}

export async function noteSignIn(owner: Kysely<Database>, userId: string, now: Date): Promise<void> {
  await owner.updateTable('access.user').set({ lastSignedInAt: now }).where('id', '=', userId).execute()
}

export async function deleteSessionByToken(owner: Kysely<Database>, token: string): Promise<void> {
  await owner.deleteFrom('access.session').where('token', '=', token).execute()
}
