import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import { type Person, reachOf } from '../domain/person.ts'
import type { Standing } from '../domain/standing.ts'
import './tables.ts'

/** A person together with what stands between them and the work. */
export type Account = { readonly person: Person; readonly standing: Standing }

/** Reads on the owner's connection: nobody is signed in yet, so there is no scope to read by. */
export async function findAccount(
  owner: Kysely<Database>,
  by: { readonly userId: string } | { readonly email: string },
): Promise<Account | undefined> {
  const row = await owner
    .selectFrom('access.user as u')
    .leftJoin('access.role_setting as s', 's.role', 'u.role')
    .select([
      'u.id',
      'u.name',
      'u.email',
      'u.role',
      'u.municipalityId',
      'u.organizationIds',
      'u.isActive',
      'u.twoFactorEnabled',
      'u.mustChangePassword',
      's.isTotpRequired',
    ])
    .where((eb) => ('userId' in by ? eb('u.id', '=', by.userId) : eb('u.email', '=', by.email)))
    .executeTakeFirst()
  if (!row) return undefined
  const { role, municipalityId, organizationIds } = row
  return {
    person: {
      userId: row.id,
      name: row.name,
      email: row.email,
      role,
      municipalityId,
      organizationIds,
      scope: reachOf({ role, municipalityId, organizationIds }),
    },
    standing: {
      isActive: row.isActive,
      isTotpOn: row.twoFactorEnabled,
      isTotpDemanded: row.isTotpRequired ?? false,
      mustChangePassword: row.mustChangePassword,
    },
  }
}
