import { endOfFreeWords } from './end-of-free-words.ts'
import type { FactMatch } from './fact.ts'
import { labelText } from './label-text.ts'
import { matchEventHead } from './match-event-head.ts'
import { isWord, matchAny } from './match-words.ts'
import { nominative } from './nominative.ts'
import type { PhraseSource } from './phrase-source.ts'
import { readCalendar } from './read-calendar.ts'
import { readSchoolYear } from './read-school-year.ts'
import type { Token } from './token.ts'

/** A phrase tied to an event: «по итогам ГИА», «перед ВПР», «в период проведения экзаменов», «в конце учебного года». */
export function readEvent(source: PhraseSource, at: number): FactMatch | null {
  const edge = readEndOfSchoolYear(source.tokens, at)
  if (edge) return edge
  const head = matchEventHead(source.tokens, at)
  if (!head) return null
  const { anchor, offsetDays, isInWorkingDays } = head
  const schoolYear = anchor === 'after-procedure' ? matchSchoolYear(source.tokens, head.end) : null
  if (schoolYear) {
    const fact = {
      is: 'event',
      anchor: 'end-of-school-year',
      label: null,
      offsetDays,
      isInWorkingDays,
      years: schoolYear.years,
    } as const
    return { facts: [fact], end: schoolYear.end }
  }
  const from = skipProceduralWords(source.tokens, head.end)
  const calendar = readCalendar(source.tokens, from, source.isSchoolPlan)
  const stretch = calendar?.facts[0]?.is === 'calendar' ? calendar.facts[0].stretch : null
  if (
    calendar &&
    stretch &&
    /^(?:итогам|результатам|окончани[ию]|завершени[ию])$/u.test(source.tokens[at + 1]?.norm ?? '')
  ) {
    const label = nominative(labelText(source.cell, source.tokens, from, calendar.end))
    const years = [...new Set([stretch.fromYear, stretch.toYear])].filter((year) => year !== null)
    return { facts: [{ is: 'event', anchor, label, offsetDays, isInWorkingDays, years }], end: calendar.end }
  }
  const end = endOfFreeWords(source, from)
  const label = nominative(labelText(source.cell, source.tokens, from, end))
  const fact = { is: 'event', anchor, label, offsetDays, isInWorkingDays, years: [] } as const
  return { facts: [fact], end: Math.max(end, head.end) }
}

/** «учебного года», «2024-2025 учебного года» after «по итогам». */
function matchSchoolYear(
  tokens: readonly Token[],
  at: number,
): { end: number; years: readonly number[] } | null {
  const numbered = readSchoolYear(tokens, at)
  if (numbered) {
    const { fromYear, toYear } = numbered.stretch
    return { end: numbered.end, years: [fromYear, toYear].filter((year) => year !== null) }
  }
  const end = matchAny(tokens, at, [
    [/^(?:учебн\p{L}*|уч|учеб)$/u, /^(?:года|год|г|лет)$/u],
    [/^(?:каждого|текущего|всего)$/u, /^учебного$/u, /^года$/u],
  ])
  return end === null ? null : { end, years: [] }
}

/** «конец учебного года», «до конца учебного года»: its day is the school's own, so it is an event, not a date. */
function readEndOfSchoolYear(tokens: readonly Token[], at: number): FactMatch | null {
  const start = matchAny(tokens, at, [[/^(?:в|к|до|на)$/u], [/^не$/u, /^позднее$/u]]) ?? at
  if (!isWord(tokens[start], /^(?:кон(?:ец|ца|це|цу)|окончани[еяию]|завершени[еяию])$/u)) return null
  const schoolYear = matchSchoolYear(tokens, start + 1)
  if (!schoolYear) return null
  const { years, end } = schoolYear
  const offset = { offsetDays: null, isInWorkingDays: false }
  return { facts: [{ is: 'event', anchor: 'end-of-school-year', label: null, ...offset, years }], end }
}

function skipProceduralWords(tokens: readonly Token[], at: number): number {
  let index = at
  while (
    isWord(
      tokens[index],
      /^(?:к|проведени[яюие]|завершени[яюе]|окончани[яюе]|проведенн\p{L}*|прошедш\p{L}*|организации|подготовки|каждо\p{L}*|этих|всех|соответствующ\p{L}*)$/u,
    ) ||
    (index > at && isWord(tokens[index], 'и'))
  ) {
    index += 1
  }
  return index
}
