import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { filterOrganizations } from '../domain/filter-organizations.ts'
import { listOrganizations } from '../storage/find-organizations.ts'
import { listGroups } from '../storage/groups.ts'
import { getRegistered } from './change-registered.ts'
import { groupIdsByOrganization, viewCard, viewRow } from './view-organization.ts'

export const listOrganizationsRoute = route(contract.listOrganizations, {
  may: 'organizations.registry.read',
  audit: 'none',
  async answer({ query, tx, today }) {
    const registry = await listOrganizations(tx)
    const groups = await listGroups(tx)
    const groupIds = groupIdsByOrganization(groups, registry, query.on ?? today)
    const found = filterOrganizations(registry, groups, query, today)
    return { organizations: found.map((one) => viewRow(one, groupIds)), registryCount: registry.length }
  },
})

export const getOrganizationRoute = route(contract.getOrganization, {
  may: 'organizations.registry.read',
  audit: 'none',
  async answer({ params, tx, today }) {
    const registry = await listOrganizations(tx)
    return viewCard(getRegistered(registry, params.organizationId), registry, await listGroups(tx), today)
  },
})
