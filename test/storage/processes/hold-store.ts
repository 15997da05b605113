import { sql } from 'kysely'
import { openStore } from '#server-kit/database/open-store.ts'

// Opens the store and keeps it, as a running server does, until told to stop.

const [dataDir = ''] = process.argv.slice(2)
try {
  const store = await openStore({ dataDir, migrations: [] })
  await sql`create table if not exists service.note (text text)`.execute(store.owner)
  process.stdout.write('open\n')
  process.stdin.once('data', () => {
    void store.close().then(() => process.exit(0))
  })
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`)
  process.exit(2)
}
