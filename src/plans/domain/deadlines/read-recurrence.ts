import type { Recurrence } from '../deadline.ts'
import type { FactMatch } from './fact.ts'
import { isWord, matchAny } from './match-words.ts'
import { cardinalValue } from './number-words.ts'
import { readDayOfEachMonth } from './read-day-of-each-month.ts'
import { readEach } from './read-each.ts'
import { readUnit } from './read-unit.ts'
import { oftenerThanMonthly, recurring } from './recurrence-fact.ts'
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
