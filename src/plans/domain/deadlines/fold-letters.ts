import { foldToCyrillic } from '#kernel/look-alike-letters.ts'

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/**
 * A word for comparison: lower case, «ё» as «е», look-alike Latin letters as Cyrillic, no soft hyphens. Handwritten looks
 * count too («m» for «м», «t» for «т»), because plans are typed on two keyboard layouts.
 */
export function foldLetters(word: string): string {
  const visible = word.normalize('NFC').replace(INVISIBLE, '')
  return foldToCyrillic(visible.replace(/[mt]/g, (letter) => letter.toUpperCase()))
    .toLowerCase()
    .replaceAll('ё', 'е')
}
