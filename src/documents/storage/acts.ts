import type { Tx } from '#server-kit/database/database.ts'
import type { Act, Edition } from '../domain/act.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** The acts the scope sees, own and shown to everybody, in Russian order of titles; without the removed ones. */
export async function listActs(tx: Tx): Promise<readonly Act[]> {
  return (await loadActs(tx, undefined)).filter(({ removed }) => !removed)
}

/** A removed one too, so that it can be restored. Refuses with 404 when the scope sees no such act. */
export async function getAct(tx: Tx, actId: number): Promise<Act> {
  const [act] = await loadActs(tx, actId)
  if (!act) throw refuse('documents/act-not-found')
  return act
}

async function loadActs(tx: Tx, only: number | undefined): Promise<readonly Act[]> {
  const acts = await tx
    .selectFrom('documents.act')
    .select([
      'actId',
      'organizationId',
      'version',
      'kind',
      'title',
      'issuer',
      'tags',
      'planIds',
      'responsible',
      'reviewOn',
      'requiredActId',
      'note',
      'isShared',
      'removed',
    ])
    .$if(only !== undefined, (query) => query.where('actId', '=', only ?? 0))
    .orderBy('title')
    .orderBy('actId')
    .execute()
  const editions = Map.groupBy(await loadEditions(tx, only), ({ actId }) => actId)
  return acts.map((act) => ({
    ...act,
    editions: (editions.get(act.actId) ?? []).map(({ actId: _, ...edition }) => edition),
  }))
}

async function loadEditions(
  tx: Tx,
  only: number | undefined,
): Promise<readonly (Edition & { readonly actId: number })[]> {
  const rows = await tx
    .selectFrom('documents.act_edition as e')
    .leftJoin('documents.stored_file as f', (join) =>
      join.onRef('f.organizationId', '=', 'e.organizationId').onRef('f.sha256', '=', 'e.sha256'),
    )
    .select([
      'e.actId',
      'e.editionId',
      'e.number',
      'e.signedOn',
      'e.signatory',
      'e.validFrom',
      'e.validTo',
      'e.endBasis',
      'e.removed',
      'e.fileName',
      'f.sha256',
      'f.kind',
      'f.byteCount',
    ])
    .$if(only !== undefined, (query) => query.where('e.actId', '=', only ?? 0))
    .orderBy('e.validFrom')
    .orderBy('e.editionId')
    .execute()
  return rows.map(({ sha256, fileName, kind, byteCount, ...edition }) => ({
    ...edition,
    file:
      sha256 !== null && fileName !== null && kind !== null && byteCount !== null
        ? { sha256, fileName, kind, byteCount }
        : null,
  }))
}
