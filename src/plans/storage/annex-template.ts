import type { Tx } from '#server-kit/database/database.ts'
import type { Writer } from './plans.ts'
import './annex-template-table.ts'

/** The authority's own template of the annex; `version` is 0 while there is none. */
export type AnnexTemplate = {
  readonly version: number
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly uploadedAt: Date
}

export async function findAnnexTemplate(tx: Tx): Promise<AnnexTemplate | undefined> {
  return await tx
    .selectFrom('plans.annexTemplate')
    .select(['version', 'fileName', 'bytes', 'uploadedAt'])
    .executeTakeFirst()
}

/** Puts the template in the place of the one that was seen. False when another person changed it first. */
export async function saveAnnexTemplate(
  tx: Tx,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  seenVersion: number,
  by: Writer,
): Promise<boolean> {
  const values = {
    fileName: file.fileName,
    bytes: Buffer.from(file.bytes),
    uploadedAt: by.now,
    uploadedBy: by.userId,
    version: seenVersion + 1,
  }
  const written =
    seenVersion === 0
      ? await tx
          .insertInto('plans.annexTemplate')
          .values({ ...values, municipalityId: by.municipalityId })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('plans.annexTemplate')
          .set(values)
          .where('version', '=', seenVersion)
          .returning('version')
          .executeTakeFirst()
  return written !== undefined
}

/** Goes back to the program's template. False when another person changed it first. */
export async function removeAnnexTemplate(tx: Tx, seenVersion: number): Promise<boolean> {
  const removed = await tx
    .deleteFrom('plans.annexTemplate')
    .where('version', '=', seenVersion)
    .returning('version')
    .executeTakeFirst()
  return removed !== undefined
}
