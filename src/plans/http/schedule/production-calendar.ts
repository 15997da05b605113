import { plainDate, yearOf } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { route } from '#server-kit/http/route.ts'
import { statutoryCalendar } from '../../domain/schedule/production-calendar.ts'
import type { ProductionCalendarView } from '../../domain/views/schedule-view.ts'
import { refuse } from '../../refusals.ts'
import * as contract from '../../schedule-contract.ts'
import { moveWorkingDueDates } from '../../storage/reporting/move-working-due-dates.ts'
import {
  findProductionCalendars,
  saveProductionCalendar,
} from '../../storage/schedule/production-calendars.ts'
import { municipalityOf } from '../writer-of.ts'

export const getProductionCalendarRoute = route(contract.getProductionCalendar, {
  may: 'plans.plan.read',
  audit: 'none',
  answer: async ({ params, tx }) => await viewCalendar(tx, params.year),
})

/** Due dates of the year move with its working days. */
export const saveProductionCalendarRoute = route(contract.saveProductionCalendar, {
  may: 'plans.calendar.manage',
  audit: 'plans.productionCalendar.changed',
  async answer({ params, body, person, tx, note }) {
    const { year } = params
    const before = await viewCalendar(tx, year)
    const calendar = {
      year,
      nonWorkingDays: daysOf(body.nonWorkingDays, year),
      workingWeekends: daysOf(body.workingWeekends, year),
      shortenedDays: daysOf(body.shortenedDays, year),
      source: body.source,
    }
    const outcome = await saveProductionCalendar(tx, municipalityOf(person), calendar, body.version)
    if (outcome === 'stale') throw refuse('plans/stale-version', { current: before })
    await moveWorkingDueDates(tx, year, await findProductionCalendars(tx))
    note({ subject: `productionCalendar/${year}`, before, after: calendar })
    return await viewCalendar(tx, year)
  },
})

async function viewCalendar(tx: Tx, year: number): Promise<ProductionCalendarView> {
  const known = (await findProductionCalendars(tx)).get(year)
  return known
    ? { ...known, assumed: known.provenance === 'to-verify' }
    : { ...statutoryCalendar(year), version: 0, assumed: true }
}

function daysOf(sent: readonly string[], year: number) {
  const days = [...new Set(sent)].sort().map(plainDate)
  if (days.some((day) => yearOf(day) !== year)) throw refuse('plans/days-of-other-year')
  return days
}
