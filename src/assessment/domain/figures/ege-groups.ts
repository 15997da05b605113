import { type Figure, shareFigure } from './figure.ts'
import { HIGH_SCORE } from './high-score-share.ts'
import { participantsIn, type ScoreDistribution } from './score-distribution.ts'

export type EgeGroup = {
  readonly id: 'below-minimum' | 'up-to-60' | 'up-to-80' | 'high' | 'hundred'
  /** Both ends included. */
  readonly from: number
  readonly to: number
  readonly share: Figure
}

/**
 * Test scores of ЕГЭ in groups: below the minimum, up to 60, 61–80, 81–100, and the 100 among these once more.
 * @source docs/methodology/figures.md, 8
 */
export function egeGroups(testScores: ScoreDistribution, minimum: number): readonly EgeGroup[] {
  const all = participantsIn(testScores)
  const group = (id: EgeGroup['id'], from: number, to: number): EgeGroup => {
    const inside = testScores.filter(({ value }) => from <= value && value <= to)
    return { id, from, to, share: shareFigure(participantsIn(inside), all) }
  }
  return [
    group('below-minimum', 0, minimum - 1),
    group('up-to-60', minimum, 60),
    group('up-to-80', 61, HIGH_SCORE - 1),
    group('high', HIGH_SCORE, 100),
    group('hundred', 100, 100),
  ]
}
