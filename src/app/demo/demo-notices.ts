import { prepareDigests } from '#flows/prepare-digests.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { isWorkingDay } from '#plans/domain/schedule/production-calendar.ts'
import { findProductionCalendars } from '#plans/storage/schedule/production-calendars.ts'
import { workingDayBefore } from '#reminders/domain/working-days.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import type { FilledDemo } from './fill-demo.ts'

/** What the invented people are told of at first sight; last of all, so that nothing that waits for them is left out. */
export async function tellDemoPeople(
  store: Store,
  { municipalityId, today, now }: FilledDemo & { readonly today: PlainDate; readonly now: Date },
): Promise<void> {
  await store.owner.transaction().execute(async (tx) => {
    const day = await lastWorkingDay(tx, today)
    await prepareDigests(tx, municipalityId, { today: day, hour: 23, now }, 'off')
  })
}

/** The day whose digest there is to see: today, or the last day that was worked. */
async function lastWorkingDay(tx: Tx, today: PlainDate): Promise<PlainDate> {
  const calendars = await findProductionCalendars(tx)
  return isWorkingDay(today, calendars) ? today : workingDayBefore(today, calendars)
}
