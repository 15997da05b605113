import type { FilesPort } from '#documents/files-port.ts'
import { checkFile } from '#documents/storage/check-file.ts'
import { findFile, storeFile } from '#documents/storage/stored-files.ts'

/** The file store of documents, for a context that attaches files to its own rows. */
export const filesInDocuments: FilesPort = {
  check: checkFile,

  async store(tx, file, by) {
    await storeFile(tx, file, by)
  },

  find: findFile,
}
