// Official tables mix two keyboards in one word: «8K1» beside «8К1», «Kод» with a Latin K. One table for everybody who compares.

const pairs: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['Ë', 'Ё'],
  ['H', 'Н'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['T', 'Т'],
  ['X', 'Х'],
  ['Y', 'У'],
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['ë', 'ё'],
  ['k', 'к'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
]
const cyrillicOf = new Map(pairs)
const latinOf = new Map(pairs.map(([latin, cyrillic]) => [cyrillic, latin]))

/**
 * Puts every letter that has a twin into Cyrillic: for labels of items, names of classes and other signs of a letter or two.
 * @example foldToCyrillic('8K1') // '8К1'
 */
export function foldToCyrillic(text: string): string {
  return text.replace(/[A-Za-zËë]/g, (letter) => cyrillicOf.get(letter) ?? letter)
}

/** The other way round, for logins and technical keys: 'еdu' with a Cyrillic «е» is 'edu'. */
export function foldToLatin(text: string): string {
  return text.replace(/[А-Яа-яЁё]/g, (letter) => latinOf.get(letter) ?? letter)
}

/**
 * Puts each word into the one script it can be wholly written in: a word with a letter that only Latin has becomes Latin,
 * any other Cyrillic.
 * @example foldWords('Kод ОО, еdu') // 'Код ОО, edu'
 */
export function foldWords(text: string): string {
  if (!/[A-Za-zËë]/.test(text)) return text
  return text.replace(/[A-Za-zËëА-Яа-яЁё]+/g, (word) => {
    const cyrillic = foldToCyrillic(word)
    if (!/[A-Za-z]/.test(cyrillic)) return cyrillic
    const latin = foldToLatin(word)
    return /[А-Яа-яЁё]/.test(latin) ? word : latin
  })
}

/**
 * Puts into Cyrillic each word made only of Cyrillic letters and Latin ones that look the same: «COШ», «MOУ». A lone
 * letter stays: it is a sign, not a word.
 */
export function fixLookAlikes(text: string): string {
  return text.replace(/[A-Za-zËëА-Яа-яЁё]{2,}/g, (word) => {
    const cyrillic = foldToCyrillic(word)
    return /[A-Za-z]/.test(cyrillic) ? word : cyrillic
  })
}

/** Whether both scripts stand side by side in one word: '8К1' and '8K1' differ by nothing that can be seen. */
export function mixesScripts(text: string): boolean {
  return (text.match(/[A-Za-zА-Яа-яЁё]+/g) ?? []).some(
    (word) => /[A-Za-z]/.test(word) && /[А-Яа-яЁё]/.test(word),
  )
}
