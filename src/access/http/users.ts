import { randomBytes } from 'node:crypto'
import type { Tx } from '#server-kit/database/database.ts'
import { route } from '#server-kit/http/route.ts'
import { mayHaveOrganizations, needsOrganization } from '../domain/person.ts'
import type { Role } from '../domain/role.ts'
import { temporaryPassword } from '../domain/temporary-password.ts'
import { addUser, changeUser, getUser, listUsers, type User } from '../people-contract.ts'
import { refuse } from '../refusals.ts'
import { keepAnAdministrator } from '../storage/keep-an-administrator.ts'
import { deleteSessions, insertUser, updateUser } from '../storage/save-user.ts'
import { findUser, findUsers } from '../storage/users.ts'
import type { OrganizationsPort } from './organizations-port.ts'
import './vocabulary.ts'

export const listUsersRoute = route(listUsers, {
  may: 'access.user.list',
  audit: 'none',
  async answer({ query, tx }) {
    return { users: await findUsers(tx, query) }
  },
})

export const getUserRoute = route(getUser, {
  may: 'access.user.list',
  audit: 'none',
  async answer({ params, person, tx }) {
    return { user: await findUser(tx, { ...params, municipalityId: person.municipalityId }) }
  },
})

export function addUserRoute(registry: OrganizationsPort) {
  return route(addUser, {
    may: 'access.user.manage',
    audit: 'access.user.added',
    connection: 'owner',
    async answer({ body, person, tx, note }) {
      const { municipalityId } = person
      await refuseWrongOrganizations(registry, tx, { ...body, municipalityId })
      const password = temporaryPassword(randomBytes)
      const userId = await insertUser(tx, { ...body, municipalityId, password, mustChangePassword: true })
      note({ subject: `user/${userId}`, after: body })
      return { user: await findUser(tx, { userId, municipalityId }), temporaryPassword: password }
    },
  })
}

export function changeUserRoute(registry: OrganizationsPort) {
  return route(changeUser, {
    may: 'access.user.manage',
    audit: 'access.user.changed',
    connection: 'owner',
    async answer({ params, body, person, tx, now, note }) {
      const { municipalityId } = person
      const where = { ...params, municipalityId }
      const before = await findUser(tx, where, 'forUpdate')
      const { version, ...change } = body
      if (before.version !== version) throw refuse('access/stale-version', { current: before })
      await refuseWrongOrganizations(registry, tx, { ...body, municipalityId })
      if (before.role === 'administrator' && change.role !== 'administrator') {
        await keepAnAdministrator(tx, before.userId)
      }
      await updateUser(tx, before.userId, change, now)
      // A person who gained or lost rights signs in anew and sees the right pages.
      if (before.role !== change.role) await deleteSessions(tx, before.userId)
      const user = await findUser(tx, where)
      note({ subject: `user/${before.userId}`, before: fieldsOf(before), after: fieldsOf(user) })
      return { user }
    },
  })
}

/** Runs on the owner's connection, so the registry is asked by the municipality: nobody is given a neighbour's school. */
async function refuseWrongOrganizations(
  registry: OrganizationsPort,
  tx: Tx,
  fields: { role: Role; organizationIds: readonly number[]; municipalityId: number | null },
): Promise<void> {
  const { role, organizationIds, municipalityId } = fields
  if (needsOrganization(role) && organizationIds.length === 0) {
    const errors = [{ detail: 'Выберите хотя бы одну организацию', pointer: '/organizationIds' }]
    throw refuse('access/organizations-missing', { errors })
  }
  if (!mayHaveOrganizations(role) && organizationIds.length > 0) {
    throw refuse('access/organizations-not-for-role', {
      errors: [{ detail: 'Уберите организации', pointer: '/organizationIds' }],
    })
  }
  const unknown = await registry.findUnknown(tx, municipalityId, organizationIds)
  if (unknown.length > 0) {
    throw refuse('access/organization-unknown', {
      errors: unknown.map((id) => ({
        detail: `Организации № ${id} нет в реестре`,
        pointer: `/organizationIds/${organizationIds.indexOf(id)}`,
      })),
    })
  }
}

type UserFields = Pick<User, 'name' | 'email' | 'role' | 'organizationIds'>

function fieldsOf({ name, email, role, organizationIds }: UserFields): UserFields {
  return { name, email, role, organizationIds }
}
