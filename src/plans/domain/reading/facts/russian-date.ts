import { isPlainDate, type PlainDate } from '#kernel/plain-date.ts'

const MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
]
const NUMERIC = /(?<!\d)(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?((?:19|20)\d{2}|\d{2})(?!\d)/
const WORDED =
  /[«"“]?\s*(\d{1,2})\s*[»"”]?\s+(январ|феврал|март|апрел|ма(?=[йя])|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*\s+((?:19|20)\d{2})/i

/** The first calendar day in a text: «02.10.2020 г.», «« 22 » сентября 2021 года», «5 марта 2024 г.». */
export function findRussianDate(text: string): PlainDate | null {
  const numeric = NUMERIC.exec(text)
  const worded = WORDED.exec(text)
  const first = numeric && worded ? (numeric.index < worded.index ? numeric : worded) : (numeric ?? worded)
  if (!first) return null
  const [, day = '', middle = '', year = ''] = first
  const month = first === worded ? MONTHS.indexOf(middle.toLowerCase()) + 1 : Number(middle)
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year)
  const date = `${fullYear}-${String(month).padStart(2, '0')}-${String(Number(day)).padStart(2, '0')}`
  return isPlainDate(date) ? date : null
}
