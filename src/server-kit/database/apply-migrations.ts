import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { refuse } from './database-refusals.ts'
import type { Migration } from './read-migrations.ts'

type Applied = { readonly name: string; readonly sha256: string }

// Two servers started at once on one database apply each file once.
const migrating = 70_657_311

/** Brings the schema up to the given migrations, each in its own transaction. Returns the names applied now. */
export async function applyMigrations(
  owner: Kysely<Database>,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await prepareJournal(owner)
  refuseForeign(await listApplied(owner), migrations)

  const applied: string[] = []
  for (const migration of migrations) {
    const isNew = await owner.transaction().execute((tx) => applyOne(tx, migration))
    if (isNew) applied.push(migration.name)
  }
  return applied
}

export async function listApplied(database: Kysely<Database>): Promise<readonly Applied[]> {
  const { rows } = await sql<Applied>`select name, sha256 from service.migration order by name`.execute(
    database,
  )
  return rows
}

/** Whether the program was ever started on this database. */
export async function hasJournal(database: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ journal: string | null }>`
    select to_regclass('service.migration')::text as journal
  `.execute(database)
  return rows[0]?.journal != null
}

async function prepareJournal(owner: Kysely<Database>): Promise<void> {
  if (await hasJournal(owner)) return
  await owner.transaction().execute(async (tx) => {
    await takeTurn(tx)
    await sql`create schema if not exists service`.execute(tx)
    await sql`
      create table if not exists service.migration (
        name text primary key,
        sha256 text not null,
        applied_at timestamptz not null default now()
      )
    `.execute(tx)
    await sql`
      comment on table service.migration is 'service: applied schema changes, in order; only the owner reads it'
    `.execute(tx)
  })
}

async function applyOne(tx: Transaction<Database>, migration: Migration): Promise<boolean> {
  await takeTurn(tx)
  const { rows } = await sql`select 1 from service.migration where name = ${migration.name}`.execute(tx)
  if (rows.length > 0) return false
  try {
    await sql.raw(migration.sql).execute(tx)
  } catch (cause) {
    throw new Error(`Migration ${migration.name}: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    })
  }
  await sql`
    insert into service.migration (name, sha256) values (${migration.name}, ${migration.sha256})
  `.execute(tx)
  return true
}

async function takeTurn(tx: Transaction<Database>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(migrating)})`.execute(tx)
}

function refuseForeign(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const known = new Map(migrations.map(({ name, sha256 }) => [name, sha256]))
  const unknown = applied.filter(({ name }) => !known.has(name))
  if (unknown.length > 0) {
    const names = unknown.map(({ name }) => name).join(', ')
    throw refuse('database/newer-than-program', {
      detail: `Программа не знает применённых изменений схемы: ${names}. Установите версию программы не старее той, что работала с этой базой.`,
    })
  }
  const changed = applied.filter(({ name, sha256 }) => known.get(name) !== sha256)
  if (changed.length > 0) {
    const names = changed.map(({ name }) => `${name}.sql`).join(', ')
    throw refuse('database/migration-changed', {
      detail: `Файлы отличаются от применённых: ${names}. Верните прежний текст; исправление вносится новым файлом.`,
    })
  }
}
