import type { Cells } from '../form-cells.ts'
import { NO_POINTS, type Roll, type ScreenedTest } from '../screening-data.ts'
import { curvesFromShares, type ItemCurves } from './item-curves.ts'

/** Width of the kernel over totals, in points. @source objectivity-method, 5.2 */
const WIDTH = 0.7
const REACH = 4
/** Added to every score, so that no share is 0. */
const PSEUDO_COUNT = 0.3
/** What is published stands for so many pupils of each total: it is exact on the whole and knows nothing of how points of an item are spread. */
const PUBLISHED_PUPILS = 60

/** Curves smoothed over neighbouring totals from the pupils at hand, beginning from the published ones where there are any. */
export function curvesOfPupils(
  test: ScreenedTest,
  rows: Int32Array,
  roll: Roll,
  histogram: Float64Array,
  published: ItemCurves | null,
): ItemCurves {
  const maxTotal = histogram.length - 1
  const counts = test.maxima.map((most) => new Float64Array((maxTotal + 1) * (most + 1)))
  for (const row of rows) {
    const total = roll.total[row] ?? -1
    if (total < 0) continue
    const from = roll.pointsAt[row] ?? 0
    for (let item = 0; item < counts.length; item++) {
      const points = roll.points[from + item] ?? NO_POINTS
      const most = test.maxima[item] ?? 0
      const table = counts[item]
      if (points > most || !table) continue
      const at = total * (most + 1) + points
      table[at] = (table[at] ?? 0) + 1
    }
  }
  const shares = counts.map((table, item) =>
    smoothed(table, test.maxima[item] ?? 0, maxTotal, published?.shares[item] ?? null),
  )
  return curvesFromShares(maxTotal, test.maxima, shares, histogram)
}

function smoothed(
  counts: Float64Array,
  most: number,
  maxTotal: number,
  published: Float64Array | null,
): Float64Array {
  const width = most + 1
  const shares = new Float64Array(counts.length)
  for (let total = 0; total <= maxTotal; total++) {
    let whole = 0
    for (let points = 0; points < width; points++) {
      const known = published?.[total * width + points]
      let sum = known === undefined ? PSEUDO_COUNT : PUBLISHED_PUPILS * known
      for (let near = Math.max(0, total - REACH); near <= Math.min(maxTotal, total + REACH); near++) {
        sum += Math.exp(-0.5 * ((near - total) / WIDTH) ** 2) * (counts[near * width + points] ?? 0)
      }
      shares[total * width + points] = sum
      whole += sum
    }
    for (let points = 0; points < width; points++) {
      shares[total * width + points] = (shares[total * width + points] ?? 0) / whole
    }
  }
  return shares
}

/** The rows of the roll at one test, from the cells of that test (they stand together). */
export function rowsOfTest({ start, order, test }: Cells, wanted: number): Int32Array {
  // A work that nobody wrote is at −1 both times: from the beginning to the beginning.
  return order.subarray(start[test.indexOf(wanted)] ?? 0, start[test.lastIndexOf(wanted) + 1] ?? 0)
}
