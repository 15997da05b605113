import { checkFile } from '#documents/storage/check-file.ts'
import { findFile, storeFile } from '#documents/storage/stored-files.ts'
import type { FilesPort } from '#outreach/http/neighbours-port.ts'

/** The file store of documents, for a context that attaches files to its own rows. */
export const filesInDocuments: FilesPort = {
  check: checkFile,

  async store(tx, file, by) {
    await storeFile(tx, file, by)
  },

  find: findFile,
}
