import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import './tables.ts'

const DAY_MS = 24 * 60 * 60_000

/** Removes what has run out: sessions, unfinished steps of signing in, counts of failures. To be called once a day. */
export async function forgetExpired(owner: Kysely<Database>, now: Date): Promise<void> {
  await owner.deleteFrom('access.session').where('expiresAt', '<', now).execute()
  await owner.deleteFrom('access.verification').where('expiresAt', '<', now).execute()
  await owner
    .deleteFrom('access.sign_in_failure')
    .where('firstFailedAt', '<', new Date(now.getTime() - DAY_MS))
    .execute()
}
