import type { Tx } from '#server-kit/database/database.ts'
import { firstSetting } from '../domain/answer-term.ts'
import './tables.ts'

/** `version` 0: nobody has changed the first terms yet. */
export type HotlineSetting = {
  readonly version: number
  readonly answerDays: number
  readonly contactDays: number
}

export async function findHotlineSetting(tx: Tx): Promise<HotlineSetting> {
  const row = await tx
    .selectFrom('outreach.setting')
    .select(['version', 'answerDays', 'contactDays'])
    .executeTakeFirst()
  return row ?? { version: 0, ...firstSetting }
}

/** 'stale' when another person saved it first. */
export async function saveHotlineSetting(
  tx: Tx,
  municipalityId: number,
  { version, answerDays, contactDays }: HotlineSetting,
): Promise<'saved' | 'stale'> {
  const days = { answerDays, contactDays }
  if (version === 0) {
    const inserted = await tx
      .insertInto('outreach.setting')
      .values({ municipalityId, ...days })
      .onConflict((conflict) => conflict.column('municipalityId').doNothing())
      .returning('version')
      .executeTakeFirst()
    return inserted ? 'saved' : 'stale'
  }
  const updated = await tx
    .updateTable('outreach.setting')
    .set({ ...days, version: version + 1 })
    .where('municipalityId', '=', municipalityId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return updated ? 'saved' : 'stale'
}
