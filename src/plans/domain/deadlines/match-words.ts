import type { Token } from './token.ts'

/** Index after the run of words that fit the patterns one by one, or null. Patterns see folded words. */
export function matchWords(
  tokens: readonly Token[],
  at: number,
  patterns: readonly (RegExp | string)[],
): number | null {
  let index = at
  for (const pattern of patterns) {
    const token = tokens[index]
    if (token?.kind !== 'word' || !fits(token.norm, pattern)) return null
    index += 1
  }
  return index
}

/** Index after the longest of the alternatives that match here, or null. */
export function matchAny(
  tokens: readonly Token[],
  at: number,
  alternatives: readonly (readonly (RegExp | string)[])[],
): number | null {
  let longest: number | null = null
  for (const patterns of alternatives) {
    const end = matchWords(tokens, at, patterns)
    if (end !== null && (longest === null || end > longest)) longest = end
  }
  return longest
}

export function isWord(token: Token | undefined, pattern: RegExp | string): boolean {
  return token?.kind === 'word' && fits(token.norm, pattern)
}

function fits(norm: string, pattern: RegExp | string): boolean {
  return typeof pattern === 'string' ? norm === pattern : pattern.test(norm)
}
