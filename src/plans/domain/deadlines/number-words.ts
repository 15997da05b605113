const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
}

/** «IV» → 4, also with Cyrillic «Х» and «І»; null for anything that is not a numeral up to XII. */
export function romanValue(word: string): number | null {
  if (word.length > 4) return null
  const latin = word.toUpperCase().replaceAll('Х', 'X').replaceAll('І', 'I')
  return ROMAN[latin] ?? null
}

const CARDINALS: readonly (readonly [RegExp, number])[] = [
  [/^(?:один|одн(?:а|о|ого|ой|у|им|ому))$/u, 1],
  [/^(?:два|две|двух|дважды)$/u, 2],
  [/^(?:три|трех|трижды)$/u, 3],
  [/^(?:четыре|четырех)$/u, 4],
  [/^пят(?:ь|и)$/u, 5],
  [/^шест(?:ь|и)$/u, 6],
  [/^сем(?:ь|и)$/u, 7],
  [/^десят(?:ь|и)$/u, 10],
  [/^(?:четырнадцат(?:ь|и))$/u, 14],
  [/^тридцат(?:ь|и)$/u, 30],
]

/** «три», «трёх» → 3. */
export function cardinalValue(norm: string): number | null {
  return CARDINALS.find(([form]) => form.test(norm))?.[1] ?? null
}

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/^перв(?:ый|ая|ое|ого|ой|ую|ом|ому|ых)$/u, 1],
  [/^втор(?:ой|ая|ое|ого|ую|ом|ому)$/u, 2],
  [/^трет(?:ий|ья|ье|ьего|ьей|ью|ьем)$/u, 3],
  [/^четверт(?:ый|ая|ое|ого|ой|ую|ом)$/u, 4],
]

/** «первый», «второго» → 1, 2. */
export function ordinalValue(norm: string): number | null {
  return ORDINALS.find(([form]) => form.test(norm))?.[1] ?? null
}
