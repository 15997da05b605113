import { resolve } from 'node:path'
import { restoreBackup } from '#server-kit/database/backup/restore-backup.ts'
import { readConfig } from '../config.ts'

/** Restores an installation from a file into an empty folder or an empty PostgreSQL database. */
export async function restoreFromConsole(file: string): Promise<void> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const { rowCount, tableCount } = await restoreBackup(resolve(file), { databaseUrl, dataDir })
  const where = databaseUrl ? 'сервер PostgreSQL' : resolve(dataDir)
  process.stdout.write(
    `Данные восстановлены и сверены: ${where}\nТаблиц: ${tableCount}, строк: ${rowCount}. Запуск системы: npm start\n`,
  )
}
