import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'
import { refuse } from './database-refusals.ts'

/**
 * The self-test of each start: one commit that must make the disk confirm a write. The settings alone prove nothing
 * (`show fsync` says «on» even when the call leads nowhere), the counter of the file-system hook does.
 */
export async function checkDurability(
  owner: Kysely<Database>,
  syncCount: () => Promise<number>,
): Promise<void> {
  const { rows } = await sql<{ fsync: string; method: string }>`
    select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method
  `.execute(owner)
  const before = await syncCount()
  await sql`select pg_logical_emit_message(true, 'msoko', 'start')`.execute(owner)
  const after = await syncCount()

  const [settings] = rows
  if (settings?.fsync !== 'on' || settings.method !== 'fsync' || after <= before) {
    throw refuse('database/not-durable', {
      detail: `Проверочная запись не вызвала подтверждения диска (fsync=${settings?.fsync}, wal_sync_method=${settings?.method}, подтверждений ${after - before}). Переустановите программу командой npm ci; если не поможет, используйте PostgreSQL (DATABASE_URL).`,
    })
  }
}
