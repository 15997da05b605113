import { looksDifferent, percentWords } from '#kernel/number-words.ts'
import type { Figure } from '../figures/figure.ts'
import type { Sentence } from './sentence.ts'

/** Fewer would point at persons. */
const LEAST_PART = 5
/** The system's own threshold, one percentage point. */
const LEAST_DIFFERENCE = 0.01

const partWords = {
  ovz: 'обучающихся с ОВЗ',
  repeaters: 'оставшихся на повторный год',
  retakes: 'пересдач',
} as const

/** Said when a figure without a part of the pupils differs from that of all by a percentage point or more. */
export function partMatters(
  what: string,
  { all, part, without }: { readonly all: Figure; readonly part: Figure; readonly without: Figure },
  kind: keyof typeof partWords,
): Sentence | null {
  if (part.denominator < LEAST_PART || without.denominator < LEAST_PART) return null
  if (all.value === null || without.value === null || !looksDifferent(all.value, without.value)) return null
  if (Math.abs(all.value - without.value) < LEAST_DIFFERENCE - 1e-12) return null
  return {
    rule: `part-matters-${kind}`,
    text: `${what} без ${partWords[kind]} — ${percentWords(without.value)}, вместе с ними — ${percentWords(all.value)}.`,
    weight: 'plain',
  }
}
