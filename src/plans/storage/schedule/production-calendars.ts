import type { Tx } from '#server-kit/database/database.ts'
import { productionCalendars } from '../../domain/catalogue/production-calendars.ts'
import type { ProductionCalendar } from '../../domain/schedule/production-calendar.ts'
import '../tables.ts'

export type StoredCalendar = ProductionCalendar & { readonly version: number }

/** What an administrator changed, over what the program ships with. `version` is 0 for a shipped year. */
export async function findProductionCalendars(tx: Tx): Promise<ReadonlyMap<number, StoredCalendar>> {
  const rows = await tx.selectFrom('plans.production_calendar').selectAll().execute()
  const shipped = productionCalendars.map((calendar): StoredCalendar => ({ ...calendar, version: 0 }))
  const own = rows.map(
    ({ municipalityId: _, ...row }): StoredCalendar => ({ ...row, provenance: 'secondary' }),
  )
  return new Map([...shipped, ...own].map((calendar) => [calendar.year, calendar]))
}

/** 'stale' when another person saved the year first. */
export async function saveProductionCalendar(
  tx: Tx,
  municipalityId: number,
  calendar: Omit<ProductionCalendar, 'provenance'>,
  seenVersion: number,
): Promise<'saved' | 'stale'> {
  const days = {
    nonWorkingDays: [...calendar.nonWorkingDays],
    workingWeekends: [...calendar.workingWeekends],
    shortenedDays: [...calendar.shortenedDays],
    source: calendar.source,
  }
  if (seenVersion === 0) {
    const inserted = await tx
      .insertInto('plans.production_calendar')
      .values({ municipalityId, year: calendar.year, ...days })
      .onConflict((conflict) => conflict.columns(['municipalityId', 'year']).doNothing())
      .returning('version')
      .executeTakeFirst()
    return inserted ? 'saved' : 'stale'
  }
  const updated = await tx
    .updateTable('plans.production_calendar')
    .set({ ...days, version: seenVersion + 1 })
    .where('municipalityId', '=', municipalityId)
    .where('year', '=', calendar.year)
    .where('version', '=', seenVersion)
    .returning('version')
    .executeTakeFirst()
  return updated ? 'saved' : 'stale'
}
