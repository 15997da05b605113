import type { Scope } from '#server-kit/database/database.ts'
import type { CardPerson } from '#server-kit/http/route.ts'
import { refuse } from '../refusals.ts'
import type { KnownOrganization } from './neighbours-port.ts'

/** Everybody who may write here belongs to a municipality. */
export function municipalityOf({ municipalityId }: Pick<CardPerson, 'municipalityId'>): number {
  if (municipalityId === null) throw refuse('outreach/organization-not-found')
  return municipalityId
}

/** Whether the scope's own rows include those of the organisation. */
export function isWithin(scope: Scope, organizationId: number): boolean {
  return scope.reach === 'municipality' || scope.organizationIds.includes(organizationId)
}

/** Working organisations for which the person may write, in the registry's order. */
export function ownOrganizations(
  organizations: readonly KnownOrganization[],
  scope: Scope,
): readonly KnownOrganization[] {
  return organizations.filter(({ organizationId, isActive }) => isActive && isWithin(scope, organizationId))
}

export function namesOf(organizations: readonly KnownOrganization[]): ReadonlyMap<number, string> {
  return new Map(organizations.map(({ organizationId, shortName }) => [organizationId, shortName]))
}
