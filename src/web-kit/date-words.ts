import { daysBetween, isPlainDate, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { plural } from './plural.ts'

/** The calendar day where the person sits. */
export function todayHere(): PlainDate {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return plainDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}

/** '2026-05-31' → '31.05.2026' */
export function dateWords(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-')
  return `${day}.${month}.${year}`
}

/** A UTC instant as the person's clock shows it: '31.05.2026 14:05' */
export function momentWords(instant: string): string {
  const moment = new Date(instant)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${two(moment.getDate())}.${two(moment.getMonth() + 1)}.${moment.getFullYear()}`
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`
}

const MONTHS_OF = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]

/** '2026-05-31' → «31 мая 2026» */
export function longDateWords(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS_OF[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}

/** «до 31 мая», with the year when it is not this year's. */
export function dueWords(dueOn: PlainDate, today: PlainDate): string {
  const words = `до ${Number(dueOn.slice(8))} ${MONTHS_OF[Number(dueOn.slice(5, 7)) - 1]}`
  return dueOn.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${dueOn.slice(0, 4)} г.`
}

/** «просрочено на 3 дня», «сегодня», «осталось 5 дней» */
export function termWords(dueOn: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, dueOn)
  if (days === 0) return 'сегодня последний день'
  const count = plural(Math.abs(days), ['день', 'дня', 'дней'])
  return days < 0 ? `просрочено на ${count}` : `осталось ${count}`
}

// With two separators or with none: of «31.05» a third number must not be made out of the first.
const typedDate =
  /^(?:(?<day>\d{1,2})[.,/\- ](?<month>\d{1,2})[.,/\- ]|(?<twoOfDay>\d{2})(?<twoOfMonth>\d{2}))(?<year>(?:19|20|21)\d{2}|\d{2})\s*(?:г\.?)?$/

/**
 * What a person typed or pasted: '31.05.2026', '31.5.26', '31052026', '2026-05-31' → '2026-05-31'; anything else, also
 * a date without a year, is null.
 */
export function readTypedDate(text: string): PlainDate | null {
  const typed = text.trim()
  if (isPlainDate(typed)) return typed
  const parts = typedDate.exec(typed)?.groups
  if (!parts) return null
  const { day = parts.twoOfDay ?? '', month = parts.twoOfMonth ?? '', year = '' } = parts
  const full = year.length === 2 ? `20${year}` : year
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(date) ? date : null
}
