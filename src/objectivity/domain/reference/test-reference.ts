import type { Cells } from '../form-cells.ts'
import type { Roll, ScreenedTest, ScreeningData } from '../screening-data.ts'
import { curvesOfPublishedShares } from './curves-of-published-shares.ts'
import { curvesOfPupils, rowsOfTest } from './curves-of-pupils.ts'
import type { ItemCurves } from './item-curves.ts'
import { normalScores } from './normal-scores.ts'

/** What is ordinary at one test in the region. */
export type TestReference = {
  /** Pupils at each total, from 0 to the maximum. */
  readonly histogram: Float64Array
  readonly normalScore: Float64Array
  /** null where nothing is known about items. */
  readonly curves: ItemCurves | null
}

export function referencesOf(data: ScreeningData, cells: Cells): readonly TestReference[] {
  return data.tests.map((test, at) => referenceOf(test, rowsOfTest(cells, at), data.roll))
}

function referenceOf(test: ScreenedTest, rows: Int32Array, roll: Roll): TestReference {
  const histogram = histogramOf(test, rows, roll)
  return { histogram, normalScore: normalScores(histogram), curves: curvesOf(test, rows, roll, histogram) }
}

function histogramOf({ maxima, published }: ScreenedTest, rows: Int32Array, roll: Roll): Float64Array {
  const declared = maxima.reduce((sum, most) => sum + most, 0)
  const highest = rows.reduce((most, row) => Math.max(most, roll.total[row] ?? 0), declared)
  const histogram = new Float64Array(Math.max(highest + 1, published?.histogram.length ?? 0))
  if (published) {
    histogram.set(published.histogram.map((pupils) => (Number.isFinite(pupils) ? Math.max(0, pupils) : 0)))
  } else {
    for (const row of rows) {
      const total = roll.total[row] ?? -1
      if (total >= 0) histogram[total] = (histogram[total] ?? 0) + 1
    }
  }
  return histogram
}

function curvesOf(
  test: ScreenedTest,
  rows: Int32Array,
  roll: Roll,
  histogram: Float64Array,
): ItemCurves | null {
  if (test.maxima.length === 0) return null
  if (!test.published) return curvesOfPupils(test, rows, roll, histogram, null)
  const { itemShares } = test.published
  if (!itemShares) return null
  const published = curvesOfPublishedShares(test.maxima, itemShares, histogram)
  return curvesOfPupils(test, rows, roll, histogram, published)
}
