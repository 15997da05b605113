import type { Tx } from '#server-kit/database/database.ts'
import type { WorkKey } from '../domain/work-key.ts'
import { isAlwaysOfSpring, type WorkSeason } from '../domain/work-season.ts'
import './results-tables.ts'

/** What a file tells of its works counts from the moment it is loaded; what it leaves unsaid stays as it was. */
export async function keepSeasons(
  tx: Tx,
  works: readonly {
    readonly workId: number
    readonly key: WorkKey
    readonly season: WorkSeason | null
  }[],
  said: WorkSeason | null,
): Promise<void> {
  for (const { workId, key, season } of works) {
    if (isAlwaysOfSpring(key)) continue
    if (season !== null) {
      await tx
        .updateTable('assessment.work')
        .set({ fileSeason: season })
        .where('workId', '=', workId)
        .execute()
    }
    if (said !== null) await saySeason(tx, workId, said)
  }
}

/** A person's word; null takes it back. `version` as the person saw it; undefined where somebody else changed it since. */
export async function saySeason(
  tx: Tx,
  workId: number,
  said: WorkSeason | null,
  version?: number,
): Promise<number | undefined> {
  const changed = await tx
    .updateTable('assessment.work')
    .set((eb) => ({ saidSeason: said, seasonVersion: eb('seasonVersion', '+', 1) }))
    .where('workId', '=', workId)
    .$if(version !== undefined, (query) => query.where('seasonVersion', '=', version ?? 0))
    .returning('seasonVersion')
    .executeTakeFirst()
  return changed?.seasonVersion
}
