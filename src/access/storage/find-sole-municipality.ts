import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import './tables.ts'

/** The municipality of an installation that has one: a visitor's failed sign-in is shown to its administrator. */
export async function findSoleMunicipality(owner: Kysely<Database>): Promise<number | null> {
  const rows = await owner
    .selectFrom('access.user')
    .select('municipalityId')
    .where('municipalityId', 'is not', null)
    .distinct()
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0]?.municipalityId ?? null) : null
}
