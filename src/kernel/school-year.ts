import { dateOf, monthOf, type PlainDate, yearOf } from './plain-date.ts'

/** The Russian school year, named by the calendar year it starts in: 2025 is 2025/26, 1 September to 31 August. */
export type SchoolYear = number & { readonly __brand: 'SchoolYear' }

export function schoolYear(startingIn: number): SchoolYear {
  if (!Number.isInteger(startingIn) || startingIn < 1900 || startingIn > 2200) {
    throw new RangeError(`not a school year: ${startingIn}`)
  }
  return startingIn as SchoolYear
}

export function schoolYearOf(date: PlainDate): SchoolYear {
  return schoolYear(monthOf(date) >= 9 ? yearOf(date) : yearOf(date) - 1)
}

export function startOfSchoolYear(year: SchoolYear): PlainDate {
  return dateOf(year, 9, 1)
}

export function endOfSchoolYear(year: SchoolYear): PlainDate {
  return dateOf(year + 1, 8, 31)
}

/** '2025/26' */
export function schoolYearName(year: SchoolYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
