import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import './tables.ts'

/** Longer than an authenticator's code is accepted: its own half a minute and the ones beside it. */
const KEPT_MS = 5 * 60_000

/**
 * Spends a code of an authenticator: true the first time, false for the same code again (RFC 6238, 5.2), also when both
 * come at once. Runs on the owner's connection.
 */
export async function spendCode(
  owner: Kysely<Database>,
  { userId, code }: { readonly userId: string; readonly code: string },
  now: Date,
): Promise<boolean> {
  const id = createHash('sha256').update(`spent-code ${userId} ${code}`).digest('hex')
  const expiresAt = new Date(now.getTime() + KEPT_MS)
  const { rows } = await sql`
    insert into access.verification as v (id, identifier, value, expires_at)
    values (${id}, 'spent-code', '', ${expiresAt})
    on conflict (id) do update set expires_at = excluded.expires_at where v.expires_at < ${now}
    returning id
  `.execute(owner)
  return rows.length === 1
}
