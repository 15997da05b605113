/** Cases other than the nominative one; in tags they are written in Russian. */
export const grammaticalCases = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const

export type GrammaticalCase = (typeof grammaticalCases)[number]

/** As the names of tags and of fields say it: {орган_родительный}. */
export const caseNames: Readonly<Record<GrammaticalCase, string>> = {
  genitive: 'родительный',
  dative: 'дательный',
  accusative: 'винительный',
  instrumental: 'творительный',
  prepositional: 'предложный',
}
