import { type Figure, meanFigure, shareFigure } from './figure.ts'

/** A pupil whose school marks make a candidate: all «5» (first degree), or «5» and at most two «4» (second). */
export type MedalCandidate = {
  readonly degree: 1 | 2
  readonly russian: number | null
  /** Test scores in all other subjects taken. */
  readonly others: readonly number[]
  /** 2–5; null = base mathematics was not taken. */
  readonly baseMathematics: number | null
}

export type MedalConfirmation = {
  /** Candidates who do not meet the condition of their degree. Null interval and value where they are too few. */
  readonly notConfirmed: Figure
  /** The strict variant: a result below 70 in any subject taken. */
  readonly belowSeventyAnywhere: Figure
  /** How many points to 70 in Russian are missing on average. */
  readonly missingInRussian: Figure
  /** Below five candidates only counts are shown. */
  readonly isFew: boolean
}

const LEAST_CANDIDATES = 5

/**
 * Whether candidates for a medal confirm it at ЕГЭ.
 * @source приказ Минпросвещения России от 29.09.2023 № 730 (as retold): 70 in Russian and in one more subject, or «5» in base
 * mathematics where nothing else is taken; second degree 60 and 60. The indices are the system's own: docs/methodology/figures.md, 20
 */
export function medalConfirmation(candidates: readonly MedalCandidate[]): MedalConfirmation {
  const count = candidates.length
  const isFew = count < LEAST_CANDIDATES
  const share = (condition: (candidate: MedalCandidate) => boolean) => {
    const found = shareFigure(candidates.filter(condition).length, count)
    return isFew ? { ...found, value: null, interval: null } : found
  }
  const missing = candidates.map(({ russian }) => Math.max(0, 70 - (russian ?? 0)))
  const mean = meanFigure(
    {
      count,
      sum: missing.reduce((sum, points) => sum + points, 0),
      squares: missing.reduce((sum, points) => sum + points * points, 0),
    },
    { low: 0, high: 70 },
  )
  return {
    notConfirmed: share((candidate) => !isConfirmed(candidate)),
    belowSeventyAnywhere: share(({ russian, others }) =>
      [russian ?? 0, ...others].some((score) => score < 70),
    ),
    missingInRussian: isFew ? { ...mean, value: null, interval: null } : mean,
    isFew,
  }
}

export function isConfirmed({ degree, russian, others, baseMathematics }: MedalCandidate): boolean {
  const least = degree === 1 ? 70 : 60
  if ((russian ?? 0) < least) return false
  return others.length === 0 ? baseMathematics === 5 : others.some((score) => score >= least)
}
