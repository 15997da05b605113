import { monthOf, yearOf } from '#kernel/plain-date.ts'
import type { DeadlineAssumption } from '../deadline.ts'
import type { Horizon } from '../plan-reading.ts'

export type ResolvedYears = {
  readonly years: readonly number[]
  readonly assumed: readonly DeadlineAssumption[]
}

/**
 * The years of months that the cell leaves undated. A one-year plan dates them by its year, a school-year plan by
 * the month; a plan for several years leaves them undated, because they return in each of its years.
 */
export function resolveYears(
  months: readonly number[],
  isRange: boolean,
  horizon: Horizon | null,
): ResolvedYears {
  if (!horizon || months.length === 0) return { years: [], assumed: [] }
  const first = yearOf(horizon.startsOn)
  if (horizon.kind === 'calendar-years') return { years: [], assumed: [] }
  if (horizon.kind === 'calendar-year') {
    const crosses = isRange && (months[0] ?? 0) > (months.at(-1) ?? 0)
    const reason = `Год не указан: план на ${first} год`
    return { years: crosses ? [first, first + 1] : [first], assumed: [{ field: 'years', reason }] }
  }
  const startsInAugust = months[0] === 8 && (months.length > 1 || monthOf(horizon.startsOn) === 8)
  const years = months.map((month, index) => {
    const isBefore = month >= 9 || (index === 0 && startsInAugust)
    return isBefore ? first : first + 1
  })
  const reason = startsInAugust
    ? `Год не указан: август назван первым и отнесён к ${first} году, до начала ${first}/${first + 1} учебного года`
    : `Год не указан: месяцы отнесены к ${first}/${first + 1} учебному году`
  return { years: [...new Set(years)].sort((a, b) => a - b), assumed: [{ field: 'years', reason }] }
}
