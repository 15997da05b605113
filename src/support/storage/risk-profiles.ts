import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Factor, GroupAnswers, Significance } from '../domain/profile/risk-profile.ts'
import './tables.ts'

export type StoredProfile = {
  readonly organizationId: number
  readonly year: number
  readonly version: number
  readonly answers: readonly GroupAnswers[]
  readonly official: Readonly<Partial<Record<Factor, Significance>>>
  readonly saverName: string
  readonly savedOn: PlainDate
}

/** Profiles of a school within the scope, the newest first. */
export async function findProfiles(tx: Tx, organizationId: number): Promise<readonly StoredProfile[]> {
  return await tx
    .selectFrom('support.risk_profile')
    .select(['organizationId', 'year', 'version', 'answers', 'official', 'saverName', 'savedOn'])
    .where('organizationId', '=', organizationId)
    .orderBy('year', 'desc')
    .execute()
}

/** `version` 0: there was none. False when the stored version is another. */
export async function saveProfile(
  tx: Tx,
  municipalityId: number,
  { version, answers, official, ...fields }: StoredProfile,
): Promise<boolean> {
  const content = { ...fields, answers: jsonb(answers), official: jsonb(official) }
  if (version === 0) {
    const made = await tx
      .insertInto('support.risk_profile')
      .values({ ...content, municipalityId })
      .onConflict((conflict) => conflict.columns(['organizationId', 'year']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return made !== undefined
  }
  const saved = await tx
    .updateTable('support.risk_profile')
    .set({ ...content, version: version + 1 })
    .where('organizationId', '=', fields.organizationId)
    .where('year', '=', fields.year)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return saved !== undefined
}
