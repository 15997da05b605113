import { dateOf, lastDayOfMonth, monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { endOfSchoolYear, schoolYearOf, startOfSchoolYear } from '#kernel/school-year.ts'
import { monthNames } from '../month-names.ts'
import { russianDay } from '../russian-day.ts'

export const REPORT_PERIODS = [
  'month',
  'quarter',
  'half-year',
  'school-year',
  'calendar-year',
  'custom',
] as const
export type ReportPeriodKind = (typeof REPORT_PERIODS)[number]

/** Both days belong to the period. */
export type ReportPeriod = { readonly from: PlainDate; readonly to: PlainDate }

/** The month, quarter, half-year or year that the day is in. */
export function periodAround(kind: Exclude<ReportPeriodKind, 'custom'>, day: PlainDate): ReportPeriod {
  const year = yearOf(day)
  switch (kind) {
    case 'month':
      return months(year, monthOf(day), 1)
    case 'quarter':
      return months(year, firstMonthOf(day, 3), 3)
    case 'half-year':
      return months(year, firstMonthOf(day, 6), 6)
    case 'calendar-year':
      return months(year, 1, 12)
    case 'school-year': {
      const school = schoolYearOf(day)
      return { from: startOfSchoolYear(school), to: endOfSchoolYear(school) }
    }
  }
}

/** «за IV квартал 2026 года»; days that make no whole period are named: «с 05.10.2026 по 24.11.2026». */
export function periodWords({ from, to }: ReportPeriod): string {
  const year = yearOf(from)
  const month = monthOf(from)
  const is = (kind: Exclude<ReportPeriodKind, 'custom'>) => {
    const whole = periodAround(kind, from)
    return whole.from === from && whole.to === to
  }
  if (is('month')) return `за ${monthNames[month - 1]} ${year} года`
  if (is('quarter')) return `за ${ROMAN[(month - 1) / 3]} квартал ${year} года`
  if (is('half-year')) return `за ${month === 1 ? 'первое' : 'второе'} полугодие ${year} года`
  if (is('calendar-year')) return `за ${year} год`
  if (is('school-year')) return `за ${year}/${year + 1} учебный год`
  return from === to ? `за ${russianDay(from)}` : `с ${russianDay(from)} по ${russianDay(to)}`
}

const ROMAN = ['I', 'II', 'III', 'IV']

function firstMonthOf(day: PlainDate, length: number): number {
  return monthOf(day) - ((monthOf(day) - 1) % length)
}

function months(year: number, first: number, count: number): ReportPeriod {
  return { from: dateOf(year, first, 1), to: lastDayOfMonth(year, first + count - 1) }
}
