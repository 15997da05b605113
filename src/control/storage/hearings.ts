import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Hearing } from '../domain/hearing.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'hearingId',
  'version',
  'theme',
  'place',
  'heldOn',
  'reportBy',
  'actId',
  'planId',
  'actionId',
  'removed',
] as const

/** Hearings held in the period, the nearest first; without the removed ones. */
export async function listHearings(
  tx: Tx,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly Hearing[]> {
  return await tx
    .selectFrom('control.hearing')
    .select(columns)
    .where('removed', '=', false)
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .orderBy('heldOn')
    .orderBy('hearingId')
    .execute()
}

export async function getHearing(tx: Tx, hearingId: number): Promise<Hearing> {
  const found = await tx
    .selectFrom('control.hearing')
    .select(columns)
    .where('hearingId', '=', hearingId)
    .executeTakeFirst()
  if (!found) throw refuse('control/hearing-not-found')
  return found
}

type NewHearing = Omit<Hearing, 'hearingId' | 'version' | 'removed'>

export async function createHearing(tx: Tx, municipalityId: number, hearing: NewHearing): Promise<Hearing> {
  const { hearingId } = await tx
    .insertInto('control.hearing')
    .values({ municipalityId, ...hearing })
    .returning('hearingId')
    .executeTakeFirstOrThrow()
  return await getHearing(tx, hearingId)
}

/** Undefined when the stored version is not `hearing.version`. */
export async function saveHearing(tx: Tx, hearing: Hearing): Promise<Hearing | undefined> {
  const { hearingId, version, ...fields } = hearing
  const saved = await tx
    .updateTable('control.hearing')
    .set({ ...fields, version: version + 1 })
    .where('hearingId', '=', hearingId)
    .where('version', '=', version)
    .returning('hearingId')
    .executeTakeFirst()
  return saved && (await getHearing(tx, hearingId))
}
