const pairs: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
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
  return text.replace(/[A-Za-z]/g, (letter) => cyrillicOf.get(letter) ?? letter)
}

/** The other way round, for logins and technical keys: 'еdu' with a Cyrillic «е» is 'edu'. */
export function foldToLatin(text: string): string {
  return text.replace(/[А-Яа-я]/g, (letter) => latinOf.get(letter) ?? letter)
}

/**
 * Puts each word into the one script it can be wholly written in: a word with a letter that only Latin has becomes Latin,
 * any other Cyrillic.
 * @example foldWords('Kод ОО, еdu') // 'Код ОО, edu'
 */
export function foldWords(text: string): string {
  if (!/[A-Za-z]/.test(text)) return text
  return text.replace(/[A-Za-zА-Яа-яЁё]+/g, (word) => {
    const cyrillic = foldToCyrillic(word)
    if (!/[A-Za-z]/.test(cyrillic)) return cyrillic
    const latin = foldToLatin(word)
    return /[А-Яа-яЁё]/.test(latin) ? word : latin
  })
}

/** Whether both scripts stand side by side in one word: '8К1' and '8K1' differ by nothing that can be seen. */
export function mixesScripts(text: string): boolean {
  return (text.match(/[A-Za-zА-Яа-яЁё]+/g) ?? []).some(
    (word) => /[A-Za-z]/.test(word) && /[А-Яа-яЁё]/.test(word),
  )
}
