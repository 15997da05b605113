import { NO_POINTS } from '../screening-data.ts'
import { flagged, type RuleInput, type RuleResult, testedRows } from './baseline.ts'

type Step = { readonly item: number; readonly points: number }

/**
 * B5: polytomous Guttman errors — a harder step taken where an easier one was not — standardised within equal totals and
 * summed over the cell: Σ / √n.
 * @source Guttman errors for item steps: Molenaar 1991; Emons 2008
 */
export function personFit(input: RuleInput): RuleResult {
  const { cells, data } = input
  const errors = new Float64Array(data.roll.length).fill(Number.NaN)
  for (const [test, own] of Map.groupBy(cells.test.keys(), (cell) => cells.test[cell] ?? 0)) {
    const maxima = data.tests[test]?.maxima ?? []
    const rows = own.flatMap((cell) => [...testedRows(input, cell)])
    const steps = stepsByPopularity(input, maxima, rows)
    for (const row of rows) errors[row] = guttmanErrors(data.roll.points, data.roll.pointsAt[row] ?? 0, steps)
    standardiseWithinTotals(input, rows, errors)
  }
  const score = Float64Array.from({ length: cells.count }, (_, cell) => {
    const known = [...testedRows(input, cell)].flatMap((row) =>
      Number.isFinite(errors[row]) ? [errors[row] ?? 0] : [],
    )
    return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / Math.sqrt(known.length) : Number.NaN
  })
  return flagged(score)
}

/** Steps of all items, the most often taken first. */
function stepsByPopularity(
  { data }: RuleInput,
  maxima: readonly number[],
  rows: readonly number[],
): readonly Step[] {
  const steps = maxima.flatMap((max, item) =>
    Array.from({ length: max }, (_, at): Step => ({ item, points: at + 1 })),
  )
  const taken = steps.map(({ item, points }) =>
    rows.reduce((sum, row) => {
      const got = data.roll.points[(data.roll.pointsAt[row] ?? 0) + item] ?? NO_POINTS
      return sum + (got !== NO_POINTS && got >= points ? 1 : 0)
    }, 0),
  )
  return [...steps.keys()].sort((a, b) => (taken[b] ?? 0) - (taken[a] ?? 0)).flatMap((at) => steps[at] ?? [])
}

function guttmanErrors(points: Uint8Array, from: number, steps: readonly Step[]): number {
  let [missed, errors] = [0, 0]
  for (const step of steps) {
    const got = points[from + step.item] ?? NO_POINTS
    if (got === NO_POINTS) return Number.NaN
    if (got >= step.points) errors += missed
    else missed++
  }
  return errors
}

function standardiseWithinTotals({ data }: RuleInput, rows: readonly number[], errors: Float64Array): void {
  for (const own of Map.groupBy(rows, (row) => data.roll.total[row] ?? 0).values()) {
    const known = own.filter((row) => Number.isFinite(errors[row]))
    const mean = known.reduce((sum, row) => sum + (errors[row] ?? 0), 0) / known.length
    const deviation = Math.sqrt(
      known.reduce((sum, row) => sum + ((errors[row] ?? 0) - mean) ** 2, 0) / Math.max(1, known.length - 1),
    )
    for (const row of known)
      errors[row] = deviation > 0 ? ((errors[row] ?? 0) - mean) / deviation : Number.NaN
  }
}
