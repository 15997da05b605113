import { type Kysely, sql } from 'kysely'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Database } from '#server-kit/database/database.ts'
import './tables.ts'

const KEPT_DAYS = 400
// Beside a person's former digest nothing is asked of a day without words.
const KEPT_EMPTY_DAYS = 60

/** Removes digests nobody looks for any more, with their notices. To be called once a day. */
export async function forgetOldDigests(owner: Kysely<Database>, today: PlainDate): Promise<void> {
  await owner
    .deleteFrom('reminders.digest')
    .where((eb) =>
      eb.or([
        eb('day', '<', addDays(today, -KEPT_DAYS)),
        eb.and([eb('day', '<', addDays(today, -KEPT_EMPTY_DAYS)), eb(sql`lines`, '=', sql`'[]'::jsonb`)]),
      ]),
    )
    .execute()
  await owner
    .deleteFrom('reminders.notice')
    .where('digestId', 'is', null)
    .where('day', '<', addDays(today, -KEPT_DAYS))
    .execute()
}
