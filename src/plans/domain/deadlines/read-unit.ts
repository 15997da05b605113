import type { FactMatch } from './fact.ts'
import { isWord, matchAny } from './match-words.ts'
import { cardinalValue } from './number-words.ts'
import { everyFewMonths, oftenerThanMonthly, recurring } from './recurrence-fact.ts'
import type { Token } from './token.ts'

/** «в год», «в 3 года для каждой …», «за полугодие». */
export function readUnit(tokens: readonly Token[], at: number, times: number): FactMatch | null {
  if (!isWord(tokens[at], /^(?:в|во|за|на|каждые)$/u)) return null
  const countToken = tokens[at + 1]
  const count =
    countToken?.kind === 'number' ? countToken.value : countToken ? cardinalValue(countToken.norm) : null
  let unitAt = count === null ? at + 1 : at + 2
  if (isWord(tokens[unitAt], /^(?:каждый|каждое|каждую|календарный|учебный|учебном|календарном|течение)$/u))
    unitAt += 1
  const unit = tokens[unitAt]
  if (unit?.kind !== 'word') return null
  const end = unitAt + 1
  const every = count ?? 1
  if (/^(?:год|года|году|лет|г)$/u.test(unit.norm)) {
    if (every > 1) return readRounds(tokens, end, every)
    return { facts: [recurring('yearly', { times })], end }
  }
  if (/^(?:полугоди|полгода|триместр|четверт|семестр)/u.test(unit.norm)) {
    const perYear = /^(?:триместр)/u.test(unit.norm) ? 3 : /^четверт/u.test(unit.norm) ? 4 : 2
    if (perYear === 4) return { facts: [recurring('quarterly', { times, label: unit.norm })], end }
    return { facts: [recurring('yearly', { times: times * perYear })], end }
  }
  if (unit.norm.startsWith('квартал')) return { facts: [recurring('quarterly', { times })], end }
  if (unit.norm.startsWith('месяц')) {
    if (every === 3) return { facts: [recurring('quarterly', { times })], end }
    if (every === 6) return { facts: [recurring('yearly', { times: times * 2 })], end }
    if (every === 12) return { facts: [recurring('yearly', { times })], end }
    return { facts: [every === 1 ? recurring('monthly', { times }) : everyFewMonths(every)], end }
  }
  if (/^(?:недел|декад|день|дня|сутки)/u.test(unit.norm)) {
    const words = tokens.slice(at, end).map((token) => token.norm)
    return { facts: [oftenerThanMonthly(`${times} раз ${words.join(' ')}`)], end }
  }
  return null
}

/** «1 раз в 3 года» is a recurrence; «… для каждой организации» makes it a rotation over organisations. */
function readRounds(tokens: readonly Token[], at: number, everyYears: number): FactMatch {
  const scope = matchAny(tokens, at, [
    [/^(?:для|по|у|на)$/u, /^кажд/u],
    [/^в$/u, /^отношении$/u, /^кажд/u],
    [/^в$/u, /^кажд/u],
    [/^кажд/u],
  ])
  if (scope === null) return { facts: [recurring('every-n-years', { everyYears })], end: at }
  let end = scope
  while (tokens[end]?.kind === 'word' && !tokens[end]?.isCapital && end < scope + 6) end += 1
  return { facts: [{ is: 'rotation', everyYears }], end }
}
