import type { ItemCurves } from './item-curves.ts'

/** How points come to be that are not the pupil's own: one more point here and there, or the whole answer told. */
export type Hand = 'raised' | 'told'

/** Keeps rare points from weighing without end. */
const FLOOR = 0.1

/**
 * What each possible result at an item says of a hand, the total being fixed: `score[offsets[k] + t·(max_k + 1) + points]` for item k
 * and total t. Its mean over the region's pupils of that total is 0; `variance` and `thirdMoment` are those of a pupil's whole sum.
 */
export type ItemScores = {
  readonly offsets: readonly number[]
  readonly score: Float64Array
  readonly variance: Float64Array
  readonly thirdMoment: Float64Array
}

/**
 * The locally most powerful score of a hand that touches each of `items` with a small probability h. Raised: π(s) becomes
 * π(s) + h·(π(s−1) − π(s)), the full points keep theirs; told: the full points m get h·(1 − π(m)), all others lose h·π(s). The score is the
 * derivative of ln π by h at 0, with the floor in the denominator. As the total is fixed, its regression on the points is taken away.
 * @source Rao's score test; Lehmann & Romano, Testing Statistical Hypotheses, 8.2
 */
export function scoresOfItems(curves: ItemCurves, items: ReadonlySet<number>, hand: Hand): ItemScores {
  const { maxTotal, maxima, shares, expected, variance: ofPoints } = curves
  const offsets: number[] = []
  let length = 0
  for (const most of maxima) {
    offsets.push(length)
    length += (maxTotal + 1) * (most + 1)
  }
  const score = new Float64Array(length)
  const variance = new Float64Array(maxTotal + 1)
  const thirdMoment = new Float64Array(maxTotal + 1)
  for (let total = 0; total <= maxTotal; total++) {
    let [together, alone] = [0, 0]
    for (const [item, most] of maxima.entries()) {
      const from = total * (most + 1)
      const at = (offsets[item] ?? 0) + from
      const share = (points: number) => shares[item]?.[from + points] ?? 0
      alone += ofPoints[item]?.[total] ?? 0
      if (!items.has(item)) continue
      let mean = 0
      for (let points = 0; points <= most; points++) {
        score[at + points] = derivative(share, points, most, hand)
        mean += share(points) * (score[at + points] ?? 0)
      }
      for (let points = 0; points <= most; points++) {
        score[at + points] = (score[at + points] ?? 0) - mean
        together += share(points) * (score[at + points] ?? 0) * points
      }
    }
    const slope = alone > 0 ? together / alone : 0
    for (const [item, most] of maxima.entries()) {
      const from = total * (most + 1)
      const at = (offsets[item] ?? 0) + from
      for (let points = 0; points <= most; points++) {
        const own = (score[at + points] ?? 0) - slope * (points - (expected[item]?.[total] ?? 0))
        const share = shares[item]?.[from + points] ?? 0
        score[at + points] = own
        variance[total] = (variance[total] ?? 0) + share * own ** 2
        thirdMoment[total] = (thirdMoment[total] ?? 0) + share * own ** 3
      }
    }
  }
  return { offsets, score, variance, thirdMoment }
}

function derivative(share: (points: number) => number, points: number, most: number, hand: Hand): number {
  const own = share(points)
  if (hand === 'told') return points === most ? (1 - own) / (own + FLOOR) : -1
  return (points > 0 ? share(points - 1) : 0) / (own + FLOOR) - (points < most ? 1 : 0)
}
