/** What the index is made of: shares of pupils, and whether more of it is easier (+1) or harder (−1) for a school. */
export const signs = [
  { key: 'both_higher', direction: 1 },
  { key: 'single_parent', direction: -1 },
  { key: 'low_income', direction: -1 },
  { key: 'unemployed', direction: -1 },
  { key: 'on_register', direction: -1 },
  { key: 'other_language', direction: -1 },
  { key: 'special_needs', direction: -1 },
  { key: 'guardianship', direction: -1 },
] as const

export type SignKey = (typeof signs)[number]['key']

/** Pupils of the school and how many of them each sign is true of; null = not answered, which is never 0. */
export type Passport = {
  readonly pupils: number
  readonly counts: Readonly<Record<SignKey, number | null>>
}

/** 1 each where nobody has said otherwise; 0 leaves the sign out. */
export type Weights = Readonly<Record<SignKey, number>>

export const usualWeights: Weights = {
  ...{ both_higher: 1, single_parent: 1, low_income: 1, unemployed: 1 },
  ...{ on_register: 1, other_language: 1, special_needs: 1, guardianship: 1 },
}
