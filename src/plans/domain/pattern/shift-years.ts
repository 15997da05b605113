import { dateOf, dayOf, lastDayOfMonth, monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { Deadline } from '../deadline.ts'
import type { Horizon } from '../plan-reading.ts'

// «Новый год по образцу»: the same plan, so many years later.

// «2025/26», «2025–2028», «31.12.2025», «2025 г.»; not a number of an act or of a form.
const YEARS = /(?<![\d№])(?<!№\s?)((?:19|20)\d{2})(?:(\s?\/\s?)(\d{2})(?!\d))?(?![\d])/gu

/** The text with every year named in it moved; «2025/26» moves whole. */
export function shiftText(text: string, years: number): string {
  return text.replace(YEARS, (_, year: string, slash: string | undefined, next: string | undefined) => {
    const moved = String(Number(year) + years)
    if (slash === undefined || next === undefined) return moved
    return `${moved}${slash}${String((Number(next) + years + 100) % 100).padStart(2, '0')}`
  })
}

export function namesYear(text: string): boolean {
  return text.search(YEARS) >= 0
}

/** The same day of another year; the last day of February stays the last one. */
export function shiftDate(date: PlainDate, years: number): PlainDate {
  const year = yearOf(date) + years
  const isEndOfFebruary = monthOf(date) === 2 && date === lastDayOfMonth(yearOf(date), 2)
  return isEndOfFebruary ? lastDayOfMonth(year, 2) : dateOf(year, monthOf(date), dayOf(date))
}

export function shiftHorizon({ kind, startsOn, endsOn }: Horizon, years: number): Horizon {
  return { kind, startsOn: shiftDate(startsOn, years), endsOn: shiftDate(endsOn, years) }
}

/** What was understood of a deadline, so many years later. */
export function shiftDeadline(deadline: Deadline, years: number): Deadline {
  const { startsOn, endsOn } = deadline
  return {
    ...deadline,
    text: shiftText(deadline.text, years),
    years: deadline.years.map((year) => year + years),
    label: deadline.label === null ? null : shiftText(deadline.label, years),
    ...(startsOn === undefined ? {} : { startsOn: shiftDate(startsOn, years) }),
    ...(endsOn === undefined ? {} : { endsOn: shiftDate(endsOn, years) }),
  }
}
