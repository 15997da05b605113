import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

/** Those of the ids that the municipality's registry does not have. Asks by the municipality itself, so that the owner may call it. */
export async function findUnknownOrganizations(
  tx: Tx,
  municipalityId: number | null,
  organizationIds: readonly number[],
): Promise<readonly number[]> {
  if (organizationIds.length === 0 || municipalityId === null) return organizationIds
  const rows = await tx
    .selectFrom('organizations.organization')
    .select('organizationId')
    .where('municipalityId', '=', municipalityId)
    .where('organizationId', 'in', [...organizationIds])
    .execute()
  const known = new Set(rows.map((row) => row.organizationId))
  return organizationIds.filter((id) => !known.has(id))
}
