import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import { type Account, findAccount } from '../storage/find-account.ts'
import '../storage/tables.ts'

/**
 * Whose password was right a moment ago, by the cookie of step one. Only for the audit line: whether the step still
 * stands is the account library's to say.
 */
export async function findHalfSignedIn(
  owner: Kysely<Database>,
  headers: Headers,
): Promise<Account | undefined> {
  const token = /(?:^|; *)(?:__Secure-)?msoko\.two_factor=([\w-]+)\./.exec(headers.get('cookie') ?? '')?.[1]
  if (token === undefined) return undefined
  const step = await owner
    .selectFrom('access.verification')
    .select('value')
    .where('identifier', '=', token)
    .executeTakeFirst()
  return step && (await findAccount(owner, { userId: step.value }))
}
