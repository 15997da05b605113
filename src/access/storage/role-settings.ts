import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { permissionsOf } from '../domain/permissions.ts'
import { type Role, roles } from '../domain/role.ts'
import type { RoleSetting } from '../people-contract.ts'
import './tables.ts'

/** Every role, with the number of its active people in the municipality. */
export async function findRoleSettings(tx: Tx, municipalityId: number | null): Promise<RoleSetting[]> {
  const settings = await tx.selectFrom('access.role_setting').selectAll().execute()
  const counts = await tx
    .selectFrom('access.user')
    .select(['role', sql<number>`count(*)::int`.as('userCount')])
    .where('isActive', '=', true)
    .where('municipalityId', 'is not distinct from', municipalityId)
    .groupBy('role')
    .execute()
  return roles.map((role) => ({
    role,
    isTotpRequired: settings.find((row) => row.role === role)?.isTotpRequired ?? false,
    permissions: [...permissionsOf(role)],
    userCount: counts.find((row) => row.role === role)?.userCount ?? 0,
  }))
}

/** Runs on the owner's connection. */
export async function saveRoleSetting(tx: Tx, role: Role, isTotpRequired: boolean): Promise<void> {
  await tx
    .insertInto('access.role_setting')
    .values({ role, isTotpRequired })
    .onConflict((conflict) => conflict.column('role').doUpdateSet({ isTotpRequired }))
    .execute()
}
