import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import './tables.ts'

/** Every municipality of the installation; by the owner's connection, for jobs. */
export async function listMunicipalityIds(owner: Kysely<Database>): Promise<readonly number[]> {
  const rows = await owner
    .selectFrom('organizations.municipality')
    .select('municipalityId')
    .orderBy('municipalityId')
    .execute()
  return rows.map(({ municipalityId }) => municipalityId)
}
