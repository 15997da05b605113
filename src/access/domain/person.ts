import type { Role } from './role.ts'

/** Which rows a person's transactions see; the database enforces it by row-level security. */
export type Reach = {
  readonly municipalityId: number | null
  readonly reach: 'municipality' | 'organizations'
  readonly organizationIds: readonly number[]
}

/** A signed-in person, as every route card sees one. */
export type Person = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly municipalityId: number | null
  readonly organizationIds: readonly number[]
  readonly scope: Reach
}

const authorityRoles: readonly Role[] = ['administrator', 'officer', 'methodologist']
const organizationRoles: readonly Role[] = ['head', 'contributor']

/** A head and a contributor always belong to at least one organisation; nobody else has to. */
export function needsOrganization(role: Role): boolean {
  return organizationRoles.includes(role)
}

/** An authority's person is never narrowed to organisations. */
export function mayHaveOrganizations(role: Role): boolean {
  return !authorityRoles.includes(role)
}

/**
 * The authority's people see the municipality; an organisation's people see their organisations. Observers and
 * readers see the municipality unless they were given particular organisations.
 */
export function reachOf(membership: {
  readonly role: Role
  readonly municipalityId: number | null
  readonly organizationIds: readonly number[]
}): Reach {
  const { role, municipalityId, organizationIds } = membership
  const isNarrowed = needsOrganization(role) || (mayHaveOrganizations(role) && organizationIds.length > 0)
  return isNarrowed
    ? { municipalityId, reach: 'organizations', organizationIds }
    : { municipalityId, reach: 'municipality', organizationIds: [] }
}
