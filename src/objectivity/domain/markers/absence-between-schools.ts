import { standardise } from '../evidence/honest-variation.ts'
import type { Cells } from '../form-cells.ts'

/** How far honest schools differ is measured where so many schools expect so many absences; elsewhere the size is usual. */
const [FEWEST_SCHOOLS, ENOUGH_EXPECTED, USUAL_SIZE] = [30, 5, 25]
const TRIMMED = 0.1
/** A school's own habit of absence is believed as if so many more absences had followed the region. */
export const PRIOR = 10

/** Observed over expected absences of the weak in the region, without the schools at either end. */
export function trimmedRatio(
  cells: Cells,
  observed: Float64Array,
  expected: Float64Array,
  schools: number,
): number {
  const sums = Array.from({ length: schools }, () => ({ observed: 0, expected: 0 }))
  for (let cell = 0; cell < cells.count; cell++) {
    const sum = sums[cells.school[cell] ?? 0]
    const mean = expected[cell] ?? Number.NaN
    if (!sum || !Number.isFinite(mean)) continue
    sum.observed += observed[cell] ?? 0
    sum.expected += mean
  }
  const ranked = sums
    .filter((sum) => sum.expected > 0)
    .sort((a, b) => a.observed / a.expected - b.observed / b.expected)
  const cut = Math.floor(TRIMMED * ranked.length)
  const kept = ranked.slice(cut, ranked.length - cut)
  const whole = kept.reduce((sum, one) => sum + one.expected, 0)
  return whole > 0 ? kept.reduce((sum, one) => sum + one.observed, 0) / whole : 1
}

/** τ² of observed over expected absences of the weak among honest schools, whose weak pupils are not equally often ill. */
export function honestDifferences(
  cells: Cells,
  observed: Float64Array,
  expected: Float64Array,
  strong: Float64Array,
): number {
  const [seen, foreseen] = [new Float64Array(strong.length), new Float64Array(strong.length)]
  for (let cell = 0; cell < cells.count; cell++) {
    const mean = expected[cell] ?? Number.NaN
    const school = cells.school[cell] ?? 0
    if (!Number.isFinite(mean)) continue
    seen[school] = (seen[school] ?? 0) + (observed[cell] ?? 0)
    foreseen[school] = (foreseen[school] ?? 0) + mean
  }
  const enough = [...strong.keys()].filter((school) => (foreseen[school] ?? 0) >= ENOUGH_EXPECTED)
  if (enough.length < FEWEST_SCHOOLS) return 1 / USUAL_SIZE
  const effect = Float64Array.from(enough, (school) => (seen[school] ?? 0) / (foreseen[school] ?? 1) - 1)
  const variance = Float64Array.from(
    enough,
    (school) => 1 / (foreseen[school] ?? 1) + 1 / ((strong[school] ?? 0) + PRIOR),
  )
  return standardise({ effect, variance }).tauSquared
}
