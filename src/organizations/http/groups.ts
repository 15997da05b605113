import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type AuditNote, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import type { Organization } from '../domain/organization.ts'
import { groupMembers, type OrganizationGroup } from '../domain/organization-group.ts'
import { refuse } from '../refusals.ts'
import { listOrganizations } from '../storage/find-organizations.ts'
import { createGroup, getGroup, listGroups, type NewGroup, saveGroup } from '../storage/groups.ts'
import { lockRegistry } from '../storage/municipality.ts'

export const listOrganizationGroupsRoute = route(contract.listOrganizationGroups, {
  may: 'organizations.registry.read',
  audit: 'none',
  async answer({ tx, today }) {
    const registry = await listOrganizations(tx)
    return { groups: (await listGroups(tx)).map((group) => viewGroup(group, registry, today)) }
  },
})

export const createOrganizationGroupRoute = route(contract.createOrganizationGroup, {
  may: 'organizations.registry.manage',
  audit: 'organizations.group.created',
  async answer({ body, tx, today, note }) {
    const municipalityId = await lockRegistry(tx)
    const registry = await listOrganizations(tx)
    requireRegistered(body, registry)
    const created = await createGroup(tx, municipalityId, body)
    note({ subject: created.name, after: created })
    return viewGroup(created, registry, today)
  },
})

export const editOrganizationGroupRoute = route(contract.editOrganizationGroup, {
  may: 'organizations.registry.manage',
  audit: 'organizations.group.edited',
  async answer({ params, body, tx, today, note }) {
    const { version, ...edit } = body
    return await changeGroup({ tx, today, note }, { ...params, version }, (group) => ({ ...group, ...edit }))
  },
})

export const deleteOrganizationGroupRoute = route(contract.deleteOrganizationGroup, {
  may: 'organizations.registry.manage',
  audit: 'organizations.group.deleted',
  async answer({ params, query, tx, today, note }) {
    return await changeGroup({ tx, today, note }, { ...params, ...query }, (group) => ({
      ...group,
      deleted: true,
    }))
  },
})

export const restoreOrganizationGroupRoute = route(contract.restoreOrganizationGroup, {
  may: 'organizations.registry.manage',
  audit: 'organizations.group.restored',
  async answer({ params, body, tx, today, note }) {
    return await changeGroup({ tx, today, note }, { ...params, ...body }, (group) => ({
      ...group,
      deleted: false,
    }))
  },
})

async function changeGroup(
  { tx, today, note }: { readonly tx: Tx; readonly today: PlainDate; note(note: AuditNote): void },
  seen: { readonly groupId: number; readonly version: number },
  decide: (group: OrganizationGroup) => OrganizationGroup,
): Promise<contract.OrganizationGroupView> {
  const municipalityId = await lockRegistry(tx)
  const registry = await listOrganizations(tx)
  const before = await getGroup(tx, seen.groupId)
  if (before.version !== seen.version) {
    throw refuse('organizations/changed-meanwhile', { current: viewGroup(before, registry, today) })
  }
  const after = decide(before)
  requireRegistered(after, registry)
  const saved = await saveGroup(tx, municipalityId, after)
  note({ subject: saved.name, before, after: saved })
  return viewGroup(saved, registry, today)
}

function requireRegistered(group: NewGroup, registry: readonly Organization[]): void {
  const known = new Set(registry.map(({ organizationId }) => organizationId))
  const isKnown = [...group.includedIds, ...group.excludedIds].every((id) => known.has(id))
  if (!isKnown) throw refuse('organizations/organization-not-found')
}

function viewGroup(
  group: OrganizationGroup,
  registry: readonly Organization[],
  today: PlainDate,
): contract.OrganizationGroupView {
  const { rule, includedIds, excludedIds } = group
  return {
    ...group,
    rule: rule && { ...rule, types: [...rule.types] },
    includedIds: [...includedIds],
    excludedIds: [...excludedIds],
    memberIds: groupMembers(group, registry, today).map(({ organizationId }) => organizationId),
  }
}
