import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { quantileOfSorted } from '#statistics/quantile-of-sorted.ts'
import { NO_POINTS } from '../screening-data.ts'
import { flagged, type RuleInput, type RuleResult, testedRows } from './baseline.ts'

const CLUSTERS = 8
const ROUNDS = 60
const SMALLEST_CLASS = 3
const MEMBERSHIP = 0.5

type ClassProfile = { readonly cell: number; readonly pupils: number; readonly features: readonly number[] }

/**
 * B4: classes by mean, spread, unattempted tasks and likeness of answers, on two principal axes, in eight fuzzy clusters; the
 * score is the membership in the cluster furthest along the first axis, of the cell's largest class.
 * @source Quintano, Castellano & Longobardi 2009; INVALSI
 */
export function fuzzyClusters(input: RuleInput): RuleResult {
  const { cells } = input
  const score = new Float64Array(cells.count).fill(Number.NaN)
  for (const own of Map.groupBy(cells.test.keys(), (cell) => cells.test[cell] ?? 0).values()) {
    const profiles = own.flatMap((cell) => profilesOf(input, cell))
    if (profiles.length < CLUSTERS * 2) continue
    const memberships = furthestMembership(principalAxes(profiles.map(({ features }) => features)))
    const largest = new Map<number, number>()
    for (const [at, { cell, pupils }] of profiles.entries()) {
      if (pupils <= (largest.get(cell) ?? 0)) continue
      largest.set(cell, pupils)
      score[cell] = memberships[at] ?? Number.NaN
    }
  }
  return flagged(score, MEMBERSHIP)
}

function profilesOf(input: RuleInput, cell: number): readonly ClassProfile[] {
  const { roll, tests } = input.data
  const maxima = tests[input.cells.test[cell] ?? 0]?.maxima ?? []
  const byClass = Map.groupBy(testedRows(input, cell), (row) => roll.schoolClass[row] ?? -1)
  return [...byClass.values()].flatMap((rows) => {
    if (rows.length < SMALLEST_CLASS || maxima.length === 0) return []
    const totals = rows.map((row) => roll.total[row] ?? 0)
    const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length
    const deviation = Math.sqrt(totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length)
    let [zeros, likeness] = [0, 0]
    for (const [item, max] of maxima.entries()) {
      const counts = new Float64Array(max + 1)
      for (const row of rows) {
        const points = roll.points[(roll.pointsAt[row] ?? 0) + item] ?? NO_POINTS
        // Above the highest, as unknown points are, the column keeps nothing.
        counts[points] = (counts[points] ?? 0) + 1
      }
      zeros += (counts[0] ?? 0) / rows.length
      likeness += counts.reduce((sum, count) => sum + (count / rows.length) ** 2, 0)
    }
    // Features are standardised and turned: neither a sign nor a factor before one matters.
    return [{ cell, pupils: rows.length, features: [mean, deviation, zeros, likeness] }]
  })
}

/** Two coordinates of each class; the first points towards higher means. */
function principalAxes(features: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const width = features[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, at) => {
    const values = features.map((row) => row[at] ?? 0)
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
    return values.map((value) => (deviation > 0 ? (value - mean) / deviation : 0))
  })
  const products = new Matrix(
    columns.map((a) => columns.map((b) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0))),
  )
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(products)
  const order = [...realEigenvalues.keys()].sort(
    (a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0),
  )
  const axes = order.map((column) => {
    const vector = eigenvectorMatrix.getColumn(column)
    return (vector[0] ?? 0) < 0 ? vector.map((value) => -value) : vector
  })
  return features.map((_, row) => {
    const [first = 0, second = 0] = axes.map((axis) =>
      axis.reduce((sum, weight, at) => sum + weight * (columns[at]?.[row] ?? 0), 0),
    )
    return [first, second]
  })
}

/** Membership of each point in the cluster whose centre lies furthest along the first axis; fuzziness 2. */
function furthestMembership(points: readonly (readonly [number, number])[]): Float64Array {
  const first = Float64Array.from(points, ([x]) => x).sort()
  const second = Float64Array.from(points, ([, y]) => y).sort()
  let centres = Array.from({ length: CLUSTERS }, (_, at): readonly [number, number] => [
    quantileOfSorted(first, (at + 0.5) / CLUSTERS),
    quantileOfSorted(second, 0.5),
  ])
  let memberships: Float64Array[] = []
  for (let round = 0; round < ROUNDS; round++) {
    memberships = points.map((point) => membershipsOf(point, centres))
    centres = centres.map((_, cluster) => {
      let [x, y, whole] = [0, 0, 0]
      for (const [at, [px, py]] of points.entries()) {
        const weight = (memberships[at]?.[cluster] ?? 0) ** 2
        x += weight * px
        y += weight * py
        whole += weight
      }
      return [x / whole, y / whole]
    })
  }
  const furthest = centres.reduce((best, [x], at) => (x > (centres[best]?.[0] ?? 0) ? at : best), 0)
  return Float64Array.from(memberships, (own) => own[furthest] ?? 0)
}

function membershipsOf(
  [x, y]: readonly [number, number],
  centres: readonly (readonly [number, number])[],
): Float64Array {
  const nearness = Float64Array.from(centres, ([cx, cy]) => 1 / ((x - cx) ** 2 + (y - cy) ** 2 + 1e-12))
  const whole = nearness.reduce((sum, value) => sum + value, 0)
  return nearness.map((value) => value / whole)
}
