import { dayOf, monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'

const months = [
  ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня'],
  ...['июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
]

// Genitive ordinals: what a date is made of.
const units = [
  ...[
    '',
    'первого',
    'второго',
    'третьего',
    'четвёртого',
    'пятого',
    'шестого',
    'седьмого',
    'восьмого',
    'девятого',
  ],
  ...['десятого', 'одиннадцатого', 'двенадцатого', 'тринадцатого', 'четырнадцатого', 'пятнадцатого'],
  ...['шестнадцатого', 'семнадцатого', 'восемнадцатого', 'девятнадцатого'],
]
const roundTens = [
  ...['', '', 'двадцатого', 'тридцатого', 'сорокового', 'пятидесятого', 'шестидесятого', 'семидесятого'],
  ...['восьмидесятого', 'девяностого'],
]
const tens = [
  ...['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят'],
  'девяносто',
]

/** «24 ноября 2026 г.», the parts never torn between lines. */
export function dateWithMonth(date: PlainDate): string {
  return `${dayOf(date)}\u00a0${months[monthOf(date) - 1] ?? ''} ${yearOf(date)}\u00a0г.`
}

/** «двадцать четвёртого ноября две тысячи двадцать шестого года»; years 2001…2099. */
export function dateInWords(date: PlainDate): string {
  return `${ordinal(dayOf(date))} ${months[monthOf(date) - 1] ?? ''} две тысячи ${ordinal(yearOf(date) % 100)} года`
}

function ordinal(count: number): string {
  if (count < 20) return units[count] ?? ''
  const [ten, unit] = [Math.floor(count / 10), count % 10]
  return unit === 0 ? (roundTens[ten] ?? '') : `${tens[ten] ?? ''} ${units[unit] ?? ''}`
}
