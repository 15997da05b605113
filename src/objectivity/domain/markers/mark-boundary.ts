import { type Effects, noEffects } from '../effect.ts'
import type { Cells } from '../form-cells.ts'
import type { TestReference } from '../reference/test-reference.ts'
import type { ScreeningData } from '../screening-data.ts'

/** Added to every total of the region's histogram, so that no total is impossible. */
const PSEUDO_COUNT = 0.2
/** The mean is kept this far from the ends. */
const MARGIN = 0.7
const MOST_STEPS = 40
const LONGEST_STEP = 0.2
const LEAST_VARIANCE = 0.2
/** Keeps a rare total from weighing without end. */
const FLOOR = 0.1

/** Pupils at a cut and within two points below it. */
export type BoundaryCount = {
  readonly cut: number
  readonly at: number
  readonly near: number
  /** Expected at the cut among those near it. */
  readonly expected: number
  readonly variance: number
  readonly thirdMoment: number
}

/**
 * More pupils stand exactly at the first total of a mark than the region's own habit gives a cell of this mean. The region's
 * spike is inside its histogram, so ordinary rounding up accuses nobody.
 */
export function measureMarkBoundary(
  data: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
): Effects {
  const effects = noEffects(cells.count)
  for (let cell = 0; cell < cells.count; cell++) {
    const counts = countAtBoundaries(data, cells, references, cell)
    let [excess, variance, third] = [0, 0, 0]
    for (const count of counts) {
      if (count.near === 0) continue
      // Where few of those near a cut stand at it, one more says more: the score of a point found for a part of those below.
      const weight = 1 / (count.expected / count.near + FLOOR)
      excess += weight * (count.at - count.expected)
      variance += weight ** 2 * count.variance
      third += weight ** 3 * count.thirdMoment
    }
    if (variance <= LEAST_VARIANCE) continue
    effects.effect[cell] = excess / variance
    effects.variance[cell] = 1 / variance
    effects.skewness[cell] = third / variance ** 1.5
  }
  return effects
}

export function countAtBoundaries(
  { roll, tests }: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
  cell: number,
): readonly BoundaryCount[] {
  const test = cells.test[cell] ?? 0
  const cuts = tests[test]?.cuts
  const histogram = references[test]?.histogram
  if (!cuts || !histogram || (cells.tested[cell] ?? 0) === 0) return []
  const own = new Float64Array(histogram.length)
  let sum = 0
  let tested = 0
  for (let at = cells.start[cell] ?? 0; at < (cells.start[cell + 1] ?? 0); at++) {
    const total = roll.total[cells.order[at] ?? 0] ?? -1
    if (total < 0 || total >= own.length) continue
    own[total] = (own[total] ?? 0) + 1
    sum += total
    tested++
  }
  if (tested === 0) return []
  const tilt = tiltTo(sum / tested, histogram)
  return cuts.flatMap((cut) => {
    if (!Number.isInteger(cut) || cut < 2 || cut >= histogram.length) return []
    const weights = [cut - 2, cut - 1, cut].map(
      (total) => ((histogram[total] ?? 0) + PSEUDO_COUNT) * Math.exp(tilt * (total - cut)),
    )
    const share = (weights[2] ?? 0) / weights.reduce((all, weight) => all + weight, 0)
    const near = (own[cut - 2] ?? 0) + (own[cut - 1] ?? 0) + (own[cut] ?? 0)
    const variance = near * share * (1 - share)
    return [
      {
        cut,
        at: own[cut] ?? 0,
        near,
        expected: near * share,
        variance,
        thirdMoment: variance * (1 - 2 * share),
      },
    ]
  })
}

/** θ of w(t) = (h(t) + 0.2)·exp(θ t) whose mean is the cell's own: Newton's steps, each limited. */
function tiltTo(mean: number, histogram: Float64Array): number {
  const last = histogram.length - 1
  const wanted = Math.min(Math.max(mean, MARGIN), last - MARGIN)
  let tilt = 0
  for (let step = 0; step < MOST_STEPS; step++) {
    let [whole, first, second] = [0, 0, 0]
    for (let total = 0; total <= last; total++) {
      const weight = ((histogram[total] ?? 0) + PSEUDO_COUNT) * Math.exp(tilt * (total - wanted))
      const off = total - wanted
      whole += weight
      first += weight * off
      second += weight * off * off
    }
    const off = first / whole
    const variance = second / whole - off * off
    if (!(variance > 0)) return tilt
    const move = Math.min(Math.max(-off / variance, -LONGEST_STEP), LONGEST_STEP)
    tilt += move
    if (Math.abs(move) < 1e-7) break
  }
  return tilt
}
