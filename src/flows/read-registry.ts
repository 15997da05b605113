import { mayRole } from '#access/domain/permissions.ts'
import { findUsers } from '#access/storage/users.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { groupMembers } from '#organizations/domain/organization-group.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { listGroups } from '#organizations/storage/groups.ts'
import { findShortNames } from '#organizations/storage/short-names.ts'
import type { Registry, RegistryOrganization } from '#plans/domain/registry.ts'
import type { RegistryPort } from '#plans/http/registry-port.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** What plans ask of organisations and people: who can be a performer today, and what everybody is called. */
export const registryOfPerformers: RegistryPort = {
  readRegistry,

  async countReviewers(tx) {
    const users = await findUsers(tx, { state: 'active' })
    return users.filter(({ role }) => mayRole(role, 'plans.task.review')).length
  },

  async readNames(tx, today) {
    const users = await findUsers(tx, { state: 'all' })
    return {
      organizations: await findShortNames(tx, today),
      people: new Map(users.map(({ userId, name }) => [userId, name])),
    }
  },
}

async function readRegistry(tx: Tx, today: PlainDate): Promise<Registry> {
  const all = await listOrganizations(tx)
  const organizations = all
    .map((organization) => organizationAsOf(organization, today))
    .filter(({ state }) => state === 'active')
    .map(
      ({ organizationId, type, shortName, fullName, settlement }): RegistryOrganization => ({
        organizationId,
        type,
        shortName,
        fullName,
        settlement,
      }),
    )
  const authority = organizations.find(({ type }) => type === 'authority')?.organizationId ?? null
  const groups = await listGroups(tx)
  const users = await findUsers(tx, { state: 'active' })
  return {
    organizations,
    groups: groups.map((group) => ({
      groupId: group.groupId,
      name: group.name,
      organizationIds: groupMembers(group, all, today).map(({ organizationId }) => organizationId),
    })),
    people: users.map(({ userId, name, organizationIds }) => ({
      userId,
      name,
      organizationId: organizationIds[0] ?? authority,
    })),
  }
}
