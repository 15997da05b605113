import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { TrackView } from '../../domain/indicator/track-view.ts'
import { refuse } from '../../refusals.ts'
import type { Writer } from '../writer.ts'
import './tables.ts'

export type SnapshotHead = {
  readonly snapshotId: number
  readonly title: string
  readonly year: number
  readonly direction: string
  readonly edition: number
  readonly takenAt: Date
  readonly takerName: string | null
}

const columns = ['snapshotId', 'title', 'year', 'direction', 'edition', 'takenAt', 'takerName'] as const

/** The snapshots of a track, the newest first. */
export async function listSnapshots(
  tx: Tx,
  methodologyId: number,
  direction: string,
): Promise<readonly SnapshotHead[]> {
  return await tx
    .selectFrom('monitoring.indicator_snapshot')
    .select(columns)
    .where('methodologyId', '=', methodologyId)
    .where('direction', '=', direction)
    .orderBy('snapshotId', 'desc')
    .execute()
}

/** The latest snapshots of every track, the newest first. */
export async function listEverySnapshot(tx: Tx): Promise<readonly SnapshotHead[]> {
  return await tx
    .selectFrom('monitoring.indicator_snapshot')
    .select(columns)
    .orderBy('snapshotId', 'desc')
    .limit(200)
    .execute()
}

export async function getSnapshot(
  tx: Tx,
  snapshotId: number,
): Promise<SnapshotHead & { readonly content: TrackView }> {
  const found = await tx
    .selectFrom('monitoring.indicator_snapshot')
    .select([...columns, 'content'])
    .where('snapshotId', '=', snapshotId)
    .executeTakeFirst()
  if (!found) throw refuse('monitoring/snapshot-not-found')
  return found
}

export async function takeSnapshot(
  tx: Tx,
  title: string,
  content: TrackView,
  { municipalityId, name, now }: Writer,
): Promise<number> {
  const { methodologyId, edition, year, direction } = content
  const { snapshotId } = await tx
    .insertInto('monitoring.indicator_snapshot')
    .values({
      municipalityId,
      methodologyId,
      edition,
      year,
      direction,
      title,
      content: jsonb(content),
      takenAt: now,
      takerName: name,
    })
    .returning('snapshotId')
    .executeTakeFirstOrThrow()
  return snapshotId
}
