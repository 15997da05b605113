import { useFilters } from '#web-kit/use-filters.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import type { BoardYear } from '../../domain/board/board-year.ts'

/**
 * The year a page of the whole speaks of: the school year of the shell, or the calendar one named in the address
 * (?calendar=2026).
 */
export function useBoardYear(): readonly [BoardYear, (calendar: number | null) => void] {
  const [schoolYear] = useSchoolYear()
  const [{ calendar }, setFilters] = useFilters(['calendar'])
  const number = Number(calendar)
  const isCalendar = Number.isInteger(number) && number >= 2000 && number <= 2100
  return [
    isCalendar ? { kind: 'calendar-year', year: number } : { kind: 'school-year', year: schoolYear },
    (year) => setFilters({ calendar: year === null ? '' : String(year) }),
  ]
}

/** The same year in the address of a page that a link leads to. */
export function yearInAddress({ kind, year }: BoardYear): Record<string, string> {
  return kind === 'calendar-year' ? { calendar: String(year) } : {}
}
