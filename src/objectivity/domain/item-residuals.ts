import type { Cells } from './form-cells.ts'
import type { TestReference } from './reference/test-reference.ts'
import { NO_POINTS, type ScreeningData } from './screening-data.ts'

/**
 * Points of a cell at each item over what the region's pupils of the same totals get. Items of cell c stand at `at[c]` … `at[c + 1] − 1`; a cell
 * without items has none.
 */
type ItemResiduals = {
  readonly at: Int32Array
  readonly residual: Float64Array
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
      }
      counted[cell] = (counted[cell] ?? 0) + 1
    }
  }
  return { at, residual, counted }
}

export function hasEveryItem(points: Uint8Array, from: number, items: number): boolean {
  for (let item = 0; item < items; item++) if ((points[from + item] ?? NO_POINTS) === NO_POINTS) return false
  return true
}
