import { RRuleTemporal } from 'rrule-temporal'
import { type PlainDate, plainDate } from '#kernel/plain-date.ts'

/** A recurrence rule by RFC 5545 whose dates are days: FREQ=MONTHLY;BYMONTHDAY=-1 */
export type RecurrenceRule = `FREQ=${string}`

/** Last day of every month, or the given day (in a shorter month its last). */
export function everyMonth(day: number | null, months: readonly number[] = []): RecurrenceRule {
  return `FREQ=MONTHLY${byMonth(months)};${onDay(day)}`
}

/** The last month of each quarter. */
export function everyQuarter(day: number | null): RecurrenceRule {
  return `FREQ=MONTHLY${byMonth([3, 6, 9, 12])};${onDay(day)}`
}

/** One month of each year, or of every n-th year counted from the first day asked for. */
export function everyYears(interval: number, month: number, day: number | null): RecurrenceRule {
  return `FREQ=YEARLY;INTERVAL=${interval}${byMonth([month])};${onDay(day)}`
}

function byMonth(months: readonly number[]): string {
  return months.length === 0 ? '' : `;BYMONTH=${months.join(',')}`
}

// RFC 5545 skips months without the day; an official means the last day then, so the four last candidates are offered.
function onDay(day: number | null): string {
  if (day === null) return 'BYMONTHDAY=-1'
  if (day <= 28) return `BYMONTHDAY=${day}`
  const candidates = [28, 29, 30, 31].filter((candidate) => candidate <= day)
  return `BYMONTHDAY=${candidates.join(',')};BYSETPOS=-1`
}

/** The rule's days from the first day to the last, both included. Days have no zone: everything is reckoned in UTC. */
export function recurrenceDates(rule: RecurrenceRule, from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const compact = (date: PlainDate) => date.replaceAll('-', '')
  const iterator = new RRuleTemporal({
    rruleString: `DTSTART;TZID=UTC:${compact(from)}T000000Z\nRRULE:${rule};UNTIL=${compact(to)}T000000Z`,
  })
  return iterator.all().map((moment) => plainDate(moment.toString().slice(0, 10)))
}
