import type { PlainDate } from '#kernel/plain-date.ts'

/** 'дд.мм.гггг' */
export function russianDay(date: PlainDate): string {
  return date.split('-').reverse().join('.')
}
