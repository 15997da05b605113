import { dateOf, lastDayOfMonth, type PlainDate } from '#kernel/plain-date.ts'
import type { Deadline } from '../deadline.ts'

/** Months of one check point: [6, 7, 8] is one window, [3] a month of its own. */
export type MonthRun = readonly number[]

/** The months of a deadline as check points: one window («июнь – август»), or one for each month («март, октябрь»). */
export function monthRuns({
  months,
  isWindow,
  windows,
}: Pick<Deadline, 'months' | 'isWindow' | 'windows'>): readonly MonthRun[] {
  if (months.length === 0) return []
  if (windows) return windows
  return isWindow ? [months] : months.map((month) => [month])
}

export type Window = { readonly startsOn: PlainDate | null; readonly dueOn: PlainDate }

/**
 * The window of a run of months that ends in the given year. A run over New Year («ноябрь – февраль») begins a year
 * earlier. With a day («до 25 марта») only the last day is said, and the window has no first day.
 */
export function windowEndingIn(year: number, run: MonthRun, day: number | null): Window {
  const first = run[0] ?? 1
  const last = run.at(-1) ?? 12
  const dueOn = day === null ? lastDayOfMonth(year, last) : dateOf(year, last, day)
  if (day !== null && run.length < 2) return { startsOn: null, dueOn }
  return { startsOn: dateOf(first > last ? year - 1 : year, first, 1), dueOn }
}
