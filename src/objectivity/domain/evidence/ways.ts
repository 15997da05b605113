import { type Sign, signs } from './sign.ts'

/**
 * How results stop being the pupils' own: which signs rise and which fall, as shares of the strength of the way. A school that told answers is also
 * more alike and higher than foretold, one that raised its journal is lower than foretold. Rounded means over both invented regions, seeds 400–419.
 */
const profiles: Readonly<Record<string, Readonly<Partial<Record<Sign, number>>>>> = {
  'lifted-to-marks': { boundary: 1, open: 0.1, raised: 0.1 },
  'open-items-raised': {
    boundary: -0.2,
    open: 1,
    told: -0.3,
    raised: 0.4,
    copied: 0.3,
    alike: 0.3,
    journal: -0.15,
    level: 0.3,
  },
  'hard-items-told': {
    boundary: -0.1,
    open: 0.2,
    told: 1.1,
    raised: 0.2,
    copied: 0.6,
    alike: 0.8,
    journal: -0.3,
    level: 0.5,
  },
  copied: {
    boundary: -0.1,
    open: 0.1,
    told: 0.2,
    raised: 0.1,
    copied: 0.8,
    alike: 0.9,
    journal: -0.3,
    level: 0.5,
  },
  'weak-kept-away': { absent: 1, level: 0.1 },
  'journal-raised': { journal: 0.7, level: -0.2 },
  'all-raised': {
    boundary: -0.1,
    open: 0.3,
    told: 0.1,
    raised: 0.8,
    copied: 0.2,
    alike: 0.1,
    journal: -0.3,
    level: 0.5,
  },
}

export type Way = {
  readonly name: string
  /** One a sign, in the order of `signs`. */
  readonly profile: readonly number[]
  /** Signs that say only how high a result is: they lend to this way no more than its fingerprints say. */
  readonly isLent: readonly boolean[]
}

/** The one way that the journal is no mere context of. */
export const JOURNAL_WAY = 'journal-raised'

export const ways: readonly Way[] = Object.entries(profiles).map(([name, profile]) => ({
  name,
  profile: signs.map((sign) => profile[sign] ?? 0),
  isLent: signs.map((sign) => sign === 'level' || (sign === 'journal' && name !== JOURNAL_WAY)),
}))

/** Standard deviations by which the leading sign of n pupils rises where somebody has interfered: the same hand, counted on more pupils. */
export function strengthOf(tested: number): number {
  return MOST_STRENGTH * Math.sqrt(tested / (tested + HALF_AT))
}
const [MOST_STRENGTH, HALF_AT] = [3.6, 20]

/** A faint, a usual and a heavy hand. */
export const hands = [0.5, 1, 1.6] as const
