import type { Tx } from '#server-kit/database/database.ts'
import type { ItemReading } from '../domain/reading/results-reading.ts'
import type { WorkKey } from '../domain/work-key.ts'
import { seasonOf, type ToldSeason, type WorkSeason } from '../domain/work-season.ts'
import './results-tables.ts'
import './figures/totals-tables.ts'

export type WorkWithResults = {
  readonly workId: number
  readonly key: WorkKey
  /** As the first file names it. */
  readonly title: string
  readonly maxScore: number | null
  readonly items: readonly ItemReading[]
  readonly season: WorkSeason | null
  readonly told: ToldSeason
  /** Of what was told. */
  readonly seasonVersion: number
}

/** Works that somebody has results in, the newest years first. */
export async function listWorksWithResults(tx: Tx): Promise<readonly WorkWithResults[]> {
  const rows = await select(tx).orderBy('w.year', 'desc').orderBy('w.workId').execute()
  return rows.map(asWork)
}

function select(tx: Tx) {
  return tx
    .selectFrom('assessment.work as w')
    .innerJoin('assessment.work_total as t', 't.workId', 'w.workId')
    .select(['w.workId', 'w.procedure', 'w.year', 'w.grade', 'w.subject', 'w.level', 'w.series'])
    .select(['w.title', 'w.maxScore', 'w.items', 'w.saidSeason', 'w.fileSeason', 'w.seasonVersion'])
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>

function asWork(row: Row): WorkWithResults {
  const { workId, title, maxScore, items, saidSeason, fileSeason, seasonVersion, ...key } = row
  const told = { said: saidSeason, inFile: fileSeason }
  return { workId, key, title, maxScore, items, season: seasonOf(key, told), told, seasonVersion }
}
