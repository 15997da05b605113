import { isPlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { endOfSchoolYear, startOfSchoolYear } from '#kernel/school-year.ts'
import { useFilters } from './use-filters.ts'
import { useSchoolYear } from './use-school-year.ts'

export type Period = { readonly from: PlainDate; readonly to: PlainDate }

/** The days a page speaks of: the chosen school year, narrowed by the two fields of the address. */
export function usePeriod(): readonly [
  Period,
  (change: Partial<Record<'from' | 'to', PlainDate | null>>) => void,
] {
  const [year] = useSchoolYear()
  const [filters, setFilters] = useFilters(['from', 'to'])
  const period = {
    from: isPlainDate(filters.from) ? filters.from : startOfSchoolYear(year),
    to: isPlainDate(filters.to) ? filters.to : endOfSchoolYear(year),
  }
  return [
    period,
    (change) =>
      setFilters({
        ...(change.from === undefined ? {} : { from: change.from ?? '' }),
        ...(change.to === undefined ? {} : { to: change.to ?? '' }),
      }),
  ]
}
