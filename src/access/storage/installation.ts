import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import { temporaryPassword } from '../domain/temporary-password.ts'
import './tables.ts'

export type Installation = { readonly isDemo: boolean; readonly setUpAt: Date | null }

/** Undefined before the first start has decided what the installation is. */
export async function findInstallation(owner: Kysely<Database>): Promise<Installation | undefined> {
  return await owner.selectFrom('access.installation').select(['isDemo', 'setUpAt']).executeTakeFirst()
}

/** Makes a new one-time code for the first set-up; only its hash is kept. Earlier codes stop working. */
export async function issueSetUpCode(owner: Kysely<Database>): Promise<string> {
  const code = temporaryPassword(randomBytes)
  await owner
    .insertInto('access.installation')
    .values({ setUpCodeHash: sha256(code), setUpAt: null })
    .onConflict((conflict) => conflict.column('isTheOne').doUpdateSet({ setUpCodeHash: sha256(code) }))
    .execute()
  return code
}

/** Takes the installation's row, so that two set-ups at once do not both succeed. */
export async function lockInstallation(
  tx: Kysely<Database>,
): Promise<(Installation & { readonly setUpCodeHash: string | null }) | undefined> {
  return await tx
    .selectFrom('access.installation')
    .select(['isDemo', 'setUpAt', 'setUpCodeHash'])
    .forUpdate()
    .executeTakeFirst()
}

export function isSetUpCode(code: string, hash: string | null): boolean {
  if (hash === null) return false
  return timingSafeEqual(Buffer.from(sha256(code.trim().toLowerCase())), Buffer.from(hash))
}

export async function markSetUp(tx: Kysely<Database>, now: Date, kind: 'real' | 'demo'): Promise<void> {
  const fields = { setUpAt: now, setUpCodeHash: null, isDemo: kind === 'demo' }
  await tx
    .insertInto('access.installation')
    .values(fields)
    .onConflict((conflict) => conflict.column('isTheOne').doUpdateSet(fields))
    .execute()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
