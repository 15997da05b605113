import { isWord, matchAny } from './match-words.ts'
import type { Token } from './token.ts'

export type ExternalHead = {
  /** The calendar's own name in the nominative, up to its noun: «утверждённый график», «план». */
  readonly name: string
  readonly end: number
}

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^график(?:у|ом|а|ам|ами)?$/u, 'график'],
  [/^планграфик\p{L}*$/u, 'план-график'],
  [/^план(?:у|ом|а|ам|ами)?$/u, 'план'],
  [/^расписани(?:ю|ем|е|я|ям)$/u, 'расписание'],
  [/^приказ(?:у|ом|а|ам|ами)?$/u, 'приказ'],
  [/^распоряжени(?:ю|ем|е|я|ям)$/u, 'распоряжение'],
  [/^постановлени(?:ю|ем|е|я)$/u, 'постановление'],
  [/^календар(?:ю|ем|ь|я)$/u, 'календарь'],
  [/^циклограмм(?:е|ой|а|ы)$/u, 'циклограмма'],
  [/^программ(?:е|ой|а|ам|ы)$/u, 'программа'],
  [/^порядк(?:у|ом|а)$/u, 'порядок'],
  [/^регламент(?:у|ом|а)?$/u, 'регламент'],
  [/^положени(?:ю|ем)$/u, 'положение'],
  [/^карт(?:е|ой)$/u, 'карта'],
  [/^письм(?:у|ом)$/u, 'письмо'],
  [/^решени(?:ю|ем)$/u, 'решение'],
  [/^договор(?:у|ом)$/u, 'договор'],
  [/^срок(?:ам|ами|и)$/u, 'сроки'],
]
const ADJECTIVE = /(?:ому|ему|ым|им|ыми|ими|ой|ей|ые|ие)$/u

/** «по графику», «согласно плану», «в соответствии с приказом», «в установленные сроки». */
export function matchExternalHead(tokens: readonly Token[], at: number): ExternalHead | null {
  return matchTerms(tokens, at) ?? matchReference(tokens, at)
}

/** «в сроки», «в установленные приказом сроки»; «в сроки проведения ВПР» keeps its tail as the label's. */
function matchTerms(tokens: readonly Token[], at: number): ExternalHead | null {
  const start = isWord(tokens[at], /^(?:в|во)$/u) ? at + 1 : at
  if (isWord(tokens[start], /^сроки$/u)) return { name: 'сроки', end: start + 1 }
  if (start > at && isWord(tokens[start], 'срок') && tokens[start + 1]?.kind === 'comma') {
    return { name: 'срок', end: start + 1 }
  }
  if (
    !isWord(
      tokens[start],
      /^(?:установленн|указанн|определенн|утвержденн|предусмотренн|рекомендованн|законодательно)/u,
    )
  ) {
    return null
  }
  for (let index = start + 1; index <= start + 4; index += 1) {
    if (!isWord(tokens[index], /^(?:сроки|срок)$/u)) continue
    const words = tokens.slice(start, index + 1).map((token) => token.norm)
    return { name: words.join(' '), end: index + 1 }
  }
  return null
}

function matchReference(tokens: readonly Token[], at: number): ExternalHead | null {
  const formal = matchAny(tokens, at, [
    [/^согласно$/u],
    [/^в$/u, /^соответствии$/u, /^(?:с|со)$/u],
    [/^в$/u, /^соотв$/u, /^(?:с|со)$/u],
    [/^на$/u, /^основании$/u],
  ])
  const start = formal ?? (isWord(tokens[at], 'по') ? at + 1 : at)
  const isNominative = formal === null && start === at
  let index = start
  const adjectives: string[] = []
  while (!isNominative && adjectives.length < 3 && isAdjective(tokens, index)) {
    adjectives.push(adjectiveInNominative(tokens[index]?.norm ?? ''))
    index += 1
  }
  const noun = nounAt(tokens, index)
  if (noun && (!isNominative || isBareCalendar(tokens, index))) {
    const tail =
      tokens[index + 1]?.kind === 'dash' && !tokens[index + 1]?.isSpaced ? nounAt(tokens, index + 2) : null
    const name = tail ? `${noun}-${tail}` : noun
    return { name: [...adjectives, name].join(' '), end: tail ? index + 3 : index + 1 }
  }
  return formal === null ? null : { name: '', end: formal }
}

function isAdjective(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind === 'word' && nounAt(tokens, at) === null && ADJECTIVE.test(token.norm)
}

function nounAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  return NOUNS.find(([form]) => form.test(token.norm))?.[1] ?? null
}

/** «График проведения ВПР» at the start of a phrase, without a preposition. */
function isBareCalendar(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const isFirst = at === 0 || token?.isCapital === true
  return isFirst && isWord(token, /^(?:график|планграфик|план|расписание|циклограмма)$/u)
}

function adjectiveInNominative(norm: string): string {
  if (/(?:ой|ей)$/u.test(norm)) return norm.replace(/(?:ой|ей)$/u, 'ая')
  if (/ыми$/u.test(norm)) return norm.replace(/ыми$/u, 'ые')
  const ending = /[гкхжчшщ](?:ому|ему|им)$|(?:ему|им)$/u.test(norm) ? 'ий' : 'ый'
  return norm.replace(/(?:ому|ему|ым|им)$/u, ending)
}
