import type { StoredFileKind } from '#documents/domain/stored-file.ts'
import { checkFile } from '#documents/storage/check-file.ts'
import { findFile, storeFile } from '#documents/storage/stored-files.ts'
import type { EvidencePort } from '#plans/http/reporting/evidence-port.ts'

/** Evidence of reports in the file store of documents: each file belongs to the organisation whose task it is. */
export const evidenceInDocuments: EvidencePort = {
  check: checkFile,

  async store(tx, file, by) {
    await storeFile(tx, { ...file, kind: file.kind as StoredFileKind }, by)
  },

  async describe(tx, organizationId, files) {
    if (files.length === 0) return []
    const rows = await tx
      .selectFrom('documents.stored_file')
      .select(['sha256', 'kind', 'byteCount'])
      .where('organizationId', '=', organizationId)
      .where(
        'sha256',
        'in',
        files.map(({ sha256 }) => sha256),
      )
      .execute()
    const known = new Map(rows.map((row) => [row.sha256, row]))
    return files.flatMap(({ sha256, fileName }) => {
      const row = known.get(sha256)
      return row ? [{ ...row, fileName }] : []
    })
  },

  find: findFile,
}
