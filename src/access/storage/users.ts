import { type SqlBool, sql } from 'kysely'
import type { QueryOf } from '#kernel/endpoint.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { listUsers, User } from '../people-contract.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'id',
  'name',
  'email',
  'role',
  'organizationIds',
  'isActive',
  'twoFactorEnabled',
  'mustChangePassword',
  'lastSignedInAt',
  'version',
] as const

/** The people the transaction's scope sees, in Russian order of names. */
export async function findUsers(tx: Tx, filter: QueryOf<typeof listUsers>): Promise<User[]> {
  let query = tx.selectFrom('access.user').select(columns)
  if (filter.state !== 'all') query = query.where('isActive', '=', filter.state === 'active')
  if (filter.role) query = query.where('role', '=', filter.role)
  if (filter.organizationId) {
    query = query.where(sql<SqlBool>`${filter.organizationId}::int = any(organization_ids)`)
  }
  if (filter.search) {
    const pattern = `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) => eb.or([eb('name', 'ilike', pattern), eb('email', 'ilike', pattern)]))
  }
  const rows = await query.orderBy('name').orderBy('id').execute()
  return rows.map(viewUser)
}

/** One person of the municipality. `forUpdate` when the row is about to change (the owner's connection only). */
export async function findUser(
  tx: Tx,
  where: { readonly userId: string; readonly municipalityId: number | null },
  lock: 'read' | 'forUpdate' = 'read',
): Promise<User> {
  let query = tx
    .selectFrom('access.user')
    .select(columns)
    .where('id', '=', where.userId)
    .where('municipalityId', 'is not distinct from', where.municipalityId)
  if (lock === 'forUpdate') query = query.forUpdate()
  const row = await query.executeTakeFirst()
  if (!row) throw refuse('access/user-not-found')
  return viewUser(row)
}

type Row = Omit<User, 'userId' | 'isTotpOn' | 'lastSignedInAt'> & {
  id: string
  twoFactorEnabled: boolean
  lastSignedInAt: Date | null
}

function viewUser({ id, twoFactorEnabled, lastSignedInAt, ...row }: Row): User {
  return {
    userId: id,
    ...row,
    isTotpOn: twoFactorEnabled,
    lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
  }
}
