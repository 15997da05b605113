import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { isWorkingDay, type ProductionCalendars } from '#plans/domain/schedule/production-calendar.ts'

/** Until the authority says otherwise: three working days for an answer, thirty days for a contact. */
export const firstSetting = { answerDays: 3, contactDays: 30 } as const

/**
 * The last day to answer: so many working days after the day the question came, by the production calendar.
 * @example answerDueOn(plainDate('2026-11-20'), 3, calendars) // '2026-11-25': Friday, then Monday, Tuesday, Wednesday
 */
export function answerDueOn(
  receivedOn: PlainDate,
  workingDays: number,
  calendars: ProductionCalendars,
): PlainDate {
  let day = receivedOn
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendars)) left -= 1
  }
  return day
}
