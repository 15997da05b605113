import { sql } from 'kysely'
import { dateOf } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type ProductionCalendars, workingDueOn } from '../../domain/schedule/production-calendar.ts'
import '../tables.ts'

/** Reckons anew the working due dates of a year whose calendar changed; a date late in December may move too. */
export async function moveWorkingDueDates(
  tx: Tx,
  year: number,
  calendars: ProductionCalendars,
): Promise<void> {
  const days = await tx
    .selectFrom('plans.occurrence')
    .select(['dueOn', 'workingDueOn'])
    .distinct()
    .where('dueOn', '>=', dateOf(year - 1, 12, 20))
    .where('dueOn', '<=', dateOf(year, 12, 31))
    .execute()
  for (const { dueOn, workingDueOn: stored } of days) {
    if (dueOn === null) continue
    const moved = workingDueOn(dueOn, calendars)
    if (moved === stored) continue
    for (const table of ['occurrence', 'task']) {
      await sql`update plans.${sql.ref(table)} set working_due_on = ${moved}::date
                where due_on = ${dueOn}::date and working_due_on <> ${moved}::date`.execute(tx)
    }
  }
}
