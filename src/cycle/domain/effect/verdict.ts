export const verdicts = ['effective', 'partly', 'ineffective', 'undecided'] as const

/** эффективно · частично эффективно · неэффективно · данных мало, чтобы судить */
export type Verdict = (typeof verdicts)[number]
