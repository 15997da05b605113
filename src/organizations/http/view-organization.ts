import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationCard, OrganizationRow } from '../contract.ts'
import { latestEvent } from '../domain/change-organization.ts'
import type { Organization } from '../domain/organization.ts'
import { type OrganizationAsOf, organizationAsOf } from '../domain/organization-as-of.ts'
import { groupMembers, type OrganizationGroup } from '../domain/organization-group.ts'

/** Which groups each organisation belongs to on the day. */
export function groupIdsByOrganization(
  groups: readonly OrganizationGroup[],
  registry: readonly Organization[],
  day: PlainDate,
): ReadonlyMap<number, readonly number[]> {
  const memberships = groups.flatMap((group) =>
    groupMembers(group, registry, day).map(({ organizationId }) => ({
      organizationId,
      groupId: group.groupId,
    })),
  )
  const grouped = Map.groupBy(memberships, ({ organizationId }) => organizationId)
  return new Map([...grouped].map(([id, rows]) => [id, rows.map(({ groupId }) => groupId)]))
}

export function viewRow(
  organization: OrganizationAsOf,
  groupIds: ReadonlyMap<number, readonly number[]>,
): OrganizationRow {
  return {
    ...organization,
    codes: [...organization.codes],
    groupIds: [...(groupIds.get(organization.organizationId) ?? [])],
  }
}

/** One organisation with its history, as of the day. */
export function viewCard(
  organization: Organization,
  registry: readonly Organization[],
  groups: readonly OrganizationGroup[],
  day: PlainDate,
): OrganizationCard {
  const { organizationId } = organization
  const nameOf = (one: Organization) => organizationAsOf(one, day).shortName
  const successor = registry.find((one) => one.organizationId === organization.mergedIntoId)
  const latest = latestEvent(organization)
  return {
    ...viewRow(organizationAsOf(organization, day), groupIdsByOrganization(groups, registry, day)),
    mergedIntoName: successor ? nameOf(successor) : null,
    absorbed: registry.flatMap((one) =>
      one.mergedIntoId === organizationId && one.closedOn
        ? [{ organizationId: one.organizationId, shortName: nameOf(one), on: one.closedOn }]
        : [],
    ),
    names: [...organization.names],
    allCodes: [...organization.codes],
    events: organization.events.map((event) => ({ ...event, mayBeUndone: event === latest })),
  }
}
