import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from '../database.ts'
import { refuse } from '../database-refusals.ts'
import { type BackupHead, type BackupTotals, countRows } from './backup-format.ts'
import { listTables, type TableShape } from './list-tables.ts'
import { readBackup } from './read-backup.ts'
import { readTableRows } from './read-table-rows.ts'

const batchLength = 1_000_000

/**
 * Fills a store, freshly made under the backup's migrations, and counts it over: all in one transaction, so it is either
 * whole and equal or untouched. Returns the totals that were met.
 */
export async function loadBackup(owner: Kysely<Database>, path: string): Promise<BackupTotals> {
  try {
    return await owner.transaction().execute((tx) => loadInto(tx, path))
  } catch (error) {
    if (isUnfitData(error)) {
      throw refuse('database/backup-mismatch', {
        detail: `База данных не принимает строки копии: ${error.message}.`,
      })
    }
    throw error
  }
}

async function loadInto(tx: Transaction<Database>, path: string): Promise<BackupTotals> {
  const tables = new Map((await listTables(tx)).map((table) => [table.name, table]))
  // What the migrations put in themselves is in the backup too. References are set aside, so that order does not matter.
  const references = await dropReferences(tx)
  if (tables.size > 0) await sql.raw(`truncate ${[...tables.keys()].join(', ')}`).execute(tx)

  const written = await loadRows(tx, tables, path)

  for (const { table, name, definition } of references) {
    await sql.raw(`alter table ${table} add constraint ${name} ${definition}`).execute(tx)
  }
  await compare(tx, tables, written)
  return written
}

/** SQLSTATE classes 22 (a value of another type) and 23 (a broken constraint). */
function isUnfitData(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
}

async function loadRows(
  tx: Transaction<Database>,
  tables: ReadonlyMap<string, TableShape>,
  path: string,
): Promise<BackupTotals> {
  let totals: BackupTotals | undefined
  let table: TableShape | undefined
  let waiting: string[] = []
  let length = 0

  async function flush(): Promise<void> {
    if (table && waiting.length > 0) await insertRows(tx, table, waiting)
    waiting = []
    length = 0
  }

  for await (const piece of readBackup(path)) {
    switch (piece.kind) {
      case 'head':
        await takeHead(tx, tables, piece.head)
        break
      case 'table':
        await flush()
        table = tables.get(piece.name)
        break
      case 'row':
        if (!table) throw refuse('database/backup-mismatch', { detail: 'Строки вне таблицы.' })
        waiting.push(piece.line)
        length += piece.line.length
        if (length >= batchLength) await flush()
        break
      case 'totals':
        totals = piece.totals
        break
    }
  }
  await flush()
  if (!totals) throw refuse('database/backup-unreadable', { detail: 'В файле нет итогов.' })
  return totals
}

/** The backup's tables must be the store's, column by column; then the identity columns go on where they stopped. */
async function takeHead(
  tx: Transaction<Database>,
  tables: ReadonlyMap<string, TableShape>,
  head: BackupHead,
): Promise<void> {
  const shapeOf = (table: { readonly name: string; readonly columns: TableShape['columns'] }) =>
    `${table.name}(${table.columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`
  const expected = [...tables.values()].map(shapeOf).sort()
  const actual = head.tables.map(shapeOf).sort()
  const differing = actual.find((shape, place) => shape !== expected[place])
  if (differing !== undefined || actual.length !== expected.length) {
    throw refuse('database/backup-mismatch', {
      detail: `Таблицы копии и базы различаются${differing ? `: ${differing}` : ''}.`,
    })
  }
  for (const { name, counters } of head.tables) {
    for (const { column, lastValue, isCalled } of counters) {
      const sequence = tables.get(name)?.counters.find((counter) => counter.column === column)?.sequence
      if (!sequence) continue
      await sql`select setval(${sequence}::regclass, ${lastValue}::bigint, ${isCalled})`.execute(tx)
    }
  }
}

async function insertRows(
  tx: Transaction<Database>,
  table: TableShape,
  lines: readonly string[],
): Promise<void> {
  const names = table.columns.map(({ name }) => name).join(', ')
  const values = table.columns.map(({ type }, place) => `(cells->>${place})::${type}`).join(', ')
  await sql`
    insert into ${sql.raw(table.name)} (${sql.raw(names)}) overriding system value
    select ${sql.raw(values)} from jsonb_array_elements(${`[${lines.join(',')}]`}::jsonb) as row(cells)
  `.execute(tx)
}

async function compare(
  tx: Transaction<Database>,
  tables: ReadonlyMap<string, TableShape>,
  written: BackupTotals,
): Promise<void> {
  for (const table of tables.values()) {
    const counted = countRows()
    for await (const lines of readTableRows(tx, table)) for (const line of lines) counted.add(line)
    const read = counted.totals()
    const expected = written[table.name]
    if (expected?.rowCount !== read.rowCount || expected.print !== read.print) {
      throw refuse('database/backup-mismatch', {
        detail: `Таблица ${table.name}: в копии записано строк ${expected?.rowCount ?? 0}, восстановлено ${read.rowCount}${expected?.rowCount === read.rowCount ? ', содержимое отличается' : ''}.`,
      })
    }
  }
}

type Reference = { readonly table: string; readonly name: string; readonly definition: string }

async function dropReferences(tx: Transaction<Database>): Promise<readonly Reference[]> {
  const { rows } = await sql<Reference>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conparentid = 0 order by 1, 2
  `.execute(tx)
  for (const { table, name } of rows)
    await sql.raw(`alter table ${table} drop constraint ${name}`).execute(tx)
  return rows
}
