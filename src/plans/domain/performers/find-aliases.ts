import { foldName } from './fold-name.ts'

/** How much text before «(далее — …)» can belong to the name it shortens. */
const LONGEST_FULL_FORM = 240
const LONGEST_SHORT_FORM = 60
/** No document defines more; a damaged one must not keep the reader busy. */
const MOST_ALIASES = 300

const DEFINITION =
  /[(,\s–—-]\s{0,3}далее(?:\s{1,3}по\s{1,3}тексту)?(?:\s{1,3}именуе\p{L}{1,10})?\s{0,5}[-–—:]?\s{0,5}[«"“]?(?<short>[\p{L}\p{N}][\p{L}\p{N} .\-/№]{0,59})/giu
const EXPANSION = /^[ \t]*(?<short>[А-ЯЁ][А-ЯЁа-яё]{1,9})[ \t]{1,3}[-–—][ \t]{1,3}(?<full>[^\n]{3,160})$/gmu

/**
 * Short forms that a document defines for itself: «общеобразовательные учреждения (далее — ОУ)», and the lines of its
 * list of abbreviations. Keys are the short forms as written, values the full ones.
 */
export function findAliases(text: string): Readonly<Record<string, string>> {
  const aliases = new Map<string, string>()
  for (const match of text.matchAll(EXPANSION)) {
    const { short = '', full = '' } = match.groups ?? {}
    if (initialsOf(full).startsWith(foldName(short))) aliases.set(short, trimEnd(full))
  }
  for (const match of text.matchAll(DEFINITION)) {
    if (aliases.size >= MOST_ALIASES) break
    const { short: written = '' } = match.groups ?? {}
    const short = shortForm(trimEnd(written).slice(0, LONGEST_SHORT_FORM))
    const before = text.slice(Math.max(0, match.index - LONGEST_FULL_FORM), match.index)
    const full = fullForm(before, short)
    if (short !== '' && full !== '') aliases.set(short, full)
  }
  return Object.fromEntries(aliases)
}

/** An abbreviation ends where its capitals end; «далее ежегодно» has no capitals and defines nothing. */
function shortForm(written: string): string {
  const [first = ''] = written.split(' ')
  if (!/\p{Lu}/u.test(written)) return ''
  return /^\p{Lu}{2,}$/u.test(first) ? first : written
}

/** The words before the definition that the short form stands for. */
function fullForm(before: string, short: string): string {
  const clause = before.slice(clauseStart(before)).replaceAll(/\s+/gu, ' ').trim()
  const words = clause.split(' ')
  const abbreviation = foldName(short).replaceAll(/[^\p{L}]/gu, '')
  for (let from = words.length - 1; from >= 0; from -= 1) {
    const tail = words.slice(from).join(' ')
    if (initialsOf(tail) === abbreviation) return tail
  }
  const stem = abbreviation.slice(0, 5)
  for (let from = words.length - 1; from >= 0 && stem.length >= 3; from -= 1) {
    if (lettersOf(words[from] ?? '').startsWith(stem)) return words.slice(from).join(' ')
  }
  return clause.replace(/^(?:в|во|на|с|со|к|по|от|для|из|и)\s+/iu, '')
}

function clauseStart(before: string): number {
  let start = 0
  for (let index = 0; index < before.length; index += 1) {
    if (',;()\n:'.includes(before[index] ?? ' ')) start = index + 1
  }
  return start
}

/** First letters of the words; a hyphen begins a new one: «информационно-методический центр» → «имц». */
function initialsOf(words: string): string {
  return foldName(words)
    .split(/[\s-]+/u)
    .map((word) => lettersOf(word))
    .filter((word) => word.length > 1 && !/^(?:по|на|от|для|со|при)$/u.test(word))
    .map((word) => word[0] ?? '')
    .join('')
}

function lettersOf(word: string): string {
  return foldName(word).replaceAll(/[^\p{L}]/gu, '')
}

function trimEnd(text: string): string {
  return text.replace(/[\s.,;:)»"]{1,20}$/u, '').trim()
}
