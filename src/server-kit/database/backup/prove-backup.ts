import { openScratchStore } from '../open-scratch-store.ts'
import { type Migration, readMigrations } from '../read-migrations.ts'
import type { BackupTotals } from './backup-format.ts'
import { loadBackup } from './load-backup.ts'
import { migrationsOf, readBackupHead } from './read-backup.ts'

/** Restores a backup into memory and counts it over; refuses one that does not come out equal. */
export async function proveBackup(
  path: string,
  known: readonly Migration[] = readMigrations(),
): Promise<BackupTotals> {
  const head = await readBackupHead(path)
  const scratch = await openScratchStore({ migrations: migrationsOf(head, known) })
  try {
    return await loadBackup(scratch.owner, path)
  } finally {
    await scratch.close()
  }
}
