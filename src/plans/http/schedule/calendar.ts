import { addDays, daysBetween, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { route } from '#server-kit/http/route.ts'
import { calendarWarnings } from '../../domain/schedule/calendar-warnings.ts'
import { isWorkingDay } from '../../domain/schedule/production-calendar.ts'
import { taskOwner } from '../../domain/task-owner.ts'
import { refuse } from '../../refusals.ts'
import * as contract from '../../schedule-contract.ts'
import { findCalendarEntries } from '../../storage/schedule/calendar-entries.ts'
import { findProductionCalendars } from '../../storage/schedule/production-calendars.ts'

const MOST_DAYS = 366

export const getCalendarRoute = route(contract.getCalendar, {
  may: 'plans.plan.read',
  audit: 'none',
  async answer({ query, person, tx, today }) {
    const [from, to] = [plainDate(query.from), plainDate(query.to)]
    if (to < from) throw refuse('plans/dates-backwards')
    if (daysBetween(from, to) > MOST_DAYS) throw refuse('plans/calendar-too-long')
    // An organisation's people have no wider scope than their own: asking for the municipality gives them theirs.
    const whole = query.scope === 'municipality' && person.scope.reach === 'municipality'
    const entries = await findCalendarEntries(tx, from, to, whole ? 'everyone' : taskOwner(person), today)
    const byDay = Map.groupBy(entries, ({ date }) => date)
    const calendars = await findProductionCalendars(tx)
    return {
      days: daysFrom(from, to).map((date) => ({
        date,
        nonWorking: !isWorkingDay(date, calendars),
        entries: (byDay.get(date) ?? []).map(({ date: _, ...entry }) => entry),
      })),
      warnings: calendarWarnings(from, to, calendars),
    }
  },
})

function daysFrom(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}
