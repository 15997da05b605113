import type { DeadlineAssumption } from '../deadline.ts'
import { isWord } from './match-words.ts'
import { ordinalValue } from './number-words.ts'
import type { Token } from './token.ts'

export type PartOfYear = {
  readonly fromMonth: number
  readonly toMonth: number
  readonly label: string | null
  readonly assumed: readonly DeadlineAssumption[]
  readonly end: number
}

/** Quarters, half-years, seasons and the edges of a school year: whatever names months without naming a month. */
export function readPartOfYear(
  tokens: readonly Token[],
  at: number,
  isSchoolPlan: boolean,
): PartOfYear | null {
  return (
    readQuarters(tokens, at) ??
    readHalfYear(tokens, at, isSchoolPlan) ??
    readSeason(tokens, at) ??
    readEdgeOfSchoolYear(tokens, at) ??
    readEdgeOfYear(tokens, at)
  )
}

const QUARTER = /^(?:квартал.*|кв)$/u

function readQuarters(tokens: readonly Token[], at: number): PartOfYear | null {
  const first = numeralAt(tokens, at, 4)
  if (first === null) return null
  const joint = tokens[at + 1]
  const second = joint?.kind === 'dash' ? numeralAt(tokens, at + 2, 4) : null
  const wordAt = second === null ? at + 1 : at + 3
  if (!isWord(tokens[wordAt], QUARTER)) {
    if (second !== null || !leadsListOfQuarters(tokens, at + 1)) return null
    return { fromMonth: first * 3 - 2, toMonth: first * 3, label: null, assumed: [], end: at + 1 }
  }
  const last = second ?? first
  if (last < first) return null
  return { fromMonth: first * 3 - 2, toMonth: last * 3, label: null, assumed: [], end: wordAt + 1 }
}

/** «I, III и IV кварталы»: the word comes once, after the last number. */
function leadsListOfQuarters(tokens: readonly Token[], at: number): boolean {
  for (let index = at; index < at + 6; index += 2) {
    const isJoint = tokens[index]?.kind === 'comma' || isWord(tokens[index], 'и')
    if (!isJoint || numeralAt(tokens, index + 1, 4) === null) return false
    if (isWord(tokens[index + 2], QUARTER)) return true
  }
  return false
}

function readHalfYear(tokens: readonly Token[], at: number, isSchoolPlan: boolean): PartOfYear | null {
  const half = numeralAt(tokens, at, 2)
  const isSchoolHalf = isWord(tokens[at + 1], /^(?:учебн.*|уч)$/u)
  const wordAt = isSchoolHalf ? at + 2 : at + 1
  if (half === null || !isWord(tokens[wordAt], /^(?:полугоди.*|полуг)$/u)) return null
  const ofSchoolYear = isSchoolPlan || isSchoolHalf || isWord(tokens[wordAt + 1], /^(?:учебн.*|уч)$/u)
  const end =
    isWord(tokens[wordAt + 1], /^(?:учебн.*|уч)$/u) && isWord(tokens[wordAt + 2], /^(?:г|год|года)$/u)
      ? wordAt + 3
      : wordAt + 1
  const [fromMonth, toMonth] = ofSchoolYear ? (half === 1 ? [9, 12] : [1, 5]) : half === 1 ? [1, 6] : [7, 12]
  const reason = ofSchoolYear
    ? 'Полугодие прочитано как учебное: сентябрь – декабрь и январь – май'
    : 'Полугодие прочитано как календарное: январь – июнь и июль – декабрь'
  return { fromMonth, toMonth, label: null, assumed: [{ field: 'months', reason }], end }
}

const SEASONS: readonly (readonly [RegExp, number, number, string])[] = [
  [/^летом$|^лето$|^летн(?:ий|его|ем|ие|их)$/u, 6, 8, 'июнь – август'],
  [/^осенью$|^осень$|^осенн(?:ий|его|ем|ие|их)$/u, 9, 11, 'сентябрь – ноябрь'],
  [/^зимой$|^зима$|^зимн(?:ий|его|ем|ие|их)$/u, 12, 2, 'декабрь – февраль'],
  [/^весной$|^весна$|^весенн(?:ий|его|ем|ие|их)$/u, 3, 5, 'март – май'],
]

const HOLIDAYS: readonly (readonly [number, number, string])[] = [
  [6, 8, 'июнь – август'],
  [10, 11, 'конец октября – начало ноября'],
  [12, 1, 'конец декабря – начало января'],
  [3, 3, 'конец марта'],
]

function readSeason(tokens: readonly Token[], at: number): PartOfYear | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const index = SEASONS.findIndex(([form]) => form.test(token.norm))
  const season = SEASONS[index]
  const holidays = HOLIDAYS[index]
  if (!season || !holidays) return null
  const next = tokens[at + 1]
  if (isWord(next, /^каникул/u)) {
    const [fromMonth, toMonth, words] = holidays
    const reason = `Каникулы прочитаны как ${words}`
    const label = `${token.norm} каникулы`.replace(/^(\S+?н)\S*/u, '$1ие')
    return { fromMonth, toMonth, label, assumed: [{ field: 'months', reason }], end: at + 2 }
  }
  const isAdjective = /н(?:ий|его|ем|ие|их)$/u.test(token.norm)
  if (isAdjective && !isWord(next, /^(?:период|врем|месяц|сезон)/u)) return null
  const [, fromMonth, toMonth, words] = season
  const reason = `Время года прочитано как ${words}`
  return {
    fromMonth,
    toMonth,
    label: null,
    assumed: [{ field: 'months', reason }],
    end: isAdjective ? at + 2 : at + 1,
  }
}

/** «начало учебного года» is a point of the calendar; its end is an event, because a school sets it itself. */
function readEdgeOfSchoolYear(tokens: readonly Token[], at: number): PartOfYear | null {
  const isEdge = isWord(tokens[at], /^(?:начал(?:о|а|е|у)|старт(?:а|у)?)$/u)
  if (!isEdge || !isWord(tokens[at + 1], /^(?:учебн.*|уч|нового)$/u)) return null
  const yearAt = isWord(tokens[at + 1], 'нового') && isWord(tokens[at + 2], /^учебн/u) ? at + 3 : at + 2
  if (!isWord(tokens[yearAt], /^(?:год|года|г)$/u)) return null
  const reason = 'Начало учебного года прочитано как сентябрь'
  return { fromMonth: 9, toMonth: 9, label: null, assumed: [{ field: 'months', reason }], end: yearAt + 1 }
}

function readEdgeOfYear(tokens: readonly Token[], at: number): PartOfYear | null {
  const token = tokens[at]
  if (!isWord(token, /^(?:начал[оаеу]|кон(?:ец|ца|це|цу))$/u)) return null
  const isCalendar = isWord(tokens[at + 1], /^календарн/u)
  const yearAt = isCalendar ? at + 2 : at + 1
  const isYear = isWord(tokens[yearAt], /^(?:года|год)$/u)
  const isNumberedYear = tokens[yearAt]?.kind === 'number' && tokens[yearAt]?.norm.length === 4
  if (!isYear && !isNumberedYear) return null
  const month = token?.norm.startsWith('нач') ? 1 : 12
  const reason = month === 1 ? 'Начало года прочитано как январь' : 'Конец года прочитан как декабрь'
  return {
    fromMonth: month,
    toMonth: month,
    label: null,
    assumed: [{ field: 'months', reason }],
    end: isYear ? yearAt + 1 : yearAt,
  }
}

/** A quarter's or a half-year's number: «1», «1-й», «I», «первый». */
function numeralAt(tokens: readonly Token[], at: number, largest: number): number | null {
  const token = tokens[at]
  if (!token) return null
  const value = token.kind === 'word' ? (token.value ?? ordinalValue(token.norm)) : token.value
  return value !== null && value >= 1 && value <= largest ? value : null
}
