import type { Tx } from '#server-kit/database/database.ts'
import type { UploadedFile } from '#server-kit/http/route.ts'
import type { CheckedFile } from './domain/stored-file.ts'

/** The file store of documents as a context that attaches files to its own rows sees it; `src/flows/keep-attached-files.ts` answers it. */
export type FilesPort = {
  /** Refuses what the store does not take; needs no database. */
  check(file: UploadedFile): CheckedFile
  /** Keeps the file among the organisation's own. */
  store(
    tx: Tx,
    file: CheckedFile,
    by: {
      readonly municipalityId: number
      readonly organizationId: number
      readonly userId: string
      readonly now: Date
    },
  ): Promise<void>
  find(
    tx: Tx,
    key: { readonly organizationId: number; readonly sha256: string },
  ): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array } | undefined>
}
