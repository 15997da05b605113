import { dateOf, lastDayOfMonth } from '#kernel/plain-date.ts'
import { endOfSchoolYear, schoolYear, startOfSchoolYear } from '#kernel/school-year.ts'
import type { Horizon } from '../../plan-reading.ts'
import { findRussianDate } from './russian-date.ts'

const YEAR = '(20\\d\\d)'
const YEAR_WORD = '(?:\\s*(?:г\\.|гг\\.|год[а-я]*|г(?![а-я])))?'
const SCHOOL = new RegExp(`${YEAR}\\s*[-/]\\s*(20\\d\\d|\\d\\d)(?!\\d)`, 'g')
const RANGE = new RegExp(`(?:с\\s+)?${YEAR}${YEAR_WORD}\\s*(?:-|по|до)\\s*${YEAR}(?!\\d)`)
const LIST = new RegExp(`${YEAR}(?:\\s*(?:,|и)\\s*20\\d\\d)+${YEAR_WORD}`)
const BUDGET = new RegExp(
  `${YEAR}${YEAR_WORD}\\s+и\\s+(?:на\\s+)?плановый период\\s+${YEAR}(?:\\s*(?:,|и|-)\\s*${YEAR})?`,
)
const SINGLE = new RegExp(`(?<![\\d.])${YEAR}\\s*(?:календарн[а-я]+\\s*)?(?:г\\.|год[а-я]*|г(?![а-я]))`)
const BARE = new RegExp(`(?:на|в)\\s+${YEAR}(?![\\d.])`)
const MONTHS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'май',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
]
const DATES = /с\s+(.{6,30}?)\s+(?:г\.\s*|года\s+)?по\s+(.{6,30})/

/** The time a plan is for, as its title words it; null where no year is named. */
export function findHorizon(title: string): Horizon | null {
  const text = title.toLowerCase().replace(/ё/g, 'е').replace(/[–—−]/g, '-').replace(/\s+/g, ' ')
  return schoolYears(text) ?? dates(text) ?? oneMonth(text) ?? calendarYears(text)
}

function schoolYears(text: string): Horizon | null {
  if (!/(?:20\d\d|\d\d)\s*-?\s*(?:г\.?\s*)?уч(?:\.|еб)|учебн[а-я]+ год/.test(text)) return null
  const starts: number[] = []
  for (const match of text.matchAll(SCHOOL)) {
    const [first, second] = [Number(match[1]), Number(match[2]) % 100]
    if (second === (first + 1) % 100) starts.push(first)
    // «2023-2025 учебные годы»: two school years.
    else if (second > first % 100) starts.push(first, 2000 + second - 1)
  }
  if (starts.length === 0) return null
  return {
    kind: 'school-year',
    startsOn: startOfSchoolYear(schoolYear(Math.min(...starts))),
    endsOn: endOfSchoolYear(schoolYear(Math.max(...starts))),
  }
}

function dates(text: string): Horizon | null {
  const match = DATES.exec(text)
  const startsOn = findRussianDate(match?.[1] ?? '')
  const endsOn = findRussianDate(match?.[2] ?? '')
  if (!startsOn || !endsOn || endsOn <= startsOn) return null
  const years = Number(endsOn.slice(0, 4)) - Number(startsOn.slice(0, 4))
  const isSchoolYear = years === 1 && startsOn.slice(5) >= '08' && endsOn.slice(5, 7) <= '08'
  return {
    kind: years === 0 ? 'calendar-year' : isSchoolYear ? 'school-year' : 'calendar-years',
    startsOn,
    endsOn,
  }
}

/** «План работы на октябрь 2024 года» */
function oneMonth(text: string): Horizon | null {
  const match =
    /(?:на|за)\s+(январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]*\s+(20\d\d)/.exec(
      text,
    )
  const month = MONTHS.indexOf(match?.[1] ?? '') + 1
  const year = Number(match?.[2])
  if (month === 0 || !year) return null
  return { kind: 'calendar-year', startsOn: dateOf(year, month, 1), endsOn: lastDayOfMonth(year, month) }
}

function calendarYears(text: string): Horizon | null {
  const several = BUDGET.exec(text) ?? RANGE.exec(text) ?? LIST.exec(text)
  if (several) {
    const years = [...several[0].matchAll(/20\d\d/g)].map((match) => Number(match[0]))
    const [from, to] = [Math.min(...years), Math.max(...years)]
    if (to > from && to - from <= 15) {
      return { kind: 'calendar-years', startsOn: dateOf(from, 1, 1), endsOn: dateOf(to, 12, 31) }
    }
  }
  // «до 2030 года» names only the end.
  if (/(?:^|\s)до\s+20\d\d\s*г/.test(text)) return null
  const year = Number((SINGLE.exec(text) ?? BARE.exec(text))?.[1])
  if (!year) return null
  const half = /(?:^|\s)(?:(1|i|перв[а-я]+)|(2|ii|втор[а-я]+))(?:-?е)?\s+полугоди/.exec(text)
  return {
    kind: 'calendar-year',
    startsOn: dateOf(year, half?.[2] ? 7 : 1, 1),
    endsOn: half?.[1] ? dateOf(year, 6, 30) : dateOf(year, 12, 31),
  }
}
