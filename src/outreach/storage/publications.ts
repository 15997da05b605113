import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Publication } from '../domain/publication.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'organizationId',
  'publicationId',
  'version',
  'title',
  'place',
  'placeName',
  'dueOn',
  'responsible',
  'note',
  'planId',
  'actionId',
  'isYearly',
  'repeatsId',
  'isAssigned',
  'link',
  'publishedOn',
  'checkedOn',
  'checkedBy',
  'removed',
] as const

/** What the scope must publish from one day to another, the nearest first; without the removed ones. */
export async function listPublications(
  tx: Tx,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly Publication[]> {
  return await tx
    .selectFrom('outreach.publication')
    .select(columns)
    .where('removed', '=', false)
    .where('dueOn', '>=', from)
    .where('dueOn', '<=', to)
    .orderBy('dueOn')
    .orderBy('publicationId')
    .execute()
}

/** A removed one too. Refuses with 404 when the scope sees no such publication. */
export async function getPublication(tx: Tx, publicationId: number): Promise<Publication> {
  const found = await tx
    .selectFrom('outreach.publication')
    .select(columns)
    .where('publicationId', '=', publicationId)
    .executeTakeFirst()
  if (!found) throw refuse('outreach/publication-not-found')
  return found
}

export type NewPublication = Omit<Publication, 'publicationId' | 'version'>

/** Stores new publications; one that repeats a former year's and is there already is left out. Returns those stored. */
export async function createPublications(
  tx: Tx,
  municipalityId: number,
  publications: readonly NewPublication[],
): Promise<readonly Publication[]> {
  if (publications.length === 0) return []
  const made = await tx
    .insertInto('outreach.publication')
    .values(publications.map((one) => ({ municipalityId, ...one })))
    .onConflict((conflict) => conflict.constraint('publication_repeated_once').doNothing())
    .returning(columns)
    .execute()
  return made
}

/** Undefined when the stored version is not `publication.version`. */
export async function savePublication(tx: Tx, publication: Publication): Promise<Publication | undefined> {
  const { organizationId, publicationId, version, ...fields } = publication
  const saved = await tx
    .updateTable('outreach.publication')
    .set({ ...fields, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('publicationId', '=', publicationId)
    .where('version', '=', version)
    .returning('publicationId')
    .executeTakeFirst()
  return saved && (await getPublication(tx, publicationId))
}
