/** Latin letters that look like Cyrillic ones: plans typed on two keyboard layouts mix them inside a word. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  A: 'а',
  a: 'а',
  B: 'в',
  C: 'с',
  c: 'с',
  E: 'е',
  e: 'е',
  Ë: 'е',
  ë: 'е',
  H: 'н',
  K: 'к',
  k: 'к',
  M: 'м',
  m: 'м',
  O: 'о',
  o: 'о',
  P: 'р',
  p: 'р',
  T: 'т',
  t: 'т',
  X: 'х',
  x: 'х',
  Y: 'у',
  y: 'у',
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** A word for comparison: lower case, «ё» as «е», look-alike Latin letters as Cyrillic, no soft hyphens. */
export function foldLetters(word: string): string {
  const visible = word.normalize('NFC').replace(INVISIBLE, '')
  let folded = ''
  for (const letter of visible) folded += LOOK_ALIKES[letter] ?? letter.toLowerCase()
  return folded.replaceAll('ё', 'е')
}
