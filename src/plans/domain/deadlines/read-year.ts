import { isWord } from './match-words.ts'
import type { Token } from './token.ts'

const YEAR_WORD = /^(?:г|гг|год|года|году|годы|годов|годах|годам)$/u

/** «2024», «2024 г.», «2024–й год»: the year and the index after it. */
export function readYear(tokens: readonly Token[], at: number): { year: number; end: number } | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.value === null || token.norm.length !== 4) return null
  if (token.value < 1990 || token.value > 2100) return null
  return { year: token.value, end: skipYearWord(tokens, at + 1) }
}

export function skipYearWord(tokens: readonly Token[], at: number): number {
  let end = at
  while (isWord(tokens[end], YEAR_WORD)) end += 1
  return end
}
