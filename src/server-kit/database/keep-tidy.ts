import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

const everyMs = 10 * 60_000

/**
 * What a server's own launcher does and the embedded engine, being a single process, does not: clears dead rows and
 * refreshes the planner's figures. Table by table, so that a request waits for one table at most, and only after
 * something was written. Returns how to stop.
 */
export function keepTidy(owner: Kysely<Database>, report: (text: string) => void): () => void {
  let seen = ''
  let isBusy = false

  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    tidyAfter(owner, seen)
      .then((position) => {
        seen = position
      })
      .catch((error: unknown) => report(`Обслуживание базы данных не выполнено: ${error}`))
      .finally(() => {
        isBusy = false
      })
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Tidies up if anything was written since the given place in the log. Returns the place it has come to. */
export async function tidyAfter(owner: Kysely<Database>, position: string): Promise<string> {
  if ((await logPosition(owner)) === position) return position
  for (const table of await listTables(owner)) await sql.raw(`vacuum (analyze) ${table}`).execute(owner)
  await sql`checkpoint`.execute(owner)
  return await logPosition(owner)
}

async function logPosition(owner: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ position: string }>`
    select pg_current_wal_insert_lsn()::text as position
  `.execute(owner)
  return rows[0]?.position ?? ''
}

async function listTables(owner: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables order by 1
  `.execute(owner)
  return rows.map(({ name }) => name)
}
