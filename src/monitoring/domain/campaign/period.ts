import { addDays, dateOf, lastDayOfMonth, monthOf, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import { schoolYear, schoolYearName, schoolYearOf, startOfSchoolYear } from '#kernel/school-year.ts'

/** What the answers are about; a `date` is a state of things on a day. */
export const periodKinds = ['month', 'quarter', 'school-year', 'year', 'date'] as const
export type PeriodKind = (typeof periodKinds)[number]
export type Period = { readonly kind: PeriodKind; readonly from: PlainDate }

const months = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const
const quarters = ['I', 'II', 'III', 'IV'] as const

/** The period of the kind in which the day lies. */
export function periodAt(kind: PeriodKind, day: PlainDate): Period {
  const [year, month] = [yearOf(day), monthOf(day)]
  switch (kind) {
    case 'month':
      return { kind, from: dateOf(year, month, 1) }
    case 'quarter':
      return { kind, from: dateOf(year, month - ((month - 1) % 3), 1) }
    case 'school-year':
      return { kind, from: startOfSchoolYear(schoolYearOf(day)) }
    case 'year':
      return { kind, from: dateOf(year, 1, 1) }
    case 'date':
      return { kind, from: day }
  }
}

/** «сентябрь 2026», «III квартал 2026», «2026/27 учебный год», «2026 год», «на 20.09.2026» */
export function periodName({ kind, from }: Period): string {
  const [year, month] = [yearOf(from), monthOf(from)]
  switch (kind) {
    case 'month':
      return `${months[month - 1]} ${year}`
    case 'quarter':
      return `${quarters[Math.floor((month - 1) / 3)]} квартал ${year}`
    case 'school-year':
      return `${schoolYearName(schoolYearOf(from))} учебный год`
    case 'year':
      return `${year} год`
    case 'date':
      return `на ${from.split('-').reverse().join('.')}`
  }
}

/** The period after; of a state on a day, the same day a year later. */
export function nextPeriod({ kind, from }: Period): Period {
  const [year, month] = [yearOf(from), monthOf(from)]
  switch (kind) {
    case 'month':
      return periodAt(kind, addDays(lastDayOfMonth(year, month), 1))
    case 'quarter':
      return periodAt(kind, addDays(lastDayOfMonth(year, month + 2), 1))
    case 'school-year':
      return { kind, from: startOfSchoolYear(schoolYear(year + 1)) }
    case 'year':
      return { kind, from: dateOf(year + 1, 1, 1) }
    case 'date':
      return { kind, from: sameDayLater(from, 12) }
  }
}

/** The same day of the month so many months later; 31 January is followed by the last of February. */
export function sameDayLater(day: PlainDate, count: number): PlainDate {
  const index = yearOf(day) * 12 + (monthOf(day) - 1) + count
  const isLast = day === lastDayOfMonth(yearOf(day), monthOf(day))
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return isLast ? lastDayOfMonth(year, month) : dateOf(year, month, Number(day.slice(8)))
}

/** How many months one period of the kind takes. */
export function monthsOf(kind: PeriodKind): number {
  switch (kind) {
    case 'month':
      return 1
    case 'quarter':
      return 3
    case 'school-year':
    case 'year':
    case 'date':
      return 12
  }
}
