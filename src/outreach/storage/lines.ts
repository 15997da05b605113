import type { Tx } from '#server-kit/database/database.ts'
import type { Line } from '../domain/line.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** Seasons of the hotline, the latest first; removed ones too. */
export async function listLines(tx: Tx): Promise<readonly Line[]> {
  return await tx
    .selectFrom('outreach.line')
    .select(['lineId', 'version', 'name', 'phones', 'hours', 'opensOn', 'closesOn', 'answerDays', 'removed'])
    .orderBy('opensOn', 'desc')
    .orderBy('lineId')
    .execute()
}

export async function getLine(tx: Tx, lineId: number): Promise<Line> {
  const found = (await listLines(tx)).find((one) => one.lineId === lineId)
  if (!found) throw refuse('outreach/line-not-found')
  return found
}

type LineFields = Omit<Line, 'lineId' | 'version' | 'removed'>

export async function createLine(tx: Tx, municipalityId: number, fields: LineFields): Promise<Line> {
  const { lineId } = await tx
    .insertInto('outreach.line')
    .values({ municipalityId, ...fields })
    .returning('lineId')
    .executeTakeFirstOrThrow()
  return await getLine(tx, lineId)
}

/** Refuses with 409 when the stored version is not `line.version`. */
export async function saveLine(tx: Tx, { lineId, version, ...fields }: Line): Promise<Line> {
  const saved = await tx
    .updateTable('outreach.line')
    .set({ ...fields, version: version + 1 })
    .where('lineId', '=', lineId)
    .where('version', '=', version)
    .returning('lineId')
    .executeTakeFirst()
  const stored = await getLine(tx, lineId)
  if (!saved) throw refuse('outreach/changed-meanwhile', { current: stored })
  return stored
}
