import { addDays, dateOf, type PlainDate, weekdayOf, yearOf } from '#kernel/plain-date.ts'

/** Which days of one year are worked in Russia: the five-day week with its holidays and moved days. */
export type ProductionCalendar = {
  readonly year: number
  /** Holidays and days off that are not an ordinary Saturday or Sunday. */
  readonly nonWorkingDays: readonly PlainDate[]
  /** Saturdays and Sundays that are worked instead. */
  readonly workingWeekends: readonly PlainDate[]
  /** Working days shorter by an hour. */
  readonly shortenedDays: readonly PlainDate[]
  readonly source: string
  readonly provenance: 'official' | 'secondary' | 'to-verify' | 'system'
}

/** Calendars by year. A missing year is reckoned by `statutoryCalendar`. */
export type ProductionCalendars = ReadonlyMap<number, ProductionCalendar>

export function isWorkingDay(date: PlainDate, calendars: ProductionCalendars): boolean {
  const year = yearOf(date)
  const calendar = calendars.get(year) ?? statutoryCalendar(year)
  if (calendar.nonWorkingDays.includes(date)) return false
  return weekdayOf(date) <= 5 || calendar.workingWeekends.includes(date)
}

/**
 * The day a due date is really asked for: a last day that is not worked moves to the next working day
 * (Гражданский кодекс РФ, ст. 193).
 */
export function workingDueOn(dueOn: PlainDate, calendars: ProductionCalendars): PlainDate {
  let day = dueOn
  while (!isWorkingDay(day, calendars)) day = addDays(day, 1)
  return day
}

/** The day so many working days after the given one, or before it where negative; the day itself is not counted. */
export function addWorkingDays(from: PlainDate, count: number, calendars: ProductionCalendars): PlainDate {
  const step = Math.sign(count)
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    if (isWorkingDay(day, calendars)) left -= 1
  }
  return day
}

// Трудовой кодекс РФ, ст. 112: month, day.
const HOLIDAYS: readonly (readonly [number, number])[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => [1, day] as const),
  [2, 23],
  [3, 8],
  [5, 1],
  [5, 9],
  [6, 12],
  [11, 4],
]

/**
 * What the law alone says of a year nobody has published yet: statutory holidays, and a holiday on a weekend moves the
 * day off to the next working day, except in January (Трудовой кодекс РФ, ст. 112). The Government's moves are unknown.
 */
export function statutoryCalendar(year: number): ProductionCalendar {
  const holidays = HOLIDAYS.map(([month, day]) => dateOf(year, month, day))
  const daysOff = new Set<PlainDate>(holidays)
  for (const holiday of holidays) {
    if (weekdayOf(holiday) <= 5 || holiday < dateOf(year, 1, 9)) continue
    let moved = addDays(holiday, 1)
    while (weekdayOf(moved) > 5 || daysOff.has(moved)) moved = addDays(moved, 1)
    daysOff.add(moved)
  }
  return {
    year,
    nonWorkingDays: [...daysOff].sort(),
    workingWeekends: [],
    shortenedDays: [],
    source: 'Трудовой кодекс РФ, ст. 112; перенос дней Правительством не учтён',
    provenance: 'system',
  }
}
