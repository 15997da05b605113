import { dateOf, lastDayOfMonth, type PlainDate } from '#kernel/plain-date.ts'
import type { Deadline } from '../deadline.ts'

/** Months of one check point: [6, 7, 8] is one window, [3] a month of its own. */
export type MonthRun = readonly number[]

const RANGE = /[а-яё]\s*[-–—]\s*[а-яё]|(?:^|\s)по\s+[а-яё]/iu

/**
 * Whether the months of a deadline are one window («июнь – август») or a check point each («март, октябрь»). A deadline
 * keeps the months in a list either way; consecutive months written with a dash are a window.
 */
export function monthRuns(deadline: Deadline): readonly MonthRun[] {
  const { months } = deadline
  if (months.length < 2) return months.length === 0 ? [] : [months]
  const isRange = deadline.kind === 'span' || (isConsecutive(months) && RANGE.test(deadline.text))
  return isRange ? [months] : months.map((month) => [month])
}

function isConsecutive(months: readonly number[]): boolean {
  return months.every((month, index) => {
    const previous = months[index - 1]
    return previous === undefined || month === (previous % 12) + 1
  })
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
