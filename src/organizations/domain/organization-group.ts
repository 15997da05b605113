import type { PlainDate } from '#kernel/plain-date.ts'
import type { Organization } from './organization.ts'
import { stateAsOf } from './organization-as-of.ts'
import type { OrganizationType, SettlementKind } from './organization-type.ts'

/** A named set of organisations: by rule, by hand, or by rule with hand-made exceptions. */
export type OrganizationGroup = {
  readonly groupId: number
  readonly version: number
  readonly name: string
  readonly rule: GroupRule | null
  readonly includedIds: readonly number[]
  readonly excludedIds: readonly number[]
  readonly deleted: boolean
}

export type GroupRule = {
  /** Empty is any type. */
  readonly types: readonly OrganizationType[]
  readonly settlementKind: SettlementKind | null
}

/** Who belongs on the day; a closed or not yet open organisation does not. Keeps the registry's order. */
export function groupMembers(
  group: Pick<OrganizationGroup, 'rule' | 'includedIds' | 'excludedIds'>,
  registry: readonly Organization[],
  date: PlainDate,
): readonly Organization[] {
  const included = new Set(group.includedIds)
  const excluded = new Set(group.excludedIds)
  return registry.filter(
    (organization) =>
      stateAsOf(organization, date) === 'active' &&
      !excluded.has(organization.organizationId) &&
      (included.has(organization.organizationId) || fitsRule(group.rule, organization)),
  )
}

function fitsRule(rule: GroupRule | null, organization: Organization): boolean {
  if (rule === null) return false
  return (
    (rule.types.length === 0 || rule.types.includes(organization.type)) &&
    (rule.settlementKind === null || rule.settlementKind === organization.settlementKind)
  )
}

/** The groups a new municipality starts with; it may rename, change and delete them. */
export const firstGroups: readonly { readonly name: string; readonly rule: GroupRule }[] = [
  {
    name: 'Все организации',
    rule: { types: ['school', 'kindergarten', 'extra-education'], settlementKind: null },
  },
  { name: 'Все школы (ОО)', rule: { types: ['school'], settlementKind: null } },
  { name: 'Городские школы', rule: { types: ['school'], settlementKind: 'urban' } },
  { name: 'Сельские школы', rule: { types: ['school'], settlementKind: 'rural' } },
  { name: 'Все детские сады (ДОО)', rule: { types: ['kindergarten'], settlementKind: null } },
  { name: 'Дополнительное образование', rule: { types: ['extra-education'], settlementKind: null } },
]
