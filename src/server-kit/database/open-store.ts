import type { Store } from './database.ts'
import { joinEmbeddedStore, openEmbeddedStore } from './open-embedded-store.ts'
import { openServerStore } from './open-server-store.ts'
import { type Migration, readMigrations } from './read-migrations.ts'

export type StoreOptions = {
  readonly dataDir: string
  readonly migrations: readonly Migration[]
  /** Takes messages for the person at the console, in Russian. */
  readonly report: (text: string) => void
  /** The embedded engine died under way; nothing acknowledged is lost, but this process cannot go on. */
  readonly onStopped: (error: Error) => void
}

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
} & Partial<StoreOptions>): Promise<Store> {
  if (databaseUrl) return await openServerStore(databaseUrl, migrations)
  const running = whenInUse === 'join' ? await joinEmbeddedStore(dataDir) : undefined
  return running ?? (await openEmbeddedStore({ dataDir, migrations, report, onStopped }))
}
