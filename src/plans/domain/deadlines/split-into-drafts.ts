import type { Boundary, Draft, PlacedFact } from './draft.ts'
import type { CalendarStretch, Fact, FactMatch } from './fact.ts'
import { GLUE } from './glue.ts'
import { joinsDraft } from './joins-draft.ts'
import { labelText } from './label-text.ts'
import { monthOfAdjective } from './month-names.ts'
import type { PhraseSource } from './phrase-source.ts'
import { readAside } from './read-aside.ts'
import { readFact } from './read-fact.ts'
import { alsoSaid, NOTHING_SAID, type Said } from './said.ts'
import type { Token } from './token.ts'

/** The cell's phrases, gathered into the deadlines they make. */
export function splitIntoDrafts(source: PhraseSource): readonly Draft[] {
  const drafts: OpenDraft[] = []
  let boundary: Boundary = 'hard'
  let at = 0
  while (at < source.tokens.length) {
    const token = source.tokens[at]
    if (!token) break
    boundary = stronger(boundary, boundaryOf(token))
    if (isSeparator(token)) {
      at += 1
      continue
    }
    const aside = readAside(source, at)
    const match = aside ?? readFact(source, at) ?? readUnknown(source, at)
    if (match.facts.length > 0) {
      addFacts(drafts, match.facts, rangeOf(source.tokens, at, match.end), aside ? 'aside' : boundary)
      boundary = 'none'
    }
    at = match.end
  }
  if (drafts.length === 0) return wholeCell(source)
  return drafts.flatMap(({ facts }) => {
    const [first, last] = [facts[0], facts.at(-1)]
    return first && last ? [{ facts, start: first.start, end: last.end }] : []
  })
}

type OpenDraft = { readonly facts: PlacedFact[]; said: Said }
type Range = { readonly start: number; readonly end: number }

function addFacts(
  drafts: OpenDraft[],
  facts: readonly Fact[],
  range: Range,
  boundary: Boundary | 'aside',
): void {
  const [first] = facts
  if (!first) return
  const last = drafts.at(-1)
  const joins = last && (boundary === 'aside' || joinsDraft(last.said, first, boundary))
  const open = joins ? last : { facts: [], said: NOTHING_SAID }
  if (!joins) drafts.push(open)
  for (const fact of facts) {
    open.facts.push({ fact, ...range })
    open.said = alsoSaid(open.said, fact)
  }
}

function rangeOf(tokens: readonly Token[], from: number, to: number): Range {
  const start = tokens[from]?.start ?? 0
  return { start, end: tokens[to - 1]?.end ?? start }
}

/** A run of words outside the grammar. */
function readUnknown(source: PhraseSource, at: number): FactMatch {
  let end = at + 1
  while (end < source.tokens.length) {
    const token = source.tokens[end]
    if (!token || isSeparator(token) || token.kind === 'open' || readFact(source, end)) break
    end += 1
  }
  const words = source.tokens.slice(at, end)
  const isGlue = words.every(
    (word) => word.kind !== 'number' && (word.kind !== 'word' || GLUE.test(word.norm)),
  )
  const label = labelText(source.cell, source.tokens, at, end)
  if (isGlue || label === '') return { facts: [], end }
  const month = words.reduce<number | null>((found, { norm }) => found ?? monthOfAdjective(norm), null)
  const unknown: Fact = { is: 'unknown', label }
  return {
    facts: month === null ? [unknown] : [{ is: 'calendar', stretch: monthImplied(month) }, unknown],
    end,
  }
}

/** «к августовскому совещанию»: the meeting's own day is not named, its month is. */
function monthImplied(month: number): CalendarStretch {
  const reason = 'Месяц взят из названия мероприятия'
  return {
    fromMonth: month,
    toMonth: month,
    fromDay: null,
    toDay: null,
    fromYear: null,
    toYear: null,
    isRange: false,
    isOpen: false,
    isSchoolYear: false,
    isEachYear: false,
    label: null,
    assumed: [{ field: 'months', reason }],
  }
}

/** A cell of which nothing was understood is still a deadline: a person has to say what it means. */
function wholeCell({ cell, tokens }: PhraseSource): readonly Draft[] {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  if (!tokens.some((token) => token.kind === 'word' || token.kind === 'number')) return []
  const label = labelText(cell, tokens, 0, tokens.length)
  return [{ facts: [{ fact: { is: 'unknown', label }, start, end }], start, end }]
}

function isSeparator(token: Token): boolean {
  return (
    token.kind === 'comma' ||
    token.kind === 'semicolon' ||
    token.kind === 'bullet' ||
    token.kind === 'slash' ||
    token.kind === 'dash' ||
    token.kind === 'close' ||
    token.kind === 'other' ||
    token.norm === 'и'
  )
}

function boundaryOf(token: Token): Boundary {
  if (token.kind === 'semicolon' || token.kind === 'bullet') return 'hard'
  if (token.norm === ':') return 'colon'
  if (token.kind === 'comma' || token.kind === 'slash' || token.norm === 'и') return 'comma'
  if (token.isCapital) return 'capital'
  return token.isFirstOfLine ? 'line' : 'none'
}

/** A comma excuses a capital letter after it; «;» is not softened by anything. */
function stronger(before: Boundary, next: Boundary): Boundary {
  if (before === 'hard' || next === 'hard') return 'hard'
  if (before === 'colon' || next === 'colon') return 'colon'
  if (before === 'comma' || next === 'comma') return 'comma'
  if (before === 'capital' || next === 'capital') return 'capital'
  return before === 'line' || next === 'line' ? 'line' : 'none'
}
