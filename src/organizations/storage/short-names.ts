import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

/** What each organisation of the scope is called on the day, closed ones too. */
export async function findShortNames(tx: Tx, on: PlainDate): Promise<ReadonlyMap<number, string>> {
  const rows = await tx
    .selectFrom('organizations.organization_name')
    .select(['organizationId', 'shortName'])
    .where((eb) =>
      eb.and([eb('validFrom', '<=', on), eb.or([eb('validTo', 'is', null), eb('validTo', '>=', on)])]),
    )
    .execute()
  return new Map(rows.map(({ organizationId, shortName }) => [organizationId, shortName]))
}
