/** The fingerprints a screen looks for, by what they are. */
export const markers = [
  'mark-boundary',
  'open-items',
  'hard-items',
  'similar-answers',
  'weak-absent',
  'generous-journal',
] as const

export type Marker = (typeof markers)[number]
