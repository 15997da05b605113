import type { Tx } from '#server-kit/database/database.ts'
import type { Edition } from '../domain/edition.ts'
import type { PaperKind } from '../domain/paper-kind.ts'
import { refuse } from '../refusals.ts'
import { keepBody } from './bodies.ts'
import './tables.ts'

/** The authority's own editions of all kinds, or of one, the newest first. */
export async function listEditions(tx: Tx, kind?: PaperKind): Promise<readonly Edition[]> {
  return await select(tx)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'plan-order'))
    .orderBy('kind')
    .orderBy('number', 'desc')
    .execute()
}

export async function getEdition(tx: Tx, kind: PaperKind, editionId: number): Promise<Edition> {
  const found = await select(tx)
    .where('kind', '=', kind)
    .where('editionId', '=', editionId)
    .executeTakeFirst()
  if (!found) throw refuse('templates/edition-not-found')
  return found
}

/** The caller holds the kind's setting, so numbers do not meet. */
export async function addEdition(
  tx: Tx,
  municipalityId: number,
  edition: Omit<Edition, 'editionId' | 'number' | 'sha256'> & { readonly bytes: Uint8Array },
): Promise<Edition> {
  const { bytes, ...fields } = edition
  const sha256 = await keepBody(tx, municipalityId, bytes)
  const { last } = await tx
    .selectFrom('templates.edition')
    .select(({ fn, val }) => fn.coalesce(fn.max('number'), val(0)).as('last'))
    .where('kind', '=', edition.kind)
    .executeTakeFirstOrThrow()
  const { editionId } = await tx
    .insertInto('templates.edition')
    .values({ ...fields, municipalityId, sha256, number: last + 1 })
    .returning('editionId')
    .executeTakeFirstOrThrow()
  return await getEdition(tx, edition.kind, editionId)
}

function select(tx: Tx) {
  return tx
    .selectFrom('templates.edition')
    .select(['editionId', 'kind', 'number', 'fileName', 'sha256', 'note', 'uploadedAt', 'uploaderName'])
}
