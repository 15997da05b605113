import type { CalendarStretch } from './fact.ts'
import { isWord } from './match-words.ts'
import { readYear, skipYearWord } from './read-year.ts'
import type { Token } from './token.ts'

/** «2024-2025 учебный год», «2023/24 уч. г.», «2024/2025»: one school year as a window of two calendar years. */
export function readSchoolYear(
  tokens: readonly Token[],
  at: number,
): { stretch: CalendarStretch; end: number } | null {
  const from = readYear(tokens, at)
  const separator = tokens[from?.end ?? at]
  if (!from || (separator?.kind !== 'dash' && separator?.kind !== 'slash')) return null
  const second = tokens[from.end + 1]
  if (second?.kind !== 'number' || second.value === null) return null
  const toYear = second.norm.length === 2 ? Math.floor(from.year / 100) * 100 + second.value : second.value
  if (toYear !== from.year + 1) return null
  const afterYears = skipYearWord(tokens, from.end + 2)
  const isNamed = isWord(tokens[afterYears], /^(?:уч|учеб|учебн.*)$/u)
  if (!isNamed && separator.kind !== 'slash') return null
  return {
    stretch: {
      fromMonth: null,
      toMonth: null,
      fromDay: null,
      toDay: null,
      fromYear: from.year,
      toYear,
      isRange: true,
      isOpen: false,
      isSchoolYear: true,
      isEachYear: false,
      label: null,
      assumed: [],
    },
    end: isNamed ? skipYearWord(tokens, afterYears + 1) : afterYears,
  }
}

/** The year written after a month. A school year there is a phrase of its own, because it dates every month before it. */
export function readYearOfMonth(tokens: readonly Token[], at: number): { year: number; end: number } | null {
  return readSchoolYear(tokens, at) ? null : readYear(tokens, at)
}
