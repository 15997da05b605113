import { endOfFreeWords } from './end-of-free-words.ts'
import type { FactMatch } from './fact.ts'
import { labelText } from './label-text.ts'
import { matchWindowHead } from './match-window-head.ts'
import { isWord, matchAny, matchWords } from './match-words.ts'
import { nominative } from './nominative.ts'
import type { PhraseSource } from './phrase-source.ts'
import { readCalendar } from './read-calendar.ts'
import type { Token } from './token.ts'

/** A window named in words: «в течение учебного года», «весь период», «в течение I полугодия», «в каникулы». */
export function readWindow(source: PhraseSource, at: number): FactMatch | null {
  const head = matchWindowHead(source.tokens, at)
  if (head === null) return readWindowWithoutHead(source.tokens, at)
  const named = readNamedPeriod(source.tokens, head)
  if (named) return named
  const calendar = readCalendar(source.tokens, head, source.isSchoolPlan)
  if (calendar) {
    return { facts: [{ is: 'window', period: null, label: null }, ...calendar.facts], end: calendar.end }
  }
  const end = endOfFreeWords(source, head)
  const label = nominative(labelText(source.cell, source.tokens, head, end))
  return { facts: [{ is: 'window', period: null, label }], end }
}

const SCHOOL_YEAR: readonly (readonly RegExp[])[] = [
  [/^(?:учебн\p{L}*|уч|учеб)$/u, /^(?:года|год|году|г)$/u],
  [/^(?:всего|этого|текущего|нового)$/u, /^(?:учебн\p{L}*|уч|учеб)$/u, /^(?:года|год|году|г)$/u],
]
const YEAR: readonly (readonly RegExp[])[] = [
  [/^(?:года|год|г)$/u],
  [/^(?:календарн\p{L}*|отчетн\p{L}*|текущ\p{L}*|всего)$/u, /^(?:года|год|г)$/u],
]
const PLAN: readonly (readonly RegExp[])[] = [
  [/^(?:период\p{L}*|срок\p{L}*)$/u],
  [/^(?:действия|реализации)$/u],
]

function readNamedPeriod(tokens: readonly Token[], at: number): FactMatch | null {
  const schoolYear = matchAny(tokens, at, SCHOOL_YEAR)
  if (schoolYear !== null) return window('school-year', schoolYear)
  const year = matchAny(tokens, at, YEAR)
  if (year !== null) return window('year', year)
  const plan = matchAny(tokens, at, PLAN)
  if (plan !== null && !isWord(tokens[plan], /^(?:проведения|подготовки|прохождения|с|со)$/u)) {
    return window('plan', skipPlanWords(tokens, plan))
  }
  return null
}

function skipPlanWords(tokens: readonly Token[], at: number): number {
  let end = at
  while (
    end < at + 5 &&
    isWord(
      tokens[end],
      /^(?:реализации|действия|исполнения|выполнения|настоящ|плана|программы|дорожной|карты|проекта|комплексного|мероприятий)/u,
    )
  ) {
    end += 1
  }
  return end
}

function readWindowWithoutHead(tokens: readonly Token[], at: number): FactMatch | null {
  const start = isWord(tokens[at], /^(?:в|на|за)$/u) ? at + 1 : at
  if (matchWords(tokens, start, [/^круглогодично$/u]) !== null) return window('year', start + 1)
  const whole = matchWords(tokens, start, [/^(?:весь|круглый)$/u])
  if (whole !== null) return readNamedPeriod(tokens, whole)
  const schoolYear = matchWords(tokens, start, [
    /^(?:учебный|учебном|учебного|уч)$/u,
    /^(?:год|году|года|г)$/u,
  ])
  if (schoolYear !== null) return window('school-year', schoolYear)
  const plan = matchWords(tokens, start, [/^период$/u, /^(?:реализации|действия)$/u])
  if (plan !== null) return window('plan', skipPlanWords(tokens, plan))
  const holidays = matchAny(tokens, start, [
    [/^каникулы$/u],
    [/^(?:школьные)$/u, /^каникулы$/u],
    [/^каникулярн\p{L}*$/u, /^(?:время|период|дни)$/u],
    [/^(?:период|время|дни)$/u, /^каникул$/u],
    [/^(?:период|время|дни)$/u, /^школьных$/u, /^каникул$/u],
  ])
  if (holidays !== null) return { facts: [{ is: 'window', period: null, label: 'каникулы' }], end: holidays }
  return null
}

function window(period: 'year' | 'school-year' | 'plan', end: number): FactMatch {
  return { facts: [{ is: 'window', period, label: null }], end }
}
