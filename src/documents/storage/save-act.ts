import type { Tx } from '#server-kit/database/database.ts'
import type { Act, ActDetails, Edition } from '../domain/act.ts'
import { refuse } from '../refusals.ts'
import { getAct } from './acts.ts'
import { showFiles } from './show-files.ts'
import './tables.ts'

/** Before it is stored an act has neither an identity nor a version. */
export type NewAct = Omit<Act, 'actId' | 'version' | 'removed'>

/** Stores a new act with its editions; their files must be in the store already. */
export async function createAct(tx: Tx, municipalityId: number, act: NewAct): Promise<Act> {
  const { organizationId } = act
  const { actId } = await tx
    .insertInto('documents.act')
    .values({ organizationId, municipalityId, ...columnsOf(act) })
    .returning('actId')
    .executeTakeFirstOrThrow()
  const stored: Act = { ...act, actId, version: 1, removed: false }
  await saveEditions(tx, municipalityId, { ...stored, editions: [] }, stored)
  return await getAct(tx, actId)
}

/** Stores a changed act. Refuses with 409 when `before` is no longer what is stored. */
export async function saveAct(tx: Tx, municipalityId: number, before: Act, after: Act): Promise<Act> {
  const { actId, organizationId, version } = before
  const saved = await tx
    .updateTable('documents.act')
    .set({ ...columnsOf(after), removed: after.removed, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('actId', '=', actId)
    .where('version', '=', version)
    .returning('actId')
    .executeTakeFirst()
  if (!saved) throw refuse('documents/changed-meanwhile', { current: await getAct(tx, actId) })
  await saveEditions(tx, municipalityId, before, after)
  return await getAct(tx, actId)
}

function columnsOf(act: ActDetails) {
  const { kind, title, issuer, responsible, reviewOn, requiredActId, note, isShared } = act
  return {
    kind,
    title,
    issuer,
    tags: [...act.tags],
    planIds: [...act.planIds],
    responsible,
    reviewOn,
    requiredActId,
    note,
    isShared,
  }
}

async function saveEditions(tx: Tx, municipalityId: number, before: Act, after: Act): Promise<void> {
  const { organizationId, actId } = after
  const known = new Map(before.editions.map((edition) => [edition.editionId, edition]))
  for (const edition of after.editions) {
    const columns = editionColumns(edition, after)
    if (!known.has(edition.editionId)) {
      await tx
        .insertInto('documents.act_edition')
        .values({ organizationId, actId, municipalityId, ...columns })
        .execute()
    } else {
      await tx
        .updateTable('documents.act_edition')
        .set(columns)
        .where('organizationId', '=', organizationId)
        .where('actId', '=', actId)
        .where('editionId', '=', edition.editionId)
        .execute()
    }
  }
  await showFiles(tx, organizationId, [...before.editions, ...after.editions])
}

function editionColumns(edition: Edition, act: Act) {
  const { number, signedOn, signatory, validFrom, validTo, endBasis, file, removed } = edition
  return {
    number,
    signedOn,
    signatory,
    validFrom,
    validTo,
    endBasis,
    sha256: file?.sha256 ?? null,
    fileName: file?.fileName ?? null,
    isShared: act.isShared && !act.removed && !removed,
    removed,
  }
}
