import { isPlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { cellText } from './cell-words.ts'
import type { ResultsCell } from './results-file.ts'

const DAY_MS = 86_400_000
/** Day 0 of the calendar in which Excel counts. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)
/** 2000-01-01 … 2099-12-31 as Excel counts them: a smaller number is a score, not a day. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_050

const months = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'] as const

/** The day a cell holds: a date, an Excel serial or text that is nothing else; null = none. */
export function cellDate(cell: ResultsCell | undefined): PlainDate | null {
  if (cell instanceof Date) return plainOrNull(cellText(cell))
  const text = cellText(cell)
  if (/^\d{5}([.,]\d+)?$/.test(text)) return serialDate(Number(text.replace(',', '.')))
  return datesIn(text)[0] ?? null
}

/** Every day named in a text, in order: 21.04.2026, 21-04-2026, 2026.04.21, 2026-04-21, 21 апреля 2026. */
export function datesIn(text: string): readonly PlainDate[] {
  const pattern =
    /(?<!\d)(?:(\d{1,2})[.\-/](\d{1,2})[.\-/](20\d\d)|(20\d\d)[.\-/](\d{1,2})[.\-/](\d{1,2})|(\d{1,2}) ([а-я]{3,8}) (20\d\d))(?!\d)/g
  return [...text.toLowerCase().matchAll(pattern)].flatMap((match) => {
    const [, day, month, year, isoYear, isoMonth, isoDay, wordDay, word, wordYear] = match
    const date = word
      ? writeDate(wordYear, String(monthOfWord(word)), wordDay)
      : writeDate(year ?? isoYear, month ?? isoMonth, day ?? isoDay)
    return date ?? []
  })
}

function serialDate(serial: number): PlainDate | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null
  return plainOrNull(new Date(EXCEL_EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10))
}

function monthOfWord(word: string): number {
  // «марта» before «мая»: both begin with «ма».
  return months.findIndex((start) => word.startsWith(start)) + 1
}

function writeDate(year = '', month = '', day = ''): PlainDate | null {
  return plainOrNull(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function plainOrNull(text: string): PlainDate | null {
  return isPlainDate(text) ? text : null
}
