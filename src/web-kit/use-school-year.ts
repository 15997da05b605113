import { useNavigate, useSearch } from '@tanstack/react-router'
import { type SchoolYear, schoolYear, schoolYearOf } from '#kernel/school-year.ts'
import { todayHere } from './date-words.ts'

/** The school year all pages speak of: in the address (?year=2025) when it is not the current one. */
export function useSchoolYear(): readonly [SchoolYear, (year: SchoolYear) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const current = schoolYearOf(todayHere())
  const chosen = readYear(search.year) ?? current
  return [
    chosen,
    (year) =>
      void navigate({
        to: '.',
        search: (former: Record<string, unknown>) => ({
          ...former,
          year: year === current ? undefined : String(year),
        }),
      }),
  ]
}

function readYear(value: unknown): SchoolYear | undefined {
  const year = Number(value)
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? schoolYear(year) : undefined
}
