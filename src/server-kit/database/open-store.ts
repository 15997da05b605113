import type { Store } from './database.ts'
import { type EmbeddedStoreOptions, joinEmbeddedStore, openEmbeddedStore } from './open-embedded-store.ts'
import { openServerStore } from './open-server-store.ts'
import { readMigrations } from './read-migrations.ts'

/**
 * Opens the installation's store and brings its schema up to the program: a PostgreSQL server when `databaseUrl` is set,
 * else the embedded engine in `dataDir`. `whenInUse: 'join'` (the command line) works through the running server's
 * control channel instead of being refused.
 */
export async function openStore({
  databaseUrl,
  dataDir,
  whenInUse = 'refuse',
  migrations = readMigrations(),
  report = () => {},
  onStopped = () => {},
}: {
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly whenInUse?: 'refuse' | 'join'
} & Partial<EmbeddedStoreOptions>): Promise<Store> {
  if (databaseUrl) return await openServerStore(databaseUrl, migrations)
  const running = whenInUse === 'join' ? await joinEmbeddedStore(dataDir) : undefined
  return running ?? (await openEmbeddedStore({ dataDir, migrations, report, onStopped }))
}
