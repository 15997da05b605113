import { countWords as countOfThings, numberWords } from '#kernel/number-words.ts'

/**
 * A count with its noun, never parted by a line's end; thousands are parted by a space.
 * @example plural(3, ['день', 'дня', 'дней']) // '3 дня'
 */
export function plural(count: number, forms: readonly [one: string, few: string, many: string]): string {
  return countOfThings(count, forms)
}

/** 12480 → '12 480' */
export function countWords(count: number): string {
  return numberWords(count)
}
