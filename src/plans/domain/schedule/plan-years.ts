import { dateOf, earlier, later, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import {
  endOfSchoolYear,
  schoolYear,
  schoolYearName,
  schoolYearOf,
  startOfSchoolYear,
} from '#kernel/school-year.ts'
import type { Horizon } from '../plan-reading.ts'

/** One year of a plan, cut to the plan's own dates. */
export type PlanYear = {
  /** The calendar year, or the one a school year starts in. */
  readonly year: number
  /** «2026 год» or «2026/27 учебный год» */
  readonly name: string
  readonly startsOn: PlainDate
  readonly endsOn: PlainDate
}

/** The years a plan counts by: school years where its horizon is one, else calendar years. */
export function planYears(horizon: Horizon): readonly PlanYear[] {
  return horizon.kind === 'school-year'
    ? schoolYearsOf(horizon.startsOn, horizon.endsOn)
    : calendarYearsOf(horizon.startsOn, horizon.endsOn)
}

/** School years with at least one day between the two, whatever the plan counts by. */
export function schoolYearsOf(startsOn: PlainDate, endsOn: PlainDate): readonly PlanYear[] {
  const first: number = schoolYearOf(startsOn)
  const last: number = schoolYearOf(endsOn)
  return yearsBetween(first, last).map((year) => ({
    year,
    name: `${schoolYearName(schoolYear(year))} учебный год`,
    startsOn: later(startOfSchoolYear(schoolYear(year)), startsOn),
    endsOn: earlier(endOfSchoolYear(schoolYear(year)), endsOn),
  }))
}

function calendarYearsOf(startsOn: PlainDate, endsOn: PlainDate): readonly PlanYear[] {
  return yearsBetween(yearOf(startsOn), yearOf(endsOn)).map((year) => ({
    year,
    name: `${year} год`,
    startsOn: later(dateOf(year, 1, 1), startsOn),
    endsOn: earlier(dateOf(year, 12, 31), endsOn),
  }))
}

function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/** Which calendar year a month of this plan year falls in: September of 2025/26 is in 2025, May in 2026. */
export function calendarYearOf(planYear: PlanYear, month: number, horizon: Horizon): number {
  return horizon.kind === 'school-year' && month < 9 ? planYear.year + 1 : planYear.year
}
