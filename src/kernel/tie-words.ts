import { tieSigns } from './number-words.ts'

const SPACE = '\u00a0'
/** «п. 3», «ст. 28», «стр. 4»; «г. Заречный», but not the year's end in «2026 г. Школы». */
const afterShort =
  /(?<=(?<![\p{L}])(?:пп?|ч|ст|стр|прил)\.) (?=\d)|(?<=(?<!\d\s?|\p{L})(?:г|с|пос|ул)\.) (?=\p{Lu})/gu
/** «А. С. Пушкина», «Пушкин А. С.» */
const atInitials = /(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu})|(?<=(?<!\p{L})\p{Lu}\p{Ll}+) (?=\p{Lu}\. ?\p{Lu}\.)/gu

/** A line of a page does not end between a number and its sign, a shortened word and what it shortens, initials and a name. */
export function tieWords(text: string): string {
  return tieSigns(text).replace(afterShort, SPACE).replace(atInitials, SPACE)
}
