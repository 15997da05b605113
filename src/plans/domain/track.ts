/**
 * The tracks (направления) of a municipal quality system: the ten that the federal evaluation of municipal mechanisms and
 * the plans themselves name, the normative ground under them, and two kinds of work that plans put beside them.
 */
export const TRACKS = [
  'normative',
  'quality',
  'objectivity',
  'low-performing',
  'talents',
  'career-guidance',
  'heads',
  'educators',
  'upbringing',
  'preschool',
  'independent-assessment',
  'control',
  'outreach',
] as const

export type Track = (typeof TRACKS)[number]

/** The management cycle every track repeats, in its order. */
export const CYCLE_STAGES = [
  'indicators',
  'monitoring',
  'analysis',
  'recommendations',
  'measures',
  'decision',
  'effect-review',
] as const

export type CycleStage = (typeof CYCLE_STAGES)[number]
