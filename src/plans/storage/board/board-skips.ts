import { plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { StageSkip } from '../../domain/board/board.ts'
import type { BoardYear } from '../../domain/board/board-year.ts'
import type { CycleStage, Track } from '../../domain/track.ts'
import type { Actor } from '../reporting/actor.ts'
import './board-tables.ts'

export type SkipPlace = BoardYear & { readonly track: Track; readonly stage: CycleStage }

export async function findSkips(tx: Tx, { kind, year }: BoardYear): Promise<readonly StageSkip[]> {
  const rows = await tx
    .selectFrom('plans.stage_skip')
    .select(['skipId', 'version', 'track', 'stage', 'reason', 'makerName', 'madeAt'])
    .where('yearKind', '=', kind)
    .where('year', '=', year)
    .execute()
  return rows.map(({ makerName, madeAt, ...skip }) => ({
    ...skip,
    by: makerName,
    on: plainDate(madeAt.toISOString().slice(0, 10)),
  }))
}

export async function findSkip(tx: Tx, place: SkipPlace): Promise<StageSkip | undefined> {
  return (await findSkips(tx, place)).find(
    ({ track, stage }) => track === place.track && stage === place.stage,
  )
}

/** False where the stage already has a reason. */
export async function insertSkip(
  tx: Tx,
  place: SkipPlace & { readonly municipalityId: number },
  reason: string,
  by: Actor,
): Promise<boolean> {
  const { kind, year, track, stage, municipalityId } = place
  const inserted = await tx
    .insertInto('plans.stage_skip')
    .values({ municipalityId, yearKind: kind, year, track, stage, ...wordedBy(reason, by) })
    .onConflict((conflict) => conflict.constraint('stage_skip_once').doNothing())
    .returning('skipId')
    .executeTakeFirst()
  return inserted !== undefined
}

/** False where somebody has changed it since. */
export async function updateSkip(tx: Tx, skip: StageSkip, reason: string, by: Actor): Promise<boolean> {
  const updated = await tx
    .updateTable('plans.stage_skip')
    .set({ ...wordedBy(reason, by), version: skip.version + 1 })
    .where('skipId', '=', skip.skipId)
    .where('version', '=', skip.version)
    .returning('skipId')
    .executeTakeFirst()
  return updated !== undefined
}

export async function deleteSkip(tx: Tx, skip: StageSkip): Promise<boolean> {
  const deleted = await tx
    .deleteFrom('plans.stage_skip')
    .where('skipId', '=', skip.skipId)
    .where('version', '=', skip.version)
    .returning('skipId')
    .executeTakeFirst()
  return deleted !== undefined
}

function wordedBy(reason: string, { now, userId, name }: Actor) {
  return { reason, madeAt: now, madeBy: userId, makerName: name }
}
