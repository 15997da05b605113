import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { applyMigrations, hasJournal } from '../apply-migrations.ts'
import { connectServer } from '../connect-server.ts'
import type { Database, Store } from '../database.ts'
import { refuse } from '../database-refusals.ts'
import { openStore } from '../open-store.ts'
import { type Migration, readMigrations } from '../read-migrations.ts'
import { restoreKeptFiles } from './kept-files.ts'
import { loadBackup } from './load-backup.ts'
import { migrationsOf, readBackupHead } from './read-backup.ts'
import type { BackupReport } from './write-backup.ts'

type Target = { readonly databaseUrl?: string | undefined; readonly dataDir: string }

/**
 * Restores an installation into an empty place, on either engine: the schema as it was when the backup was made, the
 * rows, the counting over, and only then the later migrations.
 */
export async function restoreBackup(
  path: string,
  target: Target,
  known: readonly Migration[] = readMigrations(),
): Promise<BackupReport> {
  const head = await readBackupHead(path)
  const migrations = migrationsOf(head, known)
  const found = await inspectTarget(target)

  const store = await openStore({ ...target, migrations })
  try {
    const totals = await loadBackup(store.owner, path)
    await applyMigrations(store.owner, known)
    await sql`analyze`.execute(store.owner)
    await store.close()
    restoreKeptFiles(target.dataDir, head.files)
    const counts = Object.values(totals).map(({ rowCount }) => rowCount)
    return { path, tableCount: counts.length, rowCount: counts.reduce((sum, count) => sum + count, 0) }
  } catch (error) {
    await giveUp(store, target, found)
    throw error
  }
}

/** Refuses a place with data in it. Returns the schemas that were there before us. */
async function inspectTarget(target: Target): Promise<readonly string[]> {
  if (!target.databaseUrl) {
    const folder = join(target.dataDir, 'database')
    if (existsSync(folder) && readdirSync(folder).length > 0) {
      throw refuse('database/restore-target-not-empty', {
        detail: `В папке ${folder} уже есть данные. Остановите систему и переименуйте папку, затем повторите.`,
      })
    }
    return []
  }
  const { owner } = await connectServer(target.databaseUrl)
  try {
    if (await hasJournal(owner)) {
      throw refuse('database/restore-target-not-empty', {
        detail:
          'В базе, указанной в DATABASE_URL, уже есть данные системы. Создайте новую базу и укажите её.',
      })
    }
    return await listSchemas(owner)
  } finally {
    await owner.destroy()
  }
}

/** The place was empty before, so it is left empty: otherwise the next try would be refused as filled. */
async function giveUp(store: Store, target: Target, found: readonly string[]): Promise<void> {
  if (store.engine === 'server') {
    const made = (await listSchemas(store.owner)).filter((name) => !found.includes(name))
    for (const name of made) await sql`drop schema ${sql.id(name)} cascade`.execute(store.owner)
  }
  await store.close()
  if (store.engine === 'embedded') rmSync(join(target.dataDir, 'database'), { recursive: true, force: true })
}

async function listSchemas(owner: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
  `.execute(owner)
  return rows.map(({ name }) => name)
}
