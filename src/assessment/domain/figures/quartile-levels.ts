import { quantileOfCounts } from '#statistics/quantile-of-counts.ts'
import { type Figure, shareFigure } from './figure.ts'
import { participantsIn, type ScoreDistribution } from './score-distribution.ts'

export type QuartileLevels = {
  /** The quartiles of the reference. */
  readonly lower: number
  readonly upper: number
  /** Not below the lower quartile: a pupil exactly at it counts as not below. */
  readonly notBelow: Figure
  readonly above: Figure
}

/**
 * The variant of базовый and высокий уровень by quartiles of a larger distribution (region or municipality).
 * @returns null where the reference is empty
 * @source docs/methodology/figures.md, 13
 */
export function quartileLevels(own: ScoreDistribution, reference: ScoreDistribution): QuartileLevels | null {
  const lower = quantileOfCounts(reference, 0.25)
  const upper = quantileOfCounts(reference, 0.75)
  if (lower === null || upper === null) return null
  const all = participantsIn(own)
  const count = (condition: (score: number) => boolean) =>
    participantsIn(own.filter(({ value }) => condition(value)))
  return {
    lower,
    upper,
    notBelow: shareFigure(
      count((score) => score >= lower),
      all,
    ),
    above: shareFigure(
      count((score) => score > upper),
      all,
    ),
  }
}
