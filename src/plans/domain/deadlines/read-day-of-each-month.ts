import type { Fact, FactMatch } from './fact.ts'
import { isWord, matchAny } from './match-words.ts'
import { monthOfWord } from './month-names.ts'
import { readEach } from './read-each.ts'
import { recurring } from './recurrence-fact.ts'
import type { Token } from './token.ts'

/** «до 25 числа», «не позднее 5-го числа месяца, следующего за отчётным». */
export function readDayOfEachMonth(tokens: readonly Token[], at: number): FactMatch | null {
  const start =
    matchAny(tokens, at, [[/^(?:до|к|на)$/u], [/^не$/u, /^(?:позднее|позже)$/u], [/^кажд(?:ого|ое)$/u]]) ?? at
  const token = tokens[start]
  const isDay = token?.kind === 'number' && token.value !== null && token.value >= 1 && token.value <= 31
  if (!isDay || !isWord(tokens[start + 1], /^числ[оа]$/u)) return null
  const day: Fact = { is: 'day', day: token.value }
  const end = start + 2
  const next = tokens[end]
  if (next?.kind === 'word' && monthOfWord(next.norm) !== null) return null
  const ofUnit = readEach(tokens, end)
  if (ofUnit) return { facts: [day, ...ofUnit.facts], end: ofUnit.end }
  const afterMonth = isWord(next, /^месяца$/u) ? end + 1 : end
  const following = matchAny(tokens, tokens[afterMonth]?.kind === 'comma' ? afterMonth + 1 : afterMonth, [
    [/^следующего$/u, /^за$/u, /^отчетн/u],
    [/^следующего$/u, /^за$/u, /^отчетн/u, /^(?:квартал|период|месяц)/u],
    [/^после$/u, /^отчетн/u],
  ])
  if (following === null) return { facts: [day], end: afterMonth }
  const isQuarter = isWord(tokens[following - 1], /^квартал/u)
  return { facts: isQuarter ? [day, recurring('quarterly')] : [day], end: following }
}
