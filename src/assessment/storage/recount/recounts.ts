import { type Kysely, sql } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Scale } from '../../domain/scales/scale.ts'
import { refuse } from '../../refusals.ts'
import './recount-tables.ts'

export type Recount = {
  readonly recountId: number
  readonly municipalityId: number
  readonly workId: number
  readonly scale: Scale | null
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  readonly progress: number
  readonly schools: number
  readonly changed: number
  readonly starterName: string
  readonly startedAt: Date
}

const columns = [
  ...(['recountId', 'municipalityId', 'workId', 'scale', 'state', 'progress'] as const),
  ...(['schools', 'changed', 'starterName', 'startedAt'] as const),
] as const

/** The newest one of a work. */
export async function findLastRecount(tx: Tx, workId: number): Promise<Recount | undefined> {
  return await tx
    .selectFrom('assessment.mark_recount')
    .select(columns)
    .where('workId', '=', workId)
    .orderBy('recountId', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function addRecount(
  tx: Tx,
  {
    scale,
    ...given
  }: {
    readonly municipalityId: number
    readonly workId: number
    readonly scale: Scale | null
    readonly scaleSource: string | null
    readonly starterName: string
    readonly startedAt: Date
  },
): Promise<number> {
  const added = await tx
    .insertInto('assessment.mark_recount')
    .values({ ...given, scale: scale === null ? null : jsonb(scale) })
    .onConflict((conflict) =>
      conflict.column('workId').where(sql<boolean>`state in ('waiting', 'running')`).doNothing(),
    )
    .returning('recountId')
    .executeTakeFirst()
  if (!added) throw refuse('assessment/recount-runs')
  return added.recountId
}

export async function getRecount(owner: Kysely<Database>, recountId: number): Promise<Recount> {
  return await owner
    .selectFrom('assessment.mark_recount')
    .select(columns)
    .where('recountId', '=', recountId)
    .executeTakeFirstOrThrow()
}

export async function saveRecount(
  tx: Tx,
  recountId: number,
  saved: Partial<Pick<Recount, 'state' | 'progress' | 'schools' | 'changed'>> & { readonly closedAt?: Date },
): Promise<void> {
  await tx.updateTable('assessment.mark_recount').set(saved).where('recountId', '=', recountId).execute()
}

/** Those that a crash or a missed word left waiting. */
export async function findWaitingRecounts(owner: Kysely<Database>): Promise<readonly number[]> {
  const rows = await owner
    .selectFrom('assessment.mark_recount')
    .select('recountId')
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('recountId')
    .execute()
  return rows.map(({ recountId }) => recountId)
}
