import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { ItemReading } from '../domain/reading/results-reading.ts'
import type { WorkKey } from '../domain/work-key.ts'
import type { ToldSeason } from '../domain/work-season.ts'
import './results-tables.ts'

export type StoredWork = {
  readonly workId: number
  readonly municipalityId: number
  readonly key: WorkKey
  readonly title: string
  readonly maxScore: number | null
  readonly items: readonly ItemReading[]
  readonly told: ToldSeason
}

const columns = [
  'workId',
  'municipalityId',
  'procedure',
  'year',
  'grade',
  'subject',
  'level',
  'series',
  'title',
  'maxScore',
  'items',
  'saidSeason',
  'fileSeason',
] as const

export async function findWork(tx: Tx, key: WorkKey): Promise<StoredWork | undefined> {
  const row = await byKey(tx, key).executeTakeFirst()
  return row && asWork(row)
}

/** The work of the key, made where it is not there yet. */
export async function keepWork(
  tx: Tx,
  municipalityId: number,
  { key, title, maxScore, items }: Pick<StoredWork, 'key' | 'title' | 'maxScore' | 'items'>,
): Promise<StoredWork> {
  await tx
    .insertInto('assessment.work')
    .values({ municipalityId, ...keyColumns(key), title, maxScore, items: jsonb(items) })
    .onConflict((conflict) => conflict.constraint('work_one_of_key').doNothing())
    .execute()
  const kept = await findWork(tx, key)
  if (!kept) throw new Error('the work was kept a statement ago')
  return kept
}

/** Imports of a work take turns: whoever holds it may change what its schools have. In the order of ids, so that nobody blocks another. */
export async function lockWorks(tx: Tx, workIds: readonly number[]): Promise<readonly StoredWork[]> {
  if (workIds.length === 0) return []
  const rows = await tx
    .selectFrom('assessment.work')
    .select(columns)
    .where('workId', 'in', [...workIds])
    .orderBy('workId')
    .forUpdate()
    .execute()
  return rows.map(asWork)
}

export async function saveItems(
  tx: Tx,
  workId: number,
  items: readonly ItemReading[],
  maxScore: number | null,
): Promise<void> {
  await tx
    .updateTable('assessment.work')
    .set({ items: jsonb(items), maxScore })
    .where('workId', '=', workId)
    .execute()
}

export function keyColumns({ procedure, year, grade, subject, level, series }: WorkKey) {
  return { procedure, year, grade, subject, level, series }
}

function byKey(tx: Tx, { procedure, year, grade, subject, level, series }: WorkKey) {
  return tx
    .selectFrom('assessment.work')
    .select(columns)
    .where('procedure', '=', procedure)
    .where('year', '=', year)
    .where('subject', '=', subject)
    .where(sql<boolean>`grade is not distinct from ${grade}::smallint`)
    .where(sql<boolean>`level is not distinct from ${level}::text`)
    .where(sql<boolean>`series is not distinct from ${series}::text`)
}

type WorkRow = NonNullable<Awaited<ReturnType<ReturnType<typeof byKey>['executeTakeFirst']>>>

function asWork(row: WorkRow): StoredWork {
  const { workId, municipalityId, title, maxScore, items, saidSeason, fileSeason, ...key } = row
  const told = { said: saidSeason, inFile: fileSeason }
  return { workId, municipalityId, key: keyColumns(key), title, maxScore, items, told }
}
