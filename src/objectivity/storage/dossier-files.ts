import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { refuse } from '../refusals.ts'
import type { DossierKey } from './dossiers.ts'
import './tables.ts'

export type DossierFile = {
  readonly sha256: string
  readonly side: 'school' | 'authority'
  readonly fileName: string
  readonly addedOn: PlainDate
}

export async function findDossierFiles(tx: Tx, key: DossierKey): Promise<readonly DossierFile[]> {
  return await select(tx, key).where('removed', '=', false).orderBy('addedOn').orderBy('fileName').execute()
}

export async function getDossierFile(
  tx: Tx,
  { sha256, ...key }: DossierKey & { readonly sha256: string },
): Promise<DossierFile> {
  const row = await select(tx, key).where('sha256', '=', sha256).executeTakeFirst()
  if (!row) throw refuse('objectivity/file-not-found')
  return row
}

/** The same file again comes back under its new name. */
export async function keepDossierFile(
  tx: Tx,
  whose: DossierKey & { readonly municipalityId: number; readonly isShown: boolean },
  { sha256, side, fileName, addedOn }: DossierFile,
): Promise<void> {
  await tx
    .insertInto('objectivity.dossier_file')
    .values({ ...whose, sha256, side, fileName, addedOn })
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'dossierId', 'sha256'])
        .doUpdateSet({ removed: false, fileName, addedOn }),
    )
    .execute()
}

export async function moveDossierFile(
  tx: Tx,
  { organizationId, dossierId, sha256 }: DossierKey & { readonly sha256: string },
  removed: boolean,
): Promise<void> {
  await tx
    .updateTable('objectivity.dossier_file')
    .set({ removed })
    .where('organizationId', '=', organizationId)
    .where('dossierId', '=', dossierId)
    .where('sha256', '=', sha256)
    .execute()
}

function select(tx: Tx, { organizationId, dossierId }: DossierKey) {
  return tx
    .selectFrom('objectivity.dossier_file')
    .select(['sha256', 'side', 'fileName', 'addedOn'])
    .where('organizationId', '=', organizationId)
    .where('dossierId', '=', dossierId)
}
