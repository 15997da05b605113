/** A calendar day without a time or a zone, written 'YYYY-MM-DD'. Text order is date order. */
export type PlainDate = string & { readonly __brand: 'PlainDate' }

const DAY_MS = 86_400_000
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is an existing calendar day: '2026-02-30' is not. */
export function isPlainDate(text: string): text is PlainDate {
  const match = PATTERN.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The border parser of calendar days. Throws a RangeError on anything else. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a calendar day: ${text}`)
  return text
}

/** Months are 1…12. A day past the month's end becomes its last day. */
export function dateOf(year: number, month: number, day: number): PlainDate {
  const clamped = Math.min(day, daysInMonth(year, month))
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(clamped).padStart(2, '0')}`
  return plainDate(text)
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4))
}

/** 1…12 */
export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7))
}

export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10))
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

export function addDays(date: PlainDate, days: number): PlainDate {
  const shifted = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS)
  return plainDate(shifted.toISOString().slice(0, 10))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

export function lastDayOfMonth(year: number, month: number): PlainDate {
  return dateOf(year, month, daysInMonth(year, month))
}

export function earlier(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b
}

export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}
