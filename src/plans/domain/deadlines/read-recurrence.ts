import type { Recurrence } from '../deadline.ts'
import type { Fact, FactMatch } from './fact.ts'
import { isWord, matchAny } from './match-words.ts'
import { monthOfWord } from './month-names.ts'
import { cardinalValue } from './number-words.ts'
import type { Token } from './token.ts'

/** «ежегодно», «1 раз в квартал», «раз в 3 года для каждой организации», «до 25 числа каждого месяца». */
export function readRecurrence(tokens: readonly Token[], at: number): FactMatch | null {
  return (
    readAdverb(tokens, at) ?? readTimes(tokens, at) ?? readEach(tokens, at) ?? readDayOfEachMonth(tokens, at)
  )
}

const ADVERBS: readonly (readonly [RegExp, Recurrence])[] = [
  [/^(?:ежегодно|ежег)$/u, 'yearly'],
  [/^(?:ежеквартально|поквартально)$/u, 'quarterly'],
  [/^(?:ежемесячно|помесячно)$/u, 'monthly'],
]

function readAdverb(tokens: readonly Token[], at: number): FactMatch | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const recurrence = ADVERBS.find(([form]) => form.test(token.norm))?.[1]
  if (recurrence) return { facts: [recurring(recurrence)], end: at + 1 }
  if (token.norm === 'еженедельно') return { facts: [oftenerThanMonthly('еженедельно')], end: at + 1 }
  return null
}

const AT_LEAST: readonly (readonly RegExp[])[] = [
  [/^не$/u, /^(?:реже|менее|чаще|более)$/u],
  [/^(?:минимум|как)$/u],
  [/^как$/u, /^минимум$/u],
]

function readTimes(tokens: readonly Token[], at: number): FactMatch | null {
  let index = matchAny(tokens, at, AT_LEAST) ?? at
  if (isWord(tokens[index], 'чем')) index += 1
  const timesToken = tokens[index]
  if (isWord(timesToken, /^(?:дважды|трижды)$/u)) {
    return readUnit(tokens, index + 1, cardinalValue(timesToken?.norm ?? '') ?? 1)
  }
  const times =
    timesToken?.kind === 'number' ? timesToken.value : timesToken ? cardinalValue(timesToken.norm) : null
  if (times !== null && timesToken?.kind !== 'date') index += 1
  // «1-2 раза в год»: the smaller number is the promise
  if (times !== null && tokens[index]?.kind === 'dash' && tokens[index + 1]?.kind === 'number') index += 2
  if (!isWord(tokens[index], /^раз(?:а|ов)?$/u)) return null
  return readUnit(tokens, index + 1, times ?? 1)
}

/** «в год», «в 3 года для каждой …», «за полугодие». */
function readUnit(tokens: readonly Token[], at: number, times: number): FactMatch | null {
  if (!isWord(tokens[at], /^(?:в|во|за|на)$/u)) return null
  const countToken = tokens[at + 1]
  const count =
    countToken?.kind === 'number' ? countToken.value : countToken ? cardinalValue(countToken.norm) : null
  let unitAt = count === null ? at + 1 : at + 2
  if (isWord(tokens[unitAt], /^(?:каждый|каждое|каждую|календарный|учебный|течение)$/u)) unitAt += 1
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
    return {
      facts: [recurring('monthly', { times: every === 1 ? times : null, label: everyMonths(every) })],
      end,
    }
  }
  if (/^(?:недел|декад|день|дня|сутки)/u.test(unit.norm)) {
    const words = tokens.slice(at, end).map((token) => token.norm)
    return { facts: [oftenerThanMonthly(`${times} раз ${words.join(' ')}`)], end }
  }
  return null
}

function everyMonths(every: number): string | null {
  return every === 1 ? null : `раз в ${every} мес.`
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

function readEach(tokens: readonly Token[], at: number): FactMatch | null {
  const start = isWord(tokens[at], /^(?:в|во|за)$/u) ? at + 1 : at
  const plural = matchAny(tokens, start, [
    [/^по$/u, /^(?:понедельник|вторник|сред|четверг|пятниц|суббот)(?:ам)$/u],
    [/^кажд/u, /^(?:понедельник|вторник|сред|четверг|пятниц|суббот|недел)/u],
  ])
  if (plural !== null) {
    return { facts: [oftenerThanMonthly(words(tokens, start, plural))], end: plural }
  }
  if (!isWord(tokens[start], /^кажд(?:ый|ого|ое|ом|ую)$/u)) return null
  const unit = tokens[start + 1]
  if (isWord(unit, /^(?:год|года|году)$/u)) return { facts: [recurring('yearly')], end: start + 2 }
  if (isWord(unit, /^(?:учебн|календарн)/u) && isWord(tokens[start + 2], /^(?:год|года|году)$/u)) {
    return { facts: [recurring('yearly')], end: start + 3 }
  }
  if (isWord(unit, /^месяц/u)) return { facts: [recurring('monthly')], end: start + 2 }
  if (isWord(unit, /^квартал/u)) return { facts: [recurring('quarterly')], end: start + 2 }
  if (isWord(unit, /^полугоди/u)) return { facts: [recurring('yearly', { times: 2 })], end: start + 2 }
  return null
}

/** «до 25 числа», «не позднее 5-го числа месяца, следующего за отчётным». */
function readDayOfEachMonth(tokens: readonly Token[], at: number): FactMatch | null {
  const start =
    matchAny(tokens, at, [[/^(?:до|к|на)$/u], [/^не$/u, /^(?:позднее|позже)$/u], [/^кажд(?:ого|ое)$/u]]) ?? at
  const token = tokens[start]
  const isDay = token?.kind === 'number' && token.value !== null && token.value >= 1 && token.value <= 31
  if (!isDay || !isWord(tokens[start + 1], /^числ[оа]$/u)) return null
  const day = token.value
  let end = start + 2
  const next = tokens[end]
  if (next?.kind === 'word' && monthOfWord(next.norm) !== null) return null
  const ofUnit = readEach(tokens, end)
  if (ofUnit)
    return {
      facts: ofUnit.facts.map((fact) => (fact.is === 'recurrence' ? { ...fact, day } : fact)),
      end: ofUnit.end,
    }
  if (isWord(tokens[end], /^месяца$/u)) end += 1
  const isNext = tokens[end]?.kind === 'comma' ? end + 1 : end
  const following = matchAny(tokens, isNext, [
    [/^следующего$/u, /^за$/u, /^отчетн/u],
    [/^следующего$/u, /^за$/u, /^отчетн/u, /^(?:квартал|период|месяц)/u],
    [/^после$/u, /^отчетн/u],
  ])
  const isQuarter = isWord(tokens[(following ?? 0) - 1], /^квартал/u)
  const assumed = [
    { field: 'recurrence' as const, reason: 'Названо только число месяца: срок прочитан как ежемесячный' },
  ]
  const fact = recurring(isQuarter ? 'quarterly' : 'monthly', {
    day,
    assumed: following === null ? assumed : [],
  })
  return { facts: [fact], end: following ?? end }
}

type RecurrenceFact = Extract<Fact, { is: 'recurrence' }>

function recurring(recurrence: Recurrence, more: Partial<RecurrenceFact> = {}): RecurrenceFact {
  const bare = { everyYears: null, times: null, day: null, label: null, assumed: [] }
  const fact = { is: 'recurrence' as const, recurrence, ...bare, ...more }
  return fact.times === 1 ? { ...fact, times: null } : fact
}

/** The schedule's finest step is a month, so anything oftener is kept as a label and flagged. */
function oftenerThanMonthly(label: string): RecurrenceFact {
  const reason = `В плане указано «${label}»; в расписании это ежемесячный контроль`
  return recurring('monthly', { label, assumed: [{ field: 'recurrence', reason }] })
}

function words(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.norm)
    .join(' ')
}
