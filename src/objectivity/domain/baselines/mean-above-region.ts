import { flagged, type RuleInput, type RuleResult, testedRows } from './baseline.ts'

/** B1: the cell's mean lies above the region's by more than its interval: z = (m − M) / (S / √n). */
export function meanAboveRegion(input: RuleInput): RuleResult {
  const moments = input.references.map(({ histogram }) => momentsOf(histogram))
  const score = Float64Array.from({ length: input.cells.count }, (_, cell) => {
    const rows = testedRows(input, cell)
    const region = moments[input.cells.test[cell] ?? 0]
    // Of nobody 0 / 0; far above a region without spread is not a number either.
    if (!region || region.deviation === 0) return Number.NaN
    const mean = rows.reduce((sum, row) => sum + (input.data.roll.total[row] ?? 0), 0) / rows.length
    return (mean - region.mean) / (region.deviation / Math.sqrt(rows.length))
  })
  return flagged(score)
}

/** B1b: the same among the means of cells: z = (m − mean of means) / sd of means, named above 2. */
export function meanAboveOtherCells(input: RuleInput): RuleResult {
  const { cells, data } = input
  const means = Float64Array.from({ length: cells.count }, (_, cell) => {
    const rows = testedRows(input, cell)
    return rows.reduce((sum, row) => sum + (data.roll.total[row] ?? 0), 0) / rows.length
  })
  const score = new Float64Array(cells.count).fill(Number.NaN)
  for (const own of Map.groupBy(means.keys(), (cell) => cells.test[cell] ?? 0).values()) {
    const known = own.filter((cell) => Number.isFinite(means[cell]))
    const mean = known.reduce((sum, cell) => sum + (means[cell] ?? 0), 0) / known.length
    const square = known.reduce((sum, cell) => sum + ((means[cell] ?? 0) - mean) ** 2, 0)
    const deviation = Math.sqrt(square / Math.max(1, known.length - 1))
    for (const cell of known) score[cell] = ((means[cell] ?? 0) - mean) / deviation
  }
  return flagged(score, 2)
}

function momentsOf(histogram: Float64Array): { readonly mean: number; readonly deviation: number } {
  let [pupils, sum, squares] = [0, 0, 0]
  for (const [total, count] of histogram.entries()) {
    pupils += count
    sum += count * total
    squares += count * total * total
  }
  const mean = sum / pupils
  return { mean, deviation: Math.sqrt(Math.max(0, squares / pupils - mean * mean)) }
}
