import type { PlainDate } from '#kernel/plain-date.ts'
import type { OrganizationFilters } from '../contract.ts'
import type { Organization } from './organization.ts'
import { type OrganizationAsOf, organizationAsOf } from './organization-as-of.ts'
import { groupMembers, type OrganizationGroup } from './organization-group.ts'

/** The registry as of the day, narrowed by the filters and in Russian order of short names, numbers by value. */
export function filterOrganizations(
  registry: readonly Organization[],
  groups: readonly OrganizationGroup[],
  filters: OrganizationFilters,
  today: PlainDate,
): readonly OrganizationAsOf[] {
  const day = filters.on ?? today
  const state = filters.state ?? 'active'
  const group =
    filters.groupId === undefined ? undefined : groups.find((one) => one.groupId === filters.groupId)
  const members = group && new Set(groupMembers(group, registry, day).map((one) => one.organizationId))
  const found = registry
    .map((organization) => organizationAsOf(organization, day))
    .filter(
      (one) =>
        (filters.type === undefined || one.type === filters.type) &&
        (filters.groupId === undefined || members?.has(one.organizationId)) &&
        (state === 'all' || one.state === state) &&
        (!filters.q || isFoundBy(one, filters.q)),
    )
  return found.sort(
    (a, b) => byRussian.compare(a.shortName, b.shortName) || a.organizationId - b.organizationId,
  )
}

// The database sorts the same way by its collation `service.russian`; here the names are those of a chosen day.
const byRussian = new Intl.Collator('ru', { numeric: true })

/**
 * Every word of the search begins a word of the names, codes, settlement, address or head; a number must be the whole
 * number: «5» does not find «СОШ № 15» or «№ 50».
 */
function isFoundBy(organization: OrganizationAsOf, search: string): boolean {
  const { fullName, shortName, settlement, address, headName, codes } = organization
  const words = wordsOf([fullName, shortName, settlement, address, headName].join(' '))
  const digits = codes.map(({ code }) => code)
  return wordsOf(search).every((wanted) =>
    /^\d+$/.test(wanted)
      ? words.includes(wanted) || (wanted.length >= 4 && digits.some((code) => code.includes(wanted)))
      : words.some((word) => word.startsWith(wanted)),
  )
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[а-яa-z]+|\d+/g) ?? []
  )
}
