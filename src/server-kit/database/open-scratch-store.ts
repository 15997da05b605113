import { ensureAppRole } from './app-role.ts'
import { applyMigrations } from './apply-migrations.ts'
import { buildKysely } from './build-kysely.ts'
import type { Store } from './database.ts'
import { type EmbeddedEngine, startEmbeddedEngine } from './embedded-engine.ts'
import { openGate } from './engine-gate.ts'
import { poolOverGate } from './pool-over-gate.ts'
import { queryAsOwner } from './query-as-owner.ts'
import { type Migration, readMigrations } from './read-migrations.ts'
import { runTransaction } from './run-transaction.ts'

export type ScratchStore = Store & { readonly migrated: readonly string[]; dump: EmbeddedEngine['dump'] }

/**
 * A store that lives in memory and is gone when closed: for tests and for proving a backup. `template` is the file of
 * an earlier `dump()`, which saves the two seconds of making a database.
 */
export async function openScratchStore({
  template = null,
  migrations = readMigrations(),
}: {
  template?: string | null
  migrations?: readonly Migration[]
} = {}): Promise<ScratchStore> {
  const engine = await startEmbeddedEngine({ folder: null, template })
  const pool = poolOverGate(openGate(engine))
  const owner = buildKysely(pool)
  await ensureAppRole(owner)
  const migrated = await applyMigrations(owner, migrations)
  return {
    engine: 'embedded',
    owner,
    migrated,
    dump: () => engine.dump(),
    query: (text, values) => queryAsOwner(pool, text, values),
    transaction: (scope, work) => runTransaction({ owner, pool, limits: '' }, scope, work),
    async close() {
      await owner.destroy()
      await engine.close()
    },
  }
}
