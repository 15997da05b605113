import type { Recurrence } from '../deadline.ts'
import type { FactMatch } from './fact.ts'
import { isWord, matchAny, matchWords } from './match-words.ts'
import { readUnit } from './read-unit.ts'
import { oftenerThanMonthly, recurring } from './recurrence-fact.ts'
import type { Token } from './token.ts'

const PARTS: readonly (readonly [RegExp, Recurrence, number])[] = [
  [/^месяцам$/u, 'monthly', 1],
  [/^(?:кварталам|четвертям)$/u, 'quarterly', 1],
  [/^триместрам$/u, 'yearly', 3],
  [/^полугодиям$/u, 'yearly', 2],
]
const ORDINAL = /^(?:перв|втор|трет|четверт|последн|кажд)/u
const WEEK_OR_DAY = /^(?:недел|декад|понедельник|вторник|сред|четверг|пятниц|суббот)/u

/** «каждый месяц», «по полугодиям», «каждый понедельник», «последняя пятница месяца». */
export function readEach(tokens: readonly Token[], at: number): FactMatch | null {
  const start = isWord(tokens[at], /^(?:в|во|за)$/u) ? at + 1 : at
  const plural = matchAny(tokens, start, [
    [/^по$/u, /^(?:понедельник|вторник|сред|четверг|пятниц|суббот)(?:ам)$/u],
    [/^кажд/u, /^(?:понедельник|вторник|сред|четверг|пятниц|суббот|недел)/u],
  ])
  if (plural !== null) {
    return { facts: [oftenerThanMonthly(words(tokens, start, plural))], end: plural }
  }
  const parts = PARTS.find(([form]) => matchWords(tokens, start, [/^по$/u, form]) !== null)
  if (parts) return { facts: [recurring(parts[1], { times: parts[2] })], end: start + 2 }
  if (isWord(tokens[start], 'каждые')) return readUnit(tokens, start, 1)
  const ofMonth = matchAny(tokens, start, [
    [ORDINAL, WEEK_OR_DAY, /^месяца$/u],
    [ORDINAL, WEEK_OR_DAY, /^каждого$/u, /^месяца$/u],
  ])
  if (ofMonth !== null) {
    return { facts: [recurring('monthly', { label: words(tokens, start, start + 2) })], end: ofMonth }
  }
  if (!isWord(tokens[start], /^кажд(?:ый|ого|ое|ом|ую|ой)$/u)) return null
  const unit = tokens[start + 1]
  if (isWord(unit, /^(?:год|года|году)$/u)) return { facts: [recurring('yearly')], end: start + 2 }
  if (isWord(unit, /^(?:учебн|календарн)/u) && isWord(tokens[start + 2], /^(?:год|года|году)$/u)) {
    return { facts: [recurring('yearly')], end: start + 3 }
  }
  if (isWord(unit, /^месяц/u)) return { facts: [recurring('monthly')], end: start + 2 }
  if (isWord(unit, /^квартал/u)) return { facts: [recurring('quarterly')], end: start + 2 }
  if (isWord(unit, /^(?:четверть|четверти)$/u)) {
    return { facts: [recurring('quarterly', { label: 'четверть' })], end: start + 2 }
  }
  if (isWord(unit, /^полугоди/u)) return { facts: [recurring('yearly', { times: 2 })], end: start + 2 }
  return null
}

function words(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.norm)
    .join(' ')
}
