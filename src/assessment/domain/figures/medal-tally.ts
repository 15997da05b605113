import type { Sums } from '#statistics/mean-from-sums.ts'
import { type Figure, meanFigure, shareFigure } from './figure.ts'
import { isConfirmed, type MedalCandidate } from './medal-candidates.ts'

/** Candidates for a medal as sums: they add up over schools. */
export type MedalTally = {
  readonly candidates: number
  readonly notConfirmed: number
  /** A result below 70 in any subject taken. */
  readonly belowSeventy: number
  /** Points to 70 in Russian; an exam not taken counts as 0 points. */
  readonly missing: Sums
}

export type MedalConfirmation = {
  readonly confirmed: Figure
  /** Candidates who do not meet the condition of their degree. Null interval and value where they are too few. */
  readonly notConfirmed: Figure
  /** The strict variant: a result below 70 in any subject taken. */
  readonly belowSeventyAnywhere: Figure
  /** How many points to 70 in Russian are missing on average. */
  readonly missingInRussian: Figure
  /** Below five candidates only counts are shown. */
  readonly isFew: boolean
}

/** Fewer candidates are persons, not a share. */
export const LEAST_CANDIDATES = 5

export function tallyMedals(candidates: readonly MedalCandidate[]): MedalTally {
  const missing = candidates.map(({ russian }) => Math.max(0, 70 - (russian ?? 0)))
  return {
    candidates: candidates.length,
    notConfirmed: candidates.filter((candidate) => !isConfirmed(candidate)).length,
    belowSeventy: candidates.filter(({ russian, others }) =>
      [russian ?? 0, ...others].some((score) => score < 70),
    ).length,
    missing: {
      count: candidates.length,
      sum: missing.reduce((sum, points) => sum + points, 0),
      squares: missing.reduce((sum, points) => sum + points * points, 0),
    },
  }
}

/**
 * Whether candidates for a medal confirm it at ЕГЭ.
 * @source приказ Минпросвещения России от 29.09.2023 № 730 (as retold): 70 in Russian and in one more subject, or «5» in base
 * mathematics where nothing else is taken; second degree 60 and 60. The indices are the system's own: docs/methodology/figures.md, 20
 */
export function medalConfirmation(tally: MedalTally): MedalConfirmation {
  const { candidates, notConfirmed, belowSeventy } = tally
  const isFew = candidates < LEAST_CANDIDATES
  const alone = (found: Figure) => (isFew ? { ...found, value: null, interval: null } : found)
  return {
    confirmed: alone(shareFigure(candidates - notConfirmed, candidates)),
    notConfirmed: alone(shareFigure(notConfirmed, candidates)),
    belowSeventyAnywhere: alone(shareFigure(belowSeventy, candidates)),
    missingInRussian: alone(meanFigure(tally.missing, { low: 0, high: 70 })),
    isFew,
  }
}
