import { addDays, type PlainDate, weekdayOf } from '#kernel/plain-date.ts'
import { isWorkingDay, type ProductionCalendars } from '#plans/domain/schedule/production-calendar.ts'

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendars: ProductionCalendars): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendars)) count += 1
  }
  return count
}

export function workingDayBefore(day: PlainDate, calendars: ProductionCalendars): PlainDate {
  let before = addDays(day, -1)
  while (!isWorkingDay(before, calendars)) before = addDays(before, -1)
  return before
}

/** Undefined for a week of holidays. */
export function firstWorkingDayOfWeek(day: PlainDate, calendars: ProductionCalendars): PlainDate | undefined {
  const monday = addDays(day, 1 - weekdayOf(day))
  return [0, 1, 2, 3, 4, 5, 6]
    .map((shift) => addDays(monday, shift))
    .find((one) => isWorkingDay(one, calendars))
}
