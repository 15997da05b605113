import { dateOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import {
  endOfSchoolYear,
  schoolYear,
  schoolYearName,
  schoolYearOf,
  startOfSchoolYear,
} from '#kernel/school-year.ts'
import type { ReportPeriod } from '../report/report-period.ts'

export const BOARD_YEAR_KINDS = ['school-year', 'calendar-year'] as const
export type BoardYearKind = (typeof BOARD_YEAR_KINDS)[number]

/** `year` is the calendar year, or the one the school year starts in. */
export type BoardYear = { readonly kind: BoardYearKind; readonly year: number }

/** The first and the last day of the year. */
export function daysOf({ kind, year }: BoardYear): ReportPeriod {
  return kind === 'school-year'
    ? { from: startOfSchoolYear(schoolYear(year)), to: endOfSchoolYear(schoolYear(year)) }
    : { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) }
}

/** «2026/27 учебный год», «2026 год» */
export function yearWords({ kind, year }: BoardYear): string {
  return kind === 'school-year' ? `${schoolYearName(schoolYear(year))} учебный год` : `${year} год`
}

/** The year of the kind that the day is in. */
export function boardYearAround(kind: BoardYearKind, day: PlainDate): BoardYear {
  return { kind, year: kind === 'school-year' ? schoolYearOf(day) : yearOf(day) }
}

/**
 * In which years of a plan an event without a date may belong to this year: a plan counts events by its own years, and
 * half of a year of the other kind lies in each of two. Such an event is shown in both.
 */
export function eventYearsOf(
  { kind, year }: BoardYear,
  planCountsBy: BoardYearKind,
): { readonly first: number; readonly last: number } {
  if (kind === planCountsBy) return { first: year, last: year }
  return kind === 'school-year' ? { first: year, last: year + 1 } : { first: year - 1, last: year }
}
