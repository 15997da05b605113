const pairs: readonly (readonly [string, string])[] = [
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

/** Puts into Cyrillic each word made only of Cyrillic letters and Latin ones that look the same: «COШ», «MOУ». */
export function fixLookAlikes(text: string): string {
  return text.replace(/[A-Za-zА-Яа-яЁё]+/g, (word) => {
    const letters = [...word]
    const fixable = letters.every((letter) => !/[A-Za-z]/.test(letter) || cyrillicOf.has(letter))
    // A lone Latin N or letter is a sign, not a word.
    if (!fixable || letters.length < 2) return word
    return letters.map((letter) => cyrillicOf.get(letter) ?? letter).join('')
  })
}
