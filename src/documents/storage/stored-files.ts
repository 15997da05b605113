import type { Tx } from '#server-kit/database/database.ts'
import type { CheckedFile } from '../domain/stored-file.ts'
import { mediaTypes, type StoredFileKind } from '../domain/stored-file.ts'
import './tables.ts'

/** Whose file it becomes and who puts it; `userId` is null for the program itself. */
export type FilePut = {
  readonly municipalityId: number
  readonly organizationId: number
  readonly userId: string | null
  readonly now: Date
}

/** By what a stored file is found again. */
export type FileKey = { readonly organizationId: number; readonly sha256: string }

/**
 * Keeps a checked file among the organisation's own, once by its content: the same bytes again are the same file. The
 * name belongs to the place where the file is attached. Row-level security refuses another organisation.
 */
export async function storeFile(tx: Tx, file: CheckedFile, by: FilePut): Promise<FileKey> {
  const { municipalityId, organizationId } = by
  await tx
    .insertInto('documents.stored_file')
    .values({
      organizationId,
      sha256: file.sha256,
      municipalityId,
      kind: file.kind,
      byteCount: file.bytes.length,
      bytes: Buffer.from(file.bytes),
      putAt: by.now,
      putBy: by.userId,
    })
    .onConflict((conflict) => conflict.columns(['organizationId', 'sha256']).doNothing())
    .execute()
  return { organizationId, sha256: file.sha256 }
}

export type FoundFile = {
  readonly kind: StoredFileKind
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The file itself; undefined where the scope may not see it. */
export async function findFile(tx: Tx, { organizationId, sha256 }: FileKey): Promise<FoundFile | undefined> {
  const row = await tx
    .selectFrom('documents.stored_file')
    .select(['kind', 'bytes'])
    .where('organizationId', '=', organizationId)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && { ...row, mediaType: mediaTypes[row.kind] }
}
