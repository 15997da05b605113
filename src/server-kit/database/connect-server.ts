import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { buildKysely } from './build-kysely.ts'
import type { Database } from './database.ts'
import { refuse } from './database-refusals.ts'
import { typeParsers } from './type-parsers.ts'

const oldestVersion = 150_000

/** Opens and checks a PostgreSQL server by its address. The schema is not touched. */
export async function connectServer(
  databaseUrl: string,
): Promise<{ readonly owner: Kysely<Database>; readonly pool: pg.Pool }> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    types: typeParsers,
    connectionTimeoutMillis: 15_000,
  })
  // A server restart breaks idle connections; the pool replaces them, and a query that suffers says so itself.
  pool.on('error', () => {})
  const owner = buildKysely(pool)
  try {
    await checkServer(owner)
    return { owner, pool }
  } catch (error) {
    await owner.destroy()
    throw error
  }
}

type ServerFacts = {
  readonly version: number
  readonly shown: string
  readonly encoding: string
  readonly mayCreate: boolean
  readonly owner: string
  readonly base: string
}

async function checkServer(owner: Kysely<Database>): Promise<void> {
  const facts = await readFacts(owner)
  if (facts.version < oldestVersion) {
    throw refuse('database/server-too-old', { detail: `Сейчас подключён PostgreSQL ${facts.shown}.` })
  }
  if (facts.encoding !== 'UTF8') {
    throw refuse('database/server-encoding', {
      detail: `Кодировка базы «${facts.base}» — ${facts.encoding}. Создайте базу с encoding 'UTF8'.`,
    })
  }
  if (!facts.mayCreate) {
    throw refuse('database/no-privilege', {
      detail: `Сделайте пользователя владельцем базы: alter database ${facts.base} owner to ${facts.owner};`,
    })
  }
}

async function readFacts(owner: Kysely<Database>): Promise<ServerFacts> {
  try {
    const { rows } = await sql<ServerFacts>`
      select current_setting('server_version_num')::int as version, current_setting('server_version') as shown,
        current_setting('server_encoding') as encoding, quote_ident(current_user) as owner,
        quote_ident(current_database()) as base, has_database_privilege(current_database(), 'create') as may_create
    `.execute(owner)
    const [facts] = rows
    if (!facts) throw new Error('The server told nothing about itself')
    return facts
  } catch (error) {
    throw refuse('database/server-unreachable', {
      detail: `Проверьте адрес в DATABASE_URL и запущен ли сервер. Ответ: ${error instanceof Error ? error.message : error}`,
    })
  }
}
