import { findUsers } from '#access/storage/users.ts'
import type { NeighboursPort } from '#documents/http/neighbours-port.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { findPlans } from '#plans/storage/plans.ts'

/** What documents ask of the registry, of people and of plans: their names to choose from and to show. */
export const aroundDocuments: NeighboursPort = {
  async readOrganizations(tx, today) {
    return (await listOrganizations(tx)).map((organization) => {
      const { organizationId, type, shortName, state } = organizationAsOf(organization, today)
      return { organizationId, type, shortName, isActive: state === 'active' }
    })
  },

  async readPeople(tx) {
    return (await findUsers(tx, { state: 'active' })).map(({ name }) => name)
  },

  async readPlans(tx) {
    return (await findPlans(tx, { removed: 'without' })).map(({ planId, title }) => ({ planId, title }))
  },
}
