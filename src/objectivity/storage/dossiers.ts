import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Dossier } from '../domain/dossier/dossier.ts'
import type { DossierEvent } from '../domain/dossier/dossier-event.ts'
import type { Evidence } from '../domain/dossier/evidence.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type DossierKey = { readonly organizationId: number; readonly dossierId: number }

/** Dossiers the scope sees, the newest first. */
export async function listDossiers(
  tx: Tx,
  { organizationId, runId }: { readonly organizationId?: number | undefined; readonly runId?: number } = {},
): Promise<readonly Omit<Dossier, 'evidence'>[]> {
  let query = tx.selectFrom('objectivity.dossier').select(plainColumns).orderBy('dossierId', 'desc')
  if (organizationId !== undefined) query = query.where('organizationId', '=', organizationId)
  if (runId !== undefined) query = query.where('runId', '=', runId)
  return await query.execute()
}

export async function getDossier(tx: Tx, { organizationId, dossierId }: DossierKey): Promise<Dossier> {
  const row = await tx
    .selectFrom('objectivity.dossier')
    .select([...plainColumns, 'evidence'])
    .where('organizationId', '=', organizationId)
    .where('dossierId', '=', dossierId)
    .executeTakeFirst()
  if (!row) throw refuse('objectivity/dossier-not-found')
  return row
}

/** The dossier of the school in the run: the one that is there, or a new one. */
export async function openDossier(
  tx: Tx,
  whose: { readonly municipalityId: number; readonly organizationId: number; readonly runId: number },
  {
    evidence,
    createdOn,
    authorName,
  }: { readonly evidence: Evidence; readonly createdOn: PlainDate; readonly authorName: string },
): Promise<{ readonly dossier: Dossier; readonly isNew: boolean }> {
  const made = await tx
    .insertInto('objectivity.dossier')
    .values({ ...whose, evidence: jsonb(evidence), createdOn, authorName })
    .onConflict((conflict) => conflict.columns(['organizationId', 'runId']).doNothing())
    .returning('dossierId')
    .executeTakeFirst()
  const [found] = made ? [made] : await listDossiers(tx, whose)
  if (!found) throw new Error('the dossier was written a statement ago')
  const { organizationId } = whose
  const dossier = await getDossier(tx, { organizationId, dossierId: found.dossierId })
  return { dossier, isNew: made !== undefined }
}

/** Undefined when the stored version is not `dossier.version`. What belongs to it is shown and closed with it. */
export async function saveDossier(tx: Tx, dossier: Dossier): Promise<Dossier | undefined> {
  const { organizationId, dossierId, version, runId: _, evidence: __, causes, ...fields } = dossier
  const isShown = dossier.handedOn !== null
  const saved = await tx
    .updateTable('objectivity.dossier')
    .set({ ...fields, causes: [...causes], isShown, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('dossierId', '=', dossierId)
    .where('version', '=', version)
    .returning('dossierId')
    .executeTakeFirst()
  return saved && (await getDossier(tx, { organizationId, dossierId }))
}

/** Shows or closes to the school everything that belongs to the dossier, but for its history. */
export async function showPartsOfDossier(tx: Tx, key: DossierKey, isShown: boolean): Promise<void> {
  for (const table of ['objectivity.dossier_file', 'objectivity.recheck_work'] as const) {
    await tx
      .updateTable(table)
      .set({ isShown })
      .where('organizationId', '=', key.organizationId)
      .where('dossierId', '=', key.dossierId)
      .execute()
  }
}

export async function addDossierEvent(
  tx: Tx,
  whose: DossierKey & { readonly municipalityId: number },
  event: DossierEvent & { readonly isShown: boolean },
): Promise<void> {
  const { organizationId, dossierId, municipalityId } = whose
  await tx
    .insertInto('objectivity.dossier_event')
    .values({ organizationId, dossierId, municipalityId, ...event })
    .execute()
}

export async function findDossierEvents(tx: Tx, key: DossierKey): Promise<readonly DossierEvent[]> {
  return await tx
    .selectFrom('objectivity.dossier_event')
    .select(['act', 'happenedOn', 'personName', 'note'])
    .where('organizationId', '=', key.organizationId)
    .where('dossierId', '=', key.dossierId)
    .orderBy('eventId')
    .execute()
}

const plainColumns = [
  'organizationId',
  'dossierId',
  'version',
  'runId',
  'createdOn',
  'authorName',
  'handedOn',
  'answerBy',
  'request',
  'answer',
  'answeredOn',
  'answererName',
  'outcome',
  'outcomeReason',
  'outcomeDocument',
  'causes',
  'closedOn',
  'closerName',
] as const
