import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import './tables.ts'

/**
 * The municipality of the organisation with this code in any system, or with this number in the registry. On the
 * owner's connection, for the command line: nobody is signed in there.
 */
export async function findMunicipalityOf(owner: Kysely<Database>, code: string): Promise<number | undefined> {
  const byCode = await owner
    .selectFrom('organizations.organization_code')
    .select('municipalityId')
    .where('code', '=', code)
    .limit(1)
    .executeTakeFirst()
  if (byCode) return byCode.municipalityId
  if (!/^\d{1,9}$/.test(code)) return undefined
  const byNumber = await owner
    .selectFrom('organizations.organization')
    .select('municipalityId')
    .where('organizationId', '=', Number(code))
    .executeTakeFirst()
  return byNumber?.municipalityId
}
