import { isWord, matchAny } from './match-words.ts'
import type { Token } from './token.ts'

const WITHIN: readonly (readonly RegExp[])[] = [
  [/^в$/u, /^(?:течени[ея]|теч)$/u],
  [/^на$/u, /^протяжении$/u],
  [/^течени[ея]$/u],
]

/** «в течение …»: the index after its head. */
export function matchWindowHead(tokens: readonly Token[], at: number): number | null {
  const head = matchAny(tokens, at, WITHIN)
  if (head === null) return null
  return isWord(tokens[head], /^(?:всего|всей|всех|каждого|одного)$/u) ? head + 1 : head
}
