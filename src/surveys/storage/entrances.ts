import type { Kysely } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import type { TargetKey } from './targets.ts'
import './tables.ts'

/** Where a key leads: an organisation's survey and whose municipality it is. */
export type Entry = TargetKey & { readonly municipalityId: number }

/** The survey behind an open link. Asked on the owner's connection: whoever comes has no account and so no rows of their own. */
export async function findByLink(owner: Kysely<Database>, linkKey: string): Promise<Entry | undefined> {
  return await owner
    .selectFrom('surveys.target')
    .select(['organizationId', 'surveyId', 'municipalityId'])
    .where('linkKey', '=', linkKey)
    .where('removed', '=', false)
    .executeTakeFirst()
}

/** The survey behind a code that nobody has used. */
export async function findByCode(owner: Kysely<Database>, codeHash: string): Promise<Entry | undefined> {
  return await owner
    .selectFrom('surveys.entry_code')
    .select(['organizationId', 'surveyId', 'municipalityId'])
    .where('codeHash', '=', codeHash)
    .executeTakeFirst()
}

export async function addCodes(tx: Tx, entry: Entry, hashes: readonly string[]): Promise<void> {
  const { organizationId, surveyId, municipalityId } = entry
  await tx
    .insertInto('surveys.entry_code')
    .values(hashes.map((codeHash) => ({ organizationId, surveyId, municipalityId, codeHash })))
    .execute()
}

/** Takes the code away, so that it leads nowhere and nothing ties it to the answer. False when it was gone already. */
export async function takeCode(
  tx: Tx,
  { organizationId }: Pick<Entry, 'organizationId'>,
  codeHash: string,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('surveys.entry_code')
    .where('organizationId', '=', organizationId)
    .where('codeHash', '=', codeHash)
    .returning('codeHash')
    .executeTakeFirst()
  return gone !== undefined
}
