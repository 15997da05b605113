import { foldLetters } from '../deadlines/fold-letters.ts'

/** A performer's name for comparison: folded letters, single spaces, no quotation marks. */
export function foldName(name: string): string {
  return foldLetters(name.replaceAll(/[«»"“”„]/gu, ' '))
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
