import { ensureAppRole } from './app-role.ts'
import { applyMigrations } from './apply-migrations.ts'
import { connectServer } from './connect-server.ts'
import type { Store } from './database.ts'
import { queryAsOwner } from './query-as-owner.ts'
import { readMigrations } from './read-migrations.ts'
import { runTransaction } from './run-transaction.ts'

// A request never needs longer; what does is a job, which runs on the owner's connection without these limits.
const limits =
  "set local statement_timeout = '60s'; set local lock_timeout = '15s'; set local idle_in_transaction_session_timeout = '60s'; "

/** A store on a PostgreSQL server, brought up to the program's schema. */
export async function openServerStore(databaseUrl: string, migrations = readMigrations()): Promise<Store> {
  const { owner, pool } = await connectServer(databaseUrl)
  try {
    await ensureAppRole(owner)
    await applyMigrations(owner, migrations)
  } catch (error) {
    await owner.destroy()
    throw error
  }
  return {
    engine: 'server',
    owner,
    query: (text, values) => queryAsOwner(pool, text, values),
    transaction: (scope, work) => runTransaction({ owner, pool, limits }, scope, work),
    close: () => owner.destroy(),
  }
}
