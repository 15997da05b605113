import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import { type Account, findAccount } from '../storage/find-account.ts'
import type { Auth } from './auth.ts'

export type Visitor = Account & {
  readonly sessionId: string
  /** Cookies that prolong the session; to be sent with the answer. */
  readonly cookies: readonly string[]
}

/** Who asks, by the session cookie. A deactivated person is nobody. */
export async function findVisitor(
  auth: Auth,
  owner: Kysely<Database>,
  headers: Headers,
): Promise<Visitor | undefined> {
  if (!headers.has('cookie')) return undefined
  const found = await auth.api.getSession({ headers, returnHeaders: true })
  if (!found.response) return undefined
  const account = await findAccount(owner, { userId: found.response.session.userId })
  if (!account?.standing.isActive) return undefined
  return {
    ...account,
    sessionId: found.response.session.id,
    cookies: found.headers?.getSetCookie() ?? [],
  }
}
