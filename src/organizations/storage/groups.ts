import type { Tx } from '#server-kit/database/database.ts'
import type { OrganizationGroup } from '../domain/organization-group.ts'
import { refuse } from '../refusals.ts'
import { translateConstraint } from './translate-constraint.ts'
import './tables.ts'

export type NewGroup = Omit<OrganizationGroup, 'groupId' | 'version' | 'deleted'>

/** The groups of the scope's municipality in Russian order, without the deleted ones. */
export async function listGroups(tx: Tx): Promise<readonly OrganizationGroup[]> {
  return (await loadGroups(tx)).filter(({ deleted }) => !deleted)
}

/** A deleted one too, so that it can be restored. */
export async function getGroup(tx: Tx, groupId: number): Promise<OrganizationGroup> {
  const group = (await loadGroups(tx)).find((one) => one.groupId === groupId)
  if (!group) throw refuse('organizations/group-not-found')
  return group
}

async function loadGroups(tx: Tx): Promise<readonly OrganizationGroup[]> {
  const groups = await tx
    .selectFrom('organizations.organization_group')
    .select(['groupId', 'version', 'name', 'hasRule', 'ruleTypes', 'ruleSettlementKind', 'deleted'])
    .orderBy('name')
    .execute()
  const members = await tx
    .selectFrom('organizations.organization_group_member')
    .select(['groupId', 'organizationId', 'standing'])
    .orderBy('organizationId')
    .execute()
  return groups.map(({ hasRule, ruleTypes, ruleSettlementKind, ...group }) => {
    const own = members.filter(({ groupId }) => groupId === group.groupId)
    const named = (standing: 'included' | 'excluded') =>
      own.filter((one) => one.standing === standing).map(({ organizationId }) => organizationId)
    return {
      ...group,
      rule: hasRule ? { types: ruleTypes, settlementKind: ruleSettlementKind } : null,
      includedIds: named('included'),
      excludedIds: named('excluded'),
    }
  })
}

export async function createGroup(
  tx: Tx,
  municipalityId: number,
  group: NewGroup,
): Promise<OrganizationGroup> {
  return await translateConstraint(async () => {
    const { groupId } = await tx
      .insertInto('organizations.organization_group')
      .values({ municipalityId, ...columnsOf(group) })
      .returning('groupId')
      .executeTakeFirstOrThrow()
    await saveMembers(tx, municipalityId, { ...group, groupId })
    return await getGroup(tx, groupId)
  })
}

/** Refuses with 409 when the stored version is not `group.version`. */
export async function saveGroup(
  tx: Tx,
  municipalityId: number,
  group: OrganizationGroup,
): Promise<OrganizationGroup> {
  return await translateConstraint(async () => {
    const saved = await tx
      .updateTable('organizations.organization_group')
      .set({ ...columnsOf(group), deleted: group.deleted, version: group.version + 1 })
      .where('groupId', '=', group.groupId)
      .where('version', '=', group.version)
      .returning('groupId')
      .executeTakeFirst()
    if (!saved) {
      throw refuse('organizations/changed-meanwhile', { current: await getGroup(tx, group.groupId) })
    }
    await tx
      .deleteFrom('organizations.organization_group_member')
      .where('groupId', '=', group.groupId)
      .execute()
    await saveMembers(tx, municipalityId, group)
    return await getGroup(tx, group.groupId)
  })
}

function columnsOf({ name, rule }: NewGroup) {
  return {
    name,
    hasRule: rule !== null,
    ruleTypes: [...(rule?.types ?? [])],
    ruleSettlementKind: rule?.settlementKind ?? null,
  }
}

async function saveMembers(
  tx: Tx,
  municipalityId: number,
  group: NewGroup & { readonly groupId: number },
): Promise<void> {
  const { groupId, includedIds, excludedIds } = group
  const excluded = new Set(excludedIds)
  const members = [
    ...[...new Set(includedIds)]
      .filter((organizationId) => !excluded.has(organizationId))
      .map((organizationId) => ({ groupId, municipalityId, organizationId, standing: 'included' as const })),
    ...[...excluded].map((organizationId) => ({
      groupId,
      municipalityId,
      organizationId,
      standing: 'excluded' as const,
    })),
  ]
  if (members.length === 0) return
  await tx.insertInto('organizations.organization_group_member').values(members).execute()
}
