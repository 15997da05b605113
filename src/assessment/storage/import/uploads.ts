import type { Kysely } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import { sealBytes, unsealBytes } from '#server-kit/secrets/seal.ts'
import { refuse } from '../../refusals.ts'
import '../results-tables.ts'

const purpose = 'results uploads'
/** A file that nobody decided on is given up after so many days. */
const DAYS_KEPT = 14

export async function keepUpload(
  tx: Tx,
  upload: { readonly importId: number; readonly municipalityId: number; readonly bytes: Uint8Array },
  { secret, now }: { readonly secret: string; readonly now: Date },
): Promise<void> {
  await tx
    .insertInto('assessment.results_upload')
    .values({
      importId: upload.importId,
      municipalityId: upload.municipalityId,
      sealed: sealBytes(upload.bytes, secret, purpose),
      keptUntil: new Date(now.getTime() + DAYS_KEPT * 24 * 3_600_000),
    })
    .execute()
}

/** Refuses where the file has gone, or was encrypted with another secret. */
export async function openUpload(tx: Tx, importId: number, secret: string): Promise<Uint8Array> {
  const row = await tx
    .selectFrom('assessment.results_upload')
    .select('sealed')
    .where('importId', '=', importId)
    .executeTakeFirst()
  const bytes = row && unsealBytes(row.sealed, secret, purpose)
  if (!bytes) throw refuse('assessment/upload-gone')
  return bytes
}

/** The file holds names: it goes as soon as it is not needed. */
export async function dropUpload(tx: Tx, importId: number): Promise<void> {
  await tx.deleteFrom('assessment.results_upload').where('importId', '=', importId).execute()
}

export async function dropOldUploads(owner: Kysely<Database>, now: Date): Promise<void> {
  await owner.deleteFrom('assessment.results_upload').where('keptUntil', '<', now).execute()
}
