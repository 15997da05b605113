import type { CalendarStretch } from './fact.ts'

/** The months of a stretch in order, each once: «ноябрь 2012 – май 2013» is 11, 12, 1 … 5. */
export function monthsOf(stretch: CalendarStretch): readonly number[] {
  const { fromMonth, toMonth, fromYear, toYear } = stretch
  if (fromMonth === null || toMonth === null) return []
  if (!stretch.isRange) return [fromMonth]
  const isLong = !stretch.isEachYear && fromYear !== null && toYear !== null && toYear > fromYear
  const years = isLong ? toYear - fromYear : 0
  const wrapped = (toMonth - fromMonth + 12) % 12
  const length = isLong ? Math.min(12, years * 12 + toMonth - fromMonth + 1) : wrapped + 1
  return Array.from({ length: Math.max(1, length) }, (_, index) => ((fromMonth - 1 + index) % 12) + 1)
}

export function yearsOf(stretch: CalendarStretch): readonly number[] {
  const { fromYear, toYear } = stretch
  if (fromYear === null) return toYear === null ? [] : [toYear]
  const last = Math.min(toYear ?? fromYear, fromYear + 50)
  return Array.from({ length: Math.max(1, last - fromYear + 1) }, (_, index) => fromYear + index)
}
