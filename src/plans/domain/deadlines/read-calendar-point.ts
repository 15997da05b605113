import type { DeadlineAssumption } from '../deadline.ts'
import { isWord, matchAny } from './match-words.ts'
import { monthOfMistypedWord, monthOfWord } from './month-names.ts'
import { readPartOfYear } from './read-part-of-year.ts'
import { readYearOfMonth } from './read-school-year.ts'
import { readYear, skipYearWord } from './read-year.ts'
import type { Token } from './token.ts'

/** One end of a stretch of the calendar; what the words do not say is null. */
export type CalendarPoint = {
  readonly fromMonth: number | null
  readonly toMonth: number | null
  readonly day: number | null
  readonly year: number | null
  readonly label: string | null
  readonly assumed: readonly DeadlineAssumption[]
}

type PointMatch = { readonly point: CalendarPoint; readonly end: number }

/** «сентябрь», «15 мая 2024 г.», «01.09.2024», «последняя неделя мая», «III квартал 2024», «2025 год». */
export function readCalendarPoint(
  tokens: readonly Token[],
  at: number,
  isSchoolPlan: boolean,
): PointMatch | null {
  return (
    readFigures(tokens, at) ??
    readPart(tokens, at, isSchoolPlan) ??
    readDayOfMonth(tokens, at) ??
    readMonth(tokens, at) ??
    readBareYear(tokens, at)
  )
}

function readFigures(tokens: readonly Token[], at: number): PointMatch | null {
  const date = tokens[at]?.date
  if (!date) return null
  const later = date.year === null ? readYear(tokens, at + 1) : null
  const point = {
    fromMonth: date.month,
    toMonth: date.month,
    day: date.day,
    year: date.year ?? later?.year ?? null,
    label: null,
    assumed: [],
  }
  return { point, end: later?.end ?? skipYearWord(tokens, at + 1) }
}

function readPart(tokens: readonly Token[], at: number, isSchoolPlan: boolean): PointMatch | null {
  const part = readPartOfYear(tokens, at, isSchoolPlan)
  if (!part) return null
  const year = readYearOfMonth(tokens, skipComma(tokens, part.end))
  const { fromMonth, toMonth, label, assumed } = part
  return {
    point: { fromMonth, toMonth, day: part.day ?? null, year: year?.year ?? null, label, assumed },
    end: year?.end ?? part.end,
  }
}

function readDayOfMonth(tokens: readonly Token[], at: number): PointMatch | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.value === null || token.value < 1 || token.value > 31) return null
  const next = isWord(tokens[at + 1], /^(?:числа|число)$/u) ? at + 2 : at + 1
  const month = readMonth(tokens, next)
  if (!month || month.point.label !== null) return null
  return { point: { ...month.point, day: token.value }, end: month.end }
}

const PART_OF_MONTH: readonly (readonly RegExp[])[] = [
  [/^(?:начал|конец|конц|середин)/u],
  [
    /^(?:перв|втор|трет|четверт|последн)/u,
    /^(?:недел|декад|половин|числ|дн|день|понедельник|вторник|сред|четверг|пятниц|суббот)/u,
  ],
]

function readMonth(tokens: readonly Token[], at: number): PointMatch | null {
  const worded = matchAny(tokens, at, PART_OF_MONTH)
  const numbered =
    tokens[at]?.value != null && isWord(tokens[at + 1], /^(?:недел|декад|половин)/u) ? at + 2 : null
  const nameAt = worded ?? numbered ?? at
  const token = tokens[nameAt]
  if (token?.kind !== 'word') return null
  const exact = monthOfWord(token.norm)
  const month = exact ?? monthOfMistypedWord(token.norm)
  if (month === null) return null
  const afterName = isWord(tokens[nameAt + 1], /^месяц/u) ? nameAt + 2 : nameAt + 1
  const year = readYearOfMonth(tokens, skipComma(tokens, afterName))
  const point = {
    fromMonth: month,
    toMonth: month,
    day: null,
    year: year?.year ?? null,
    label:
      nameAt === at
        ? null
        : tokens
            .slice(at, nameAt)
            .map((part) => part.norm)
            .join(' '),
    assumed: exact
      ? []
      : [
          {
            field: 'months' as const,
            reason: `Название месяца «${token.norm}» прочитано с исправлением опечатки`,
          },
        ],
  }
  return { point, end: year?.end ?? afterName }
}

/** «май, 2024»: the comma before a year belongs to the date unless the year opens a range or a school year of its own. */
function skipComma(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'comma') return at
  const year = readYear(tokens, at + 1)
  const after = tokens[year?.end ?? at]
  return year && after?.kind !== 'dash' && after?.kind !== 'slash' ? at + 1 : at
}

function readBareYear(tokens: readonly Token[], at: number): PointMatch | null {
  const year = readYear(tokens, at)
  if (!year) return null
  const point = { fromMonth: null, toMonth: null, day: null, year: year.year, label: null, assumed: [] }
  return { point, end: year.end }
}
