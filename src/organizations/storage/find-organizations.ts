import { plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type {
  Organization,
  OrganizationCode,
  OrganizationEvent,
  OrganizationName,
} from '../domain/organization.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** The first name of an organisation holds «since always». */
export const beginningOfNames = plainDate('1900-01-01')

/** The whole registry of the scope's municipality, closed ones too, in Russian order of the latest short names. */
export async function listOrganizations(tx: Tx): Promise<readonly Organization[]> {
  return await loadOrganizations(tx, undefined)
}

export async function findOrganization(tx: Tx, organizationId: number): Promise<Organization | undefined> {
  const [organization] = await loadOrganizations(tx, organizationId)
  return organization
}

/** Refuses with 404 when the scope sees no such organisation. */
export async function getOrganization(tx: Tx, organizationId: number): Promise<Organization> {
  const organization = await findOrganization(tx, organizationId)
  if (!organization) throw refuse('organizations/organization-not-found')
  return organization
}

async function loadOrganizations(tx: Tx, only: number | undefined): Promise<readonly Organization[]> {
  const organizations = await tx
    .selectFrom('organizations.organization as o')
    .innerJoin('organizations.organization_name as n', (join) =>
      join.onRef('n.organizationId', '=', 'o.organizationId').on('n.validTo', 'is', null),
    )
    .select([
      'o.organizationId',
      'o.version',
      'o.type',
      'o.settlementKind',
      'o.settlement',
      'o.address',
      'o.headName',
      'o.headPost',
      'o.phone',
      'o.mail',
      'o.site',
      'o.openedOn',
      'o.closedOn',
      'o.mergedIntoId',
    ])
    .$if(only !== undefined, (query) => query.where('o.organizationId', '=', only ?? 0))
    .orderBy('n.shortName')
    .orderBy('o.organizationId')
    .execute()
  const names = await tx
    .selectFrom('organizations.organization_name')
    .select(['organizationId', 'validFrom', 'fullName', 'shortName'])
    .$if(only !== undefined, (query) => query.where('organizationId', '=', only ?? 0))
    .orderBy('validFrom')
    .execute()
  const codes = await tx
    .selectFrom('organizations.organization_code')
    .select(['organizationId', 'codeId', 'system', 'code', 'validFrom', 'validTo'])
    .$if(only !== undefined, (query) => query.where('organizationId', '=', only ?? 0))
    .orderBy('codeId')
    .execute()
  const events = await tx
    .selectFrom('organizations.organization_event')
    .select(['organizationId', 'eventId', 'kind', 'occurredOn', 'basis', 'undone'])
    .$if(only !== undefined, (query) => query.where('organizationId', '=', only ?? 0))
    .orderBy('eventId')
    .execute()

  const namesOf = Map.groupBy(names, (row) => row.organizationId)
  const codesOf = Map.groupBy(codes, (row) => row.organizationId)
  const eventsOf = Map.groupBy(events, (row) => row.organizationId)
  return organizations.map((organization) => ({
    ...organization,
    names: (namesOf.get(organization.organizationId) ?? []).map(
      ({ fullName, shortName, validFrom }): OrganizationName => ({
        fullName,
        shortName,
        since: validFrom === beginningOfNames ? null : validFrom,
      }),
    ),
    codes: (codesOf.get(organization.organizationId) ?? []).map(
      ({ organizationId: _, ...code }): OrganizationCode => code,
    ),
    events: (eventsOf.get(organization.organizationId) ?? []).map(
      ({ organizationId: _, ...event }): OrganizationEvent => event,
    ),
  }))
}
