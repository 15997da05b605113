import { isWord } from './match-words.ts'
import { ordinalValue } from './number-words.ts'
import type { PartOfYear } from './part-of-year.ts'
import { readEdgeOfSchoolYear, readEdgeOfYear } from './read-edge-of-year.ts'
import { readSeason } from './read-season.ts'
import type { Token } from './token.ts'

/** Quarters, half-years, seasons and the edges of a school year: whatever names months without naming a month. */
export function readPartOfYear(
  tokens: readonly Token[],
  at: number,
  isSchoolPlan: boolean,
): PartOfYear | null {
  return (
    readQuarters(tokens, at) ??
    readTerms(tokens, at) ??
    readHalfYear(tokens, at, isSchoolPlan) ??
    readEdgeOfPart(tokens, at, isSchoolPlan) ??
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
    if (second !== null || !leadsList(tokens, at + 1, QUARTER)) return null
    return { fromMonth: first * 3 - 2, toMonth: first * 3, label: null, assumed: [], end: at + 1 }
  }
  const last = second ?? first
  if (last < first) return null
  return { fromMonth: first * 3 - 2, toMonth: last * 3, label: null, assumed: [], end: wordAt + 1 }
}

/** «I, III и IV кварталы»: the word comes once, after the last number. */
function leadsList(tokens: readonly Token[], at: number, word: RegExp): boolean {
  for (let index = at; index < at + 6; index += 2) {
    const isJoint = tokens[index]?.kind === 'comma' || isWord(tokens[index], 'и')
    if (!isJoint || numeralAt(tokens, index + 1, 4) === null) return false
    if (isWord(tokens[index + 2], word)) return true
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

const TERMS: readonly (readonly [RegExp, readonly (readonly [number, number])[], string])[] = [
  [
    /^четверт(?:ь|и|ей)$/u,
    [
      [9, 10],
      [11, 12],
      [1, 3],
      [4, 5],
    ],
    'Учебные четверти прочитаны как сентябрь – октябрь, ноябрь – декабрь, январь – март, апрель – май',
  ],
  [
    /^триместр\p{L}*$/u,
    [
      [9, 11],
      [12, 2],
      [3, 5],
    ],
    'Триместры прочитаны как сентябрь – ноябрь, декабрь – февраль, март – май',
  ],
]

/** «III четверть», «1-2 триместр»: parts of the school year. */
function readTerms(tokens: readonly Token[], at: number): PartOfYear | null {
  const first = numeralAt(tokens, at, 4)
  if (first === null) return null
  const second = tokens[at + 1]?.kind === 'dash' ? numeralAt(tokens, at + 2, 4) : null
  const wordAt = second === null ? at + 1 : at + 3
  const word = tokens[wordAt]
  let term = word?.kind === 'word' ? TERMS.find(([form]) => form.test(word.norm)) : undefined
  if (!term && second === null) term = TERMS.find(([form]) => leadsList(tokens, at + 1, form))
  const end = word?.kind === 'word' && term?.[0].test(word.norm) ? wordAt + 1 : at + 1
  const [from, to] = [term?.[1][first - 1], term?.[1][(second ?? first) - 1]]
  if (!term || !from || !to) return null
  return {
    fromMonth: from[0],
    toMonth: to[1],
    label: null,
    assumed: [{ field: 'months', reason: term[2] }],
    end,
  }
}

/** «конец I полугодия», «начало III четверти»: its last or first month. */
function readEdgeOfPart(tokens: readonly Token[], at: number, isSchoolPlan: boolean): PartOfYear | null {
  const edge = tokens[at]
  if (!isWord(edge, /^(?:начал[оаеу]|кон(?:ец|ца|це|цу))$/u)) return null
  const part =
    readQuarters(tokens, at + 1) ?? readTerms(tokens, at + 1) ?? readHalfYear(tokens, at + 1, isSchoolPlan)
  if (!part) return null
  const month = edge?.norm.startsWith('нач') ? part.fromMonth : part.toMonth
  return { ...part, fromMonth: month, toMonth: month }
}

/** A quarter's or a half-year's number: «1», «1-й», «I», «первый». */
function numeralAt(tokens: readonly Token[], at: number, largest: number): number | null {
  const token = tokens[at]
  if (!token) return null
  const value = token.kind === 'word' ? (token.value ?? ordinalValue(token.norm)) : token.value
  return value !== null && value >= 1 && value <= largest ? value : null
}
