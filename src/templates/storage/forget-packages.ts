import type { Kysely } from 'kysely'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Database } from '#server-kit/database/database.ts'
import './tables.ts'

/** Archives are copies of what can be made again: kept for so many days. */
const DAYS_KEPT = 14

export async function forgetOldPackages(owner: Kysely<Database>, today: PlainDate): Promise<void> {
  await owner
    .deleteFrom('templates.package')
    .where('startedAt', '<', new Date(`${addDays(today, -DAYS_KEPT)}T00:00:00Z`))
    .execute()
}
