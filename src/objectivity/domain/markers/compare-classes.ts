import type { Cells } from '../form-cells.ts'
import { hasEveryItem } from '../has-every-item.ts'
import type { ItemCurves } from '../reference/item-curves.ts'
import type { TestReference } from '../reference/test-reference.ts'
import type { Roll, ScreeningData } from '../screening-data.ts'

/** The share of items a copying pupil is taken to copy: found more than 0.6 does, ADR 0032. */
const COPIED = 0.5
/** Honest classes are taught apart: τ² of the log odds of an item. */
const TAUGHT_APART = 0.05
/** One pair weighs no more than e¹². */
const MOST_LIKELY = Math.exp(12)

/** Keeps a rare answer from weighing without end. */
const FLOOR = 0.1

/** How alike the answers of a class are. */
export type ClassSimilarity = {
  readonly cell: number
  readonly schoolClass: number
  readonly pairs: number
  /** Log of the mean likelihood ratio of its pairs: high where a few pairs have almost everything in common. */
  readonly copied: number
  /** Answers in common over what is expected, in standard deviations: high where most pairs have a little too much in common. */
  readonly alike: number
}

export function compareClasses(
  { roll }: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
): readonly ClassSimilarity[] {
  const classes: ClassSimilarity[] = []
  const rows: number[] = []
  for (let cell = 0; cell < cells.count; cell++) {
    const curves = references[cells.test[cell] ?? 0]?.curves
    if (!curves) continue
    const after = cells.start[cell + 1] ?? 0
    let at = cells.start[cell] ?? 0
    while (at < after) {
      const schoolClass = roll.schoolClass[cells.order[at] ?? 0] ?? -1
      rows.length = 0
      for (; at < after; at++) {
        const row = cells.order[at] ?? 0
        if (roll.schoolClass[row] !== schoolClass) break
        const total = roll.total[row] ?? -1
        if (total < 0 || total > curves.maxTotal) continue
        if (hasEveryItem(roll.points, roll.pointsAt[row] ?? 0, curves.maxima.length)) rows.push(row)
      }
      if (rows.length < 2) continue
      const taught = sharesInClass(roll, curves, rows)
      const { pairs, sum } = comparePairs(roll, curves, rows, taught)
      if (pairs === 0) continue
      classes.push({
        cell,
        schoolClass,
        pairs,
        copied: Math.log(sum / pairs),
        alike: sumInCommon(roll, curves, rows, taught),
      })
    }
  }
  return classes
}

/** Pairs of one variant in a class, and the sum of their likelihood ratios: Π over items, equal points for, different against. */
function comparePairs(
  roll: Roll,
  curves: ItemCurves,
  rows: readonly number[],
  taught: Float64Array,
): { readonly pairs: number; readonly sum: number } {
  const { points, pointsAt, variant } = roll
  const rarity = rarityOf(roll, curves, rows, taught)
  const items = curves.maxima.length
  let [pairs, sum] = [0, 0]
  for (let one = 1; one < rows.length; one++) {
    const fromOne = pointsAt[rows[one] ?? 0] ?? 0
    for (let other = 0; other < one; other++) {
      if (variant[rows[one] ?? 0] !== variant[rows[other] ?? 0]) continue
      const fromOther = pointsAt[rows[other] ?? 0] ?? 0
      let ratio = 1
      for (let item = 0; item < items; item++) {
        ratio *=
          points[fromOne + item] === points[fromOther + item]
            ? COPIED * (rarity[one * items + item] ?? 0) * (rarity[other * items + item] ?? 0) + 1 - COPIED
            : 1 - COPIED
      }
      pairs++
      sum += Math.min(ratio, MOST_LIKELY)
    }
  }
  return { pairs, sum }
}

/**
 * Over pairs of one variant: Σ over items of w·(1 − Σ w π π) for equal points s and −Σ w π π for different ones, where
 * w = 1 / √((π_i(s) + 0.1)(π_j(s) + 0.1)), divided by √Σ w² π π. As w is a product, the pairs of a group are summed from its pupils.
 */
function sumInCommon(
  { points, pointsAt, variant }: Pick<Roll, 'points' | 'pointsAt' | 'variant'>,
  curves: ItemCurves,
  rows: readonly number[],
  taught: Float64Array,
): number {
  const width = taught.length / rows.length
  const seen = new Float64Array(width)
  const foreseen = new Float64Array(width)
  const spread = new Float64Array(width)
  let [excess, variance] = [0, 0]
  for (const [place, row] of rows.entries()) {
    if (place > 0 && variant[row] !== variant[rows[place - 1] ?? 0]) {
      seen.fill(0)
      foreseen.fill(0)
      spread.fill(0)
    }
    let at = 0
    for (const [item, most] of curves.maxima.entries()) {
      const own = points[(pointsAt[row] ?? 0) + item] ?? 0
      for (let score = 0; score <= most; score++) {
        const share = taught[place * width + at] ?? 0
        const root = Math.sqrt(share + FLOOR)
        if (score === own) {
          excess += (seen[at] ?? 0) / root
          seen[at] = (seen[at] ?? 0) + 1 / root
        }
        excess -= ((foreseen[at] ?? 0) * share) / root
        foreseen[at] = (foreseen[at] ?? 0) + share / root
        variance += ((spread[at] ?? 0) * share) / (share + FLOOR)
        spread[at] = (spread[at] ?? 0) + share / (share + FLOOR)
        at++
      }
    }
  }
  return variance > 0 ? excess / Math.sqrt(variance) : 0
}

/** 1 / √π of the points each pupil has at each item. Row by row, item by item. */
function rarityOf(
  { points, pointsAt }: Pick<Roll, 'points' | 'pointsAt'>,
  curves: ItemCurves,
  rows: readonly number[],
  taught: Float64Array,
): Float64Array {
  const items = curves.maxima.length
  const width = taught.length / rows.length
  const rarity = new Float64Array(rows.length * items)
  for (const [place, row] of rows.entries()) {
    let at = place * width
    for (const [item, most] of curves.maxima.entries()) {
      const share = taught[at + (points[(pointsAt[row] ?? 0) + item] ?? 0)] ?? 0
      rarity[place * items + item] = share > 0 ? 1 / Math.sqrt(share) : 1
      at += most + 1
    }
  }
  return rarity
}

/**
 * Shares π of the points of each item at each pupil's total, tilted to what this class was taught: π(s)·exp(δ s) with
 * δ = R / (V + 1/τ²), R and V the residual and variance of the class at the item. Row by row, item by item, points by points.
 */
function sharesInClass(
  { points, pointsAt, total }: Pick<Roll, 'points' | 'pointsAt' | 'total'>,
  curves: ItemCurves,
  rows: readonly number[],
): Float64Array {
  const width = curves.maxima.reduce((sum, most) => sum + most + 1, 0)
  const taught = new Float64Array(rows.length * width)
  let at = 0
  for (const [item, most] of curves.maxima.entries()) {
    const shares = curves.shares[item]
    let [residual, variance] = [0, 0]
    for (const row of rows) {
      const own = total[row] ?? 0
      residual += (points[(pointsAt[row] ?? 0) + item] ?? 0) - (curves.expected[item]?.[own] ?? 0)
      variance += curves.variance[item]?.[own] ?? 0
    }
    const tilt = Math.exp(residual / (variance + 1 / TAUGHT_APART))
    for (const [place, row] of rows.entries()) {
      const from = (total[row] ?? 0) * (most + 1)
      const to = place * width + at
      let [whole, factor] = [0, 1]
      for (let score = 0; score <= most; score++) {
        const share = (shares?.[from + score] ?? 0) * factor
        taught[to + score] = share
        whole += share
        factor *= tilt
      }
      for (let score = 0; score <= most; score++) {
        taught[to + score] = whole > 0 ? (taught[to + score] ?? 0) / whole : 0
      }
    }
    at += most + 1
  }
  return taught
}
