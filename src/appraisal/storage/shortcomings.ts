import type { Tx } from '#server-kit/database/database.ts'
import type { Shortcoming } from '../domain/independent/shortcoming.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'organizationId',
  'shortcomingId',
  'version',
  'year',
  'text',
  'measure',
  'responsible',
  'dueOn',
  'doneText',
  'doneOn',
  'checkedOn',
  'removed',
] as const

/** What the scope sees, by term; without the removed ones. */
export async function findShortcomings(tx: Tx): Promise<readonly Shortcoming[]> {
  return await tx
    .selectFrom('appraisal.shortcoming')
    .select(columns)
    .where('removed', '=', false)
    .orderBy('dueOn')
    .orderBy('shortcomingId')
    .execute()
}

export type ShortcomingKey = { readonly organizationId: number; readonly shortcomingId: number }

export async function getShortcoming(
  tx: Tx,
  { organizationId, shortcomingId }: ShortcomingKey,
): Promise<Shortcoming> {
  const found = await tx
    .selectFrom('appraisal.shortcoming')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('shortcomingId', '=', shortcomingId)
    .executeTakeFirst()
  if (!found) throw refuse('appraisal/shortcoming-not-found')
  return found
}

export async function createShortcoming(
  tx: Tx,
  municipalityId: number,
  fields: Pick<Shortcoming, 'organizationId' | 'year' | 'text' | 'measure' | 'responsible' | 'dueOn'>,
): Promise<Shortcoming> {
  const { shortcomingId } = await tx
    .insertInto('appraisal.shortcoming')
    .values({ municipalityId, doneText: null, doneOn: null, checkedOn: null, ...fields })
    .returning('shortcomingId')
    .executeTakeFirstOrThrow()
  return await getShortcoming(tx, { organizationId: fields.organizationId, shortcomingId })
}

/** Undefined when the stored version is not `shortcoming.version`. */
export async function saveShortcoming(tx: Tx, shortcoming: Shortcoming): Promise<Shortcoming | undefined> {
  const { organizationId, shortcomingId, version, year: _, ...fields } = shortcoming
  const saved = await tx
    .updateTable('appraisal.shortcoming')
    .set({ ...fields, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('shortcomingId', '=', shortcomingId)
    .where('version', '=', version)
    .returning('organizationId')
    .executeTakeFirst()
  return saved && (await getShortcoming(tx, shortcoming))
}
