import {
  closeSync,
  createWriteStream,
  existsSync,
  fdatasyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Transaction } from 'kysely'
import { listApplied } from '../apply-migrations.ts'
import type { Database, Store } from '../database.ts'
import { refuse } from '../database-refusals.ts'
import { syncFolder } from '../durable-file-system.ts'
import type { Migration } from '../read-migrations.ts'
import { type BackupHead, type BackupTotals, backupVersion, countRows } from './backup-format.ts'
import { readKeptFiles } from './kept-files.ts'
import { listTables, readCounter, type TableShape } from './list-tables.ts'
import { proveBackup } from './prove-backup.ts'
import { readTableRows } from './read-table-rows.ts'

export type BackupSource = {
  readonly program: string
  readonly now: Date
  readonly dataDir: string
  readonly migrations?: readonly Migration[]
}

export type BackupReport = { readonly path: string; readonly rowCount: number; readonly tableCount: number }

/**
 * Writes the whole installation into one file and proves it: the file is restored into a scratch store in memory and
 * counted over. Until then it bears another name, so a file that is there is a file that was proved.
 */
export async function writeBackup(
  store: Pick<Store, 'owner'>,
  path: string,
  source: BackupSource,
): Promise<BackupReport> {
  if (existsSync(path))
    throw refuse('database/backup-file-exists', { detail: `Выберите другое имя: ${path}.` })
  const unproved = `${path}.part`
  try {
    await store.owner
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        // It holds password hashes and second factors: nobody but the owner of the file reads it.
        const file = createWriteStream(unproved, { mode: 0o600 })
        await pipeline(Readable.from(backupText(tx, source)), createGzip({ level: 6 }), file)
      })
    const totals = await proveBackup(unproved, source.migrations)
    settle(unproved, path)
    const counts = Object.values(totals).map(({ rowCount }) => rowCount)
    return { path, tableCount: counts.length, rowCount: counts.reduce((sum, count) => sum + count, 0) }
  } finally {
    rmSync(unproved, { force: true })
  }
}

async function* backupText(
  tx: Transaction<Database>,
  { program, now, dataDir }: BackupSource,
): AsyncGenerator<string> {
  const tables = await listTables(tx)
  const head: BackupHead = {
    format: 'msoko-backup',
    version: backupVersion,
    program,
    madeAt: now.toISOString(),
    files: readKeptFiles(dataDir),
    migrations: (await listApplied(tx)).map(({ name, sha256 }) => ({ name, sha256 })),
    tables: await describeTables(tx, tables),
  }
  yield `${JSON.stringify(head)}\n`

  const totals: BackupTotals = {}
  for (const table of tables) {
    yield `${JSON.stringify({ table: table.name })}\n`
    const counted = countRows()
    for await (const lines of readTableRows(tx, table)) {
      for (const line of lines) counted.add(line)
      yield `${lines.join('\n')}\n`
    }
    totals[table.name] = counted.totals()
  }
  yield `${JSON.stringify({ totals })}\n`
}

async function describeTables(
  tx: Transaction<Database>,
  tables: readonly TableShape[],
): Promise<BackupHead['tables']> {
  const described: BackupHead['tables'] = []
  for (const { name, columns, counters } of tables) {
    const counts = []
    for (const { column, sequence } of counters) counts.push({ column, ...(await readCounter(tx, sequence)) })
    described.push({ name, columns: [...columns], counters: counts })
  }
  return described
}

/** On disk first, then under its name. */
function settle(unproved: string, path: string): void {
  const file = openSync(unproved, 'r+')
  try {
    fdatasyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(unproved, path)
  syncFolder(dirname(resolve(path)))
}
