import type { Cells } from './form-cells.ts'
import type { TestReference } from './reference/test-reference.ts'
import { NO_POINTS, type ScreeningData } from './screening-data.ts'

/**
 * Points of a cell at each item over what the region's pupils of the same totals get, and the variance of that sum. Items of
 * cell c stand at `at[c]` … `at[c + 1] − 1`; a cell without items has none.
 */
export type ItemResiduals = {
  readonly at: Int32Array
  readonly residual: Float64Array
  readonly variance: Float64Array
  readonly thirdMoment: Float64Array
  /** Pupils whose every item is known. */
  readonly counted: Int32Array
}

export function sumItemResiduals(
  { roll, tests }: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
): ItemResiduals {
  const at = new Int32Array(cells.count + 1)
  for (let cell = 0; cell < cells.count; cell++) {
    const test = cells.test[cell] ?? 0
    at[cell + 1] = (at[cell] ?? 0) + (references[test]?.curves ? (tests[test]?.maxima.length ?? 0) : 0)
  }
  const residual = new Float64Array(at[cells.count] ?? 0)
  const variance = new Float64Array(residual.length)
  const thirdMoment = new Float64Array(residual.length)
  const counted = new Int32Array(cells.count)
  for (let cell = 0; cell < cells.count; cell++) {
    const curves = references[cells.test[cell] ?? 0]?.curves
    if (!curves) continue
    const base = at[cell] ?? 0
    const items = curves.maxima.length
    for (let place = cells.start[cell] ?? 0; place < (cells.start[cell + 1] ?? 0); place++) {
      const row = cells.order[place] ?? 0
      const total = roll.total[row] ?? -1
      const from = roll.pointsAt[row] ?? 0
      if (total < 0 || total > curves.maxTotal || !hasEveryItem(roll.points, from, items)) continue
      for (let item = 0; item < items; item++) {
        residual[base + item] =
          (residual[base + item] ?? 0) +
          (roll.points[from + item] ?? 0) -
          (curves.expected[item]?.[total] ?? 0)
        variance[base + item] = (variance[base + item] ?? 0) + (curves.variance[item]?.[total] ?? 0)
        thirdMoment[base + item] = (thirdMoment[base + item] ?? 0) + (curves.thirdMoment[item]?.[total] ?? 0)
      }
      counted[cell] = (counted[cell] ?? 0) + 1
    }
  }
  return { at, residual, variance, thirdMoment, counted }
}

export function hasEveryItem(points: Uint8Array, from: number, items: number): boolean {
  for (let item = 0; item < items; item++) if ((points[from + item] ?? NO_POINTS) === NO_POINTS) return false
  return true
}

/** Below this the contrast says nothing. */
const LEAST_VARIANCE = 0.3

export type ItemContrast = {
  readonly effect: number
  readonly variance: number
  readonly skewness: number
}

/**
 * How much more a cell has at some items than its totals explain. The total is fixed, so what is gained here is lost elsewhere:
 * S = Σ R, v = V_A (1 − V_A / V), effect = S / v with the variance 1 / v. The skewness is that of S − (V_A / V) Σ R over all items.
 */
export function itemContrast(
  { at, residual, variance, thirdMoment }: ItemResiduals,
  cell: number,
  chosen: readonly number[],
): ItemContrast | null {
  const from = at[cell] ?? 0
  const after = at[cell + 1] ?? 0
  if (from === after) return null
  let [whole, wholeThird] = [0, 0]
  for (let place = from; place < after; place++) {
    whole += variance[place] ?? 0
    wholeThird += thirdMoment[place] ?? 0
  }
  let [sum, own, ownThird] = [0, 0, 0]
  for (const item of chosen) {
    sum += residual[from + item] ?? 0
    own += variance[from + item] ?? 0
    ownThird += thirdMoment[from + item] ?? 0
  }
  const tied = whole > 0 ? own / whole : 1
  const free = own * (1 - tied)
  if (free <= LEAST_VARIANCE) return null
  const third = (1 - tied) ** 3 * ownThird - tied ** 3 * (wholeThird - ownThird)
  return { effect: sum / free, variance: 1 / free, skewness: third / free ** 1.5 }
}
