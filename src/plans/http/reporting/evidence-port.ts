import type { Tx } from '#server-kit/database/database.ts'
import type { UploadedFile } from '#server-kit/http/route.ts'
import type { AttachedFile, StoredEvidence } from '../../domain/reporting/report.ts'

/** A file that is what its name says. */
export type CheckedEvidence = AttachedFile & { readonly kind: string; readonly bytes: Uint8Array }

/** What reports ask of the file store of documents; `src/flows/keep-evidence.ts` answers it. */
export type EvidencePort = {
  /** Refuses what the store does not take; needs no database. */
  check(file: UploadedFile): CheckedEvidence
  /** Keeps the file among the organisation's own. */
  store(
    tx: Tx,
    file: CheckedEvidence,
    by: {
      readonly municipalityId: number
      readonly organizationId: number
      readonly userId: string
      readonly now: Date
    },
  ): Promise<void>
  /** The files named, as the store knows them; one that the organisation has not put is left out. */
  describe(tx: Tx, organizationId: number, files: readonly AttachedFile[]): Promise<readonly StoredEvidence[]>
  find(
    tx: Tx,
    key: { readonly organizationId: number; readonly sha256: string },
  ): Promise<{ readonly mediaType: string; readonly bytes: Uint8Array } | undefined>
}
