import { matchEventHead } from './match-event-head.ts'
import { matchExternalHead } from './match-external-head.ts'
import { matchOnDemandHead } from './match-on-demand-head.ts'
import { matchWindowHead } from './match-window-head.ts'
import type { PhraseSource } from './phrase-source.ts'
import { readCalendar } from './read-calendar.ts'
import { readContinuous } from './read-continuous.ts'
import { readRecurrence } from './read-recurrence.ts'

/** Where the free words after a head end («по итогам … », «согласно …»): at the next phrase the grammar knows. */
export function endOfFreeWords(source: PhraseSource, at: number): number {
  const { tokens } = source
  let index = at
  while (index < tokens.length) {
    const token = tokens[index]
    if (!token || token.kind === 'semicolon' || token.kind === 'bullet') break
    if (token.kind === 'open' || token.kind === 'close') break
    if (startsFirmPhrase(source, index)) break
    if (index > at && token.isCapital && startsAnyPhrase(source, index)) break
    if (token.kind === 'comma' && (startsAnyPhrase(source, index + 1) || index + 1 >= tokens.length)) break
    index += 1
  }
  let end = index
  while (end > at && isLoose(source, end - 1)) end -= 1
  return end
}

function isLoose(source: PhraseSource, at: number): boolean {
  const token = source.tokens[at]
  return token?.kind === 'comma' || token?.kind === 'dash' || token?.kind === 'slash' || token?.norm === 'и'
}

/** Phrases that are never part of a label. */
function startsFirmPhrase(source: PhraseSource, at: number): boolean {
  const { tokens, isSchoolPlan } = source
  return (
    readRecurrence(tokens, at) !== null ||
    readContinuous(tokens, at) !== null ||
    readCalendar(tokens, at, isSchoolPlan) !== null ||
    matchWindowHead(tokens, at) !== null ||
    matchExternalHead(tokens, at) !== null
  )
}

export function startsAnyPhrase(source: PhraseSource, at: number): boolean {
  return (
    startsFirmPhrase(source, at) ||
    matchEventHead(source.tokens, at) !== null ||
    matchOnDemandHead(source.tokens, at) !== null
  )
}
