import type { Tx } from '#server-kit/database/database.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** Refuses to take the role or the access from the last active administrator. Runs on the owner's connection. */
export async function keepAnAdministrator(tx: Tx, leavingUserId: string): Promise<void> {
  const administrators = await tx
    .selectFrom('access.user')
    .select('id')
    .where('role', '=', 'administrator')
    .where('isActive', '=', true)
    .forUpdate()
    .execute()
  if (!administrators.some((row) => row.id !== leavingUserId)) throw refuse('access/last-administrator')
}
