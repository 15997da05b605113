import type { Cells } from '../form-cells.ts'
import { hasEveryItem } from '../item-residuals.ts'
import type { ItemCurves } from '../reference/item-curves.ts'
import type { TestReference } from '../reference/test-reference.ts'
import type { Roll, ScreeningData } from '../screening-data.ts'

/** The share of items a copying pupil is taken to copy: found more than 0.6 does, ADR 0032. */
const COPIED = 0.5
/** Honest classes are taught apart: τ² of the log odds of an item. */
const TAUGHT_APART = 0.05
/** One pair weighs no more than e¹². */
const MOST_LIKELY = Math.exp(12)

/** How alike the answers of a class are: log of the mean likelihood ratio of its pairs. */
export type ClassSimilarity = {
  readonly cell: number
  readonly schoolClass: number
  readonly pairs: number
  readonly statistic: number
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
      const { pairs, sum } = comparePairs(roll, curves, rows)
      if (pairs > 0) classes.push({ cell, schoolClass, pairs, statistic: Math.log(sum / pairs) })
    }
  }
  return classes
}

/** Pairs of one variant in a class, and the sum of their likelihood ratios: Π over items, equal points for, different against. */
function comparePairs(
  roll: Roll,
  curves: ItemCurves,
  rows: readonly number[],
): { readonly pairs: number; readonly sum: number } {
  const { points, pointsAt, variant } = roll
  const rarity = rarityInClass(roll, curves, rows)
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
 * 1 / √π of the points each pupil has at each item, π tilted to what this class was taught: exp(δ s) with
 * δ = R / (V + 1/τ²), R and V the residual and variance of the class at the item. Row by row, item by item.
 */
function rarityInClass(
  { points, pointsAt, total }: Pick<Roll, 'points' | 'pointsAt' | 'total'>,
  curves: ItemCurves,
  rows: readonly number[],
): Float64Array {
  const items = curves.maxima.length
  const rarity = new Float64Array(rows.length * items)
  for (let item = 0; item < items; item++) {
    const shares = curves.shares[item]
    const width = (curves.maxima[item] ?? 0) + 1
    let [residual, variance] = [0, 0]
    for (const row of rows) {
      const at = total[row] ?? 0
      residual += (points[(pointsAt[row] ?? 0) + item] ?? 0) - (curves.expected[item]?.[at] ?? 0)
      variance += curves.variance[item]?.[at] ?? 0
    }
    const tilt = Math.exp(residual / (variance + 1 / TAUGHT_APART))
    for (const [place, row] of rows.entries()) {
      const own = points[(pointsAt[row] ?? 0) + item] ?? 0
      const from = (total[row] ?? 0) * width
      let [whole, mine, factor] = [0, 0, 1]
      for (let score = 0; score < width; score++) {
        const share = (shares?.[from + score] ?? 0) * factor
        whole += share
        if (score === own) mine = share
        factor *= tilt
      }
      rarity[place * items + item] = mine > 0 ? Math.sqrt(whole / mine) : 1
    }
  }
  return rarity
}
