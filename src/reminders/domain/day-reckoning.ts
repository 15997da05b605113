import type { PlainDate } from '#kernel/plain-date.ts'
import type { ProductionCalendars } from '#plans/domain/schedule/production-calendar.ts'
import { firstWorkingDayOfWeek, workingDayBefore, workingDaysBetween } from './working-days.ts'

/**
 * How far a due date is from today and was from the person's former digest. A point such as «five working days before»
 * is told of when it was passed in between, so a day on which the computer was off is made up for.
 */
export type DayReckoning = {
  readonly today: PlainDate
  /** Working days left until the due date: now, and on the day of the former digest. */
  left(dueOn: PlainDate): { readonly now: number; readonly before: number }
  /** Working days since the due date: now, and on the day of the former digest. */
  late(dueOn: PlainDate): { readonly now: number; readonly before: number }
  /** The week's first working day has come since the former digest. */
  readonly isNewWeek: boolean
}

/** `formerDay` null: the first digest of the person speaks of today's points alone. */
export function reckonDay(
  today: PlainDate,
  formerDay: PlainDate | null,
  calendars: ProductionCalendars,
): DayReckoning {
  const former = formerDay ?? workingDayBefore(today, calendars)
  const monday = firstWorkingDayOfWeek(today, calendars)
  const left = remember((dueOn) => ({
    now: workingDaysBetween(today, dueOn, calendars),
    before: workingDaysBetween(former, dueOn, calendars),
  }))
  const late = remember((dueOn) => ({
    now: workingDaysBetween(dueOn, today, calendars),
    before: workingDaysBetween(dueOn, former, calendars),
  }))
  return { today, left, late, isNewWeek: monday !== undefined && former < monday && monday <= today }
}

/** Thousands of tasks share a few dozen dates. */
function remember<T>(reckon: (date: PlainDate) => T): (date: PlainDate) => T {
  const known = new Map<PlainDate, T>()
  return (date) => {
    const found = known.get(date)
    if (found !== undefined) return found
    const made = reckon(date)
    known.set(date, made)
    return made
  }
}
