import { dateOf } from '#kernel/plain-date.ts'
import { endOfSchoolYear, schoolYear, startOfSchoolYear } from '#kernel/school-year.ts'
import type { Horizon, HorizonKind } from './plan-reading.ts'

/** The days a plan is in force, from its kind and years. `toYear` counts only for several calendar years. */
export function horizonOf(kind: HorizonKind, fromYear: number, toYear: number): Horizon {
  if (kind === 'school-year') {
    const year = schoolYear(fromYear)
    return { kind, startsOn: startOfSchoolYear(year), endsOn: endOfSchoolYear(year) }
  }
  const last = kind === 'calendar-year' ? fromYear : toYear
  return { kind, startsOn: dateOf(fromYear, 1, 1), endsOn: dateOf(last, 12, 31) }
}
