import { resolve } from 'node:path'
import { writeBackup } from '#server-kit/database/backup/write-backup.ts'
import { openStore } from '#server-kit/database/open-store.ts'
import { readConfig } from '../config.ts'
import { programVersion } from '../program-version.ts'

/** Writes the whole installation into a file and proves it; beside a running server too. */
export async function backUpFromConsole(file: string): Promise<void> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const store = await openStore({ databaseUrl, dataDir, whenInUse: 'join' })
  try {
    const { path, rowCount, tableCount } = await writeBackup(store, resolve(file), {
      program: programVersion(),
      now: new Date(),
      dataDir,
    })
    process.stdout.write(
      `Резервная копия записана и проверена восстановлением: ${path}\nТаблиц: ${tableCount}, строк: ${rowCount}.\n`,
    )
  } finally {
    await store.close()
  }
}
