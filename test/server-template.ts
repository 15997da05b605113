import { createHash } from 'node:crypto'
import pg from 'pg'
import { openServerStore } from '#server-kit/database/open-server-store.ts'
import { readMigrations } from '#server-kit/database/read-migrations.ts'

// One at a time, whichever test file or run asks: nobody's template is dropped while it is being copied.
const copying = 70_657_312

/**
 * Makes a database with every migration applied, as a copy of a template that stays on the test server: that takes a tenth of
 * what the migrations take. The template's name carries their print; those of other prints are dropped when it is made.
 */
export async function copyMigratedDatabase(address: string, name: string): Promise<void> {
  const template = `msoko_template_${printOfMigrations()}`
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [copying])
    const { rows } = await client.query<{ datname: string }>(
      String.raw`select datname from pg_database where datname like 'msoko\_template\_%'`,
    )
    if (!rows.some(({ datname }) => datname === template)) {
      for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
      await makeTemplate(client, address, template)
    }
    await client.query(`create database ${name} encoding 'UTF8' template ${template}`)
  } finally {
    await client.end()
  }
}

/** Made under another name and renamed when whole: a run that breaks off leaves no half-made template. */
async function makeTemplate(client: pg.Client, address: string, name: string): Promise<void> {
  const unfinished = name.replace('template_', 'template_unfinished_')
  await client.query(`create database ${unfinished} encoding 'UTF8' template template0`)
  const store = await openServerStore(addressOf(address, unfinished))
  await store.close()
  // Nobody may come in: a database that somebody is in cannot be copied.
  await client.query(`alter database ${unfinished} allow_connections false`)
  await client.query(`alter database ${unfinished} rename to ${name}`)
}

export function addressOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

function printOfMigrations(): string {
  const print = createHash('sha256')
  for (const { name, sha256 } of readMigrations()) print.update(`${name} ${sha256}`)
  return print.digest('hex').slice(0, 16)
}
