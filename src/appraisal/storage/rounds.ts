import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Round } from '../domain/observation/round.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'roundId',
  'version',
  'title',
  'instrument',
  'groups',
  'startsOn',
  'endsOn',
  'planId',
  'actionId',
  'finishedOn',
  'removed',
] as const

/** Rounds that run on some day of the period, the newest first; without the removed ones. */
export async function listRounds(
  tx: Tx,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly Round[]> {
  return await tx
    .selectFrom('appraisal.round')
    .select(columns)
    .where('removed', '=', false)
    .where('startsOn', '<=', to)
    .where('endsOn', '>=', from)
    .orderBy('startsOn', 'desc')
    .orderBy('roundId', 'desc')
    .execute()
}

export async function getRound(tx: Tx, roundId: number): Promise<Round> {
  const found = await tx
    .selectFrom('appraisal.round')
    .select(columns)
    .where('roundId', '=', roundId)
    .executeTakeFirst()
  if (!found) throw refuse('appraisal/round-not-found')
  return found
}

/** What the newest round looks by; undefined where there was none. */
export async function findLastInstrument(tx: Tx): Promise<Round['instrument'] | undefined> {
  const found = await tx
    .selectFrom('appraisal.round')
    .select('instrument')
    .orderBy('roundId', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.instrument
}

export async function createRound(
  tx: Tx,
  municipalityId: number,
  { instrument, groups, ...round }: Omit<Round, 'roundId' | 'version' | 'removed' | 'finishedOn'>,
): Promise<Round> {
  const { roundId } = await tx
    .insertInto('appraisal.round')
    .values({
      municipalityId,
      instrument: jsonb(instrument),
      groups: jsonb(groups),
      finishedOn: null,
      ...round,
    })
    .returning('roundId')
    .executeTakeFirstOrThrow()
  return await getRound(tx, roundId)
}

/** Undefined when the stored version is not `round.version`. The instrument never changes. */
export async function saveRound(tx: Tx, round: Round): Promise<Round | undefined> {
  const { roundId, version, instrument: _, groups, ...fields } = round
  const saved = await tx
    .updateTable('appraisal.round')
    .set({ ...fields, groups: jsonb(groups), version: version + 1 })
    .where('roundId', '=', roundId)
    .where('version', '=', version)
    .returning('roundId')
    .executeTakeFirst()
  return saved && (await getRound(tx, roundId))
}
