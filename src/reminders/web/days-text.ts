import { FARTHEST_DAY_BEFORE, MOST_DAYS_BEFORE, tidyDaysBefore } from '../domain/reminder-choice.ts'

/** [10, 5, 1] → '10, 5, 1' */
export function daysText(days: readonly number[]): string {
  return days.join(', ')
}

/** '10, 5; 1' → [10, 5, 1]; null when it is not such a list. */
export function readDays(text: string): readonly number[] | null {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  const days = words.map(Number)
  const areRight = days.every((day) => Number.isInteger(day) && day >= 1 && day <= FARTHEST_DAY_BEFORE)
  const tidy = tidyDaysBefore(days)
  return areRight && tidy.length <= MOST_DAYS_BEFORE ? tidy : null
}
