import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeDataFolder } from './data-folder.ts'
import { refuse } from './database-refusals.ts'
import { syncFolder } from './durable-file-system.ts'
import { startEmbeddedEngine } from './embedded-engine.ts'
import { syncTree } from './sync-tree.ts'

/** The PostgreSQL major of the pinned PGlite; a folder made by another one cannot be opened. */
export const embeddedMajor = '18'

/** Makes `<dataDir>/database` if there is none, and refuses what the engine would choke on. Returns its path. */
export async function prepareFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'database')
  makeDataFolder(dataDir)
  if (isEmpty(folder)) await makeDatabase(dataDir, folder)
  else refuseUnfit(folder)
  return folder
}

/** Made under another name and moved when whole and on disk: a start killed half-way leaves no half-made database. */
async function makeDatabase(dataDir: string, folder: string): Promise<void> {
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const engine = await startEmbeddedEngine({ folder: unfinished, template: null })
  await engine.close()
  syncTree(unfinished)
  if (existsSync(folder)) rmdirSync(folder)
  renameSync(unfinished, folder)
  syncFolder(dataDir)
}

function refuseUnfit(folder: string): void {
  const versionFile = join(folder, 'PG_VERSION')
  if (!existsSync(versionFile) || !existsSync(join(folder, 'global', 'pg_control'))) {
    throw refuse('database/folder-damaged', {
      detail: `В папке ${folder} нет целой базы данных. Переименуйте папку и восстановите данные из резервной копии: npm run -s msoko -- restore ФАЙЛ.`,
    })
  }
  const major = readFileSync(versionFile, 'utf8').trim()
  if (major !== embeddedMajor) {
    throw refuse('database/folder-other-version', {
      detail: `В папке ${folder} — PostgreSQL ${major}, эта версия программы работает с PostgreSQL ${embeddedMajor}. Сделайте резервную копию прежней версией программы (npm run -s msoko -- backup ФАЙЛ) и восстановите её новой (npm run -s msoko -- restore ФАЙЛ).`,
    })
  }
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0
}
