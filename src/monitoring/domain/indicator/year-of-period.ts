import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { type SchoolYear, schoolYearOf } from '#kernel/school-year.ts'
import { nextPeriod, type Period } from '../campaign/period.ts'

/**
 * The school year a form counts for: the one in which its period ends. A calendar year 2026 ends in the school year 2026/27;
 * a state on a day belongs to the day's year.
 */
export function yearOfPeriod(period: Period): SchoolYear {
  return schoolYearOf(lastDayOf(period))
}

function lastDayOf(period: Period): PlainDate {
  return period.kind === 'date' ? period.from : addDays(nextPeriod(period).from, -1)
}
