import { quantileOfSorted, sortedFinite } from '#statistics/quantile-of-sorted.ts'

/** Schools by which the habit is believed as if so many more had shown none. */
const PRIOR_SCHOOLS = 20
/** No cell counts for more standard deviations. */
const MOST = 3

/**
 * Takes from each value what the school does everywhere: the best linear prediction of its habit from its mean. How far habits differ is measured from
 * the lower half of schools alone. `values` are standard normal in honest cells.
 * @source intraclass correlation ρ = (λ² − 1)/(m − 1), λ the spread of Σ y/√m over schools
 */
export function withoutHabit(values: Float64Array, school: Int32Array, schools: number): Float64Array {
  const sums = new Float64Array(schools)
  const counts = new Float64Array(schools)
  for (const [cell, value] of values.entries()) {
    if (!Number.isFinite(value)) continue
    const at = school[cell] ?? 0
    sums[at] = (sums[at] ?? 0) + held(value)
    counts[at] = (counts[at] ?? 0) + 1
  }
  const scaled = sortedFinite(sums.map((sum, at) => sum / Math.sqrt(counts[at] ?? 0)))
  const cells = counts.reduce((sum, count) => sum + count, 0)
  if (scaled.length === 0 || cells <= scaled.length) return values
  const ratio = lowerSpread(scaled) ** 2 / varianceOf(values)
  const perSchool = counts.reduce((sum, count) => sum + count * count, 0) / cells
  const trust = scaled.length / (scaled.length + PRIOR_SCHOOLS)
  const alike = Math.min(Math.max((trust * (ratio - 1)) / (perSchool - 1), 0), 1)
  if (!(alike > 0)) return values
  return values.map((value, cell) => {
    const at = school[cell] ?? 0
    const count = counts[at] ?? 0
    const habit = (alike * (sums[at] ?? 0)) / (1 + (count - 1) * alike)
    return value - habit
  })
}

/** A standard deviation told by the lower half: Φ(−0.9945) = 0.16. */
function lowerSpread(sorted: Float64Array): number {
  return (quantileOfSorted(sorted, 0.5) - quantileOfSorted(sorted, 0.16)) / 0.9945
}

/** The variance of single cells: counts of absent pupils take few values, percentiles of them say nothing. */
function varianceOf(values: Float64Array): number {
  let [sum, squares, known] = [0, 0, 0]
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    const own = held(value)
    sum += own
    squares += own * own
    known++
  }
  return squares / known - (sum / known) ** 2
}

function held(value: number): number {
  return Math.min(Math.max(value, -MOST), MOST)
}
