import { logisticRegression } from '#statistics/logistic-regression.ts'
import { negativeBinomialUpperMidP } from '#statistics/negative-binomial-tail.ts'
import type { Cells } from '../form-cells.ts'
import type { OtherResults } from '../other-results.ts'
import type { PupilScores } from '../pupil-scores.ts'
import type { ScreeningData } from '../screening-data.ts'
import { honestDifferences, PRIOR, trimmedRatio } from './absence-between-schools.ts'
import { findWhoSeldomWrites } from './who-seldom-writes.ts'

/** Weights of what foretells a pupil's result: the cell, the journal mark over its usual value, results elsewhere. */
const [OF_CELL, OF_JOURNAL, OF_OTHERS] = [0.5, 0.55, 0.25]
const USUAL_JOURNAL = 3.8
const WEAK_SHARE = 0.4
const SMALLEST_ROLL = 3
/** An illness at one work is believed as if so many more absences had followed the school. */
const PRIOR_OF_WORK = 5
const LARGEST_SIZE = 60
/** The trimmed ratio of a region without selection is a little below 1. */
const TRIM_CORRECTION = 1.06

/** Absences of the weaker pupils: counted, and expected from the region and from the school's stronger pupils. */
export type WeakAbsence = {
  /** Weaker pupils on the roll; 0 where nothing could be foretold. */
  readonly weak: Int32Array
  readonly observed: Float64Array
  /** NaN where not measured. */
  readonly expected: Float64Array
  /** Size of the negative binomial, one per school. */
  readonly size: Float64Array
}

/** One p per cell; NaN where not measured. */
export function weakAbsenceTails({ observed, expected, size }: WeakAbsence, cells: Cells): Float64Array {
  return Float64Array.from(expected, (mean, cell) =>
    negativeBinomialUpperMidP(observed[cell] ?? 0, mean, size[cells.school[cell] ?? 0] ?? PRIOR),
  )
}

/** Weaker pupils were absent more often than the region and the school's stronger pupils explain. */
export function measureWeakAbsence(
  data: ScreeningData,
  cells: Cells,
  { cellMean }: PupilScores,
  others: OtherResults,
): WeakAbsence {
  const { roll, schools } = data
  const weak = new Int32Array(cells.count)
  const observed = new Float64Array(cells.count)
  const expected = new Float64Array(cells.count).fill(Number.NaN)
  const size = new Float64Array(schools.length).fill(PRIOR)
  const nothing: WeakAbsence = { weak, observed, expected, size }
  if (!roll.isAbsent.includes(1)) return nothing

  const foretold = foretell(data, cells, cellMean, others)
  const known = foretold.filter(Number.isFinite)
  const events = Uint8Array.from(roll.isAbsent.filter((_, row) => Number.isFinite(foretold[row])))
  const { intercept, slope } = logisticRegression(known, events)
  const risk = (row: number) => 1 / (1 + Math.exp(-(intercept + slope * (foretold[row] ?? 0))))

  const seldomWrites = findWhoSeldomWrites(data)
  const strong = { observed: new Float64Array(cells.count), expected: new Float64Array(cells.count) }
  const strongObserved = new Float64Array(schools.length)
  const strongExpected = new Float64Array(schools.length)
  for (let cell = 0; cell < cells.count; cell++) {
    const rows = cells.order.subarray(cells.start[cell] ?? 0, cells.start[cell + 1] ?? 0)
    const border = weakBorder(rows, foretold)
    if (!Number.isFinite(border)) continue
    const school = cells.school[cell] ?? 0
    expected[cell] = 0
    for (const row of rows) {
      if (seldomWrites[row] === 1) continue
      const absent = roll.isAbsent[row] ?? 0
      if ((foretold[row] ?? 0) <= border) {
        weak[cell] = (weak[cell] ?? 0) + 1
        observed[cell] = (observed[cell] ?? 0) + absent
        expected[cell] = (expected[cell] ?? 0) + risk(row)
      } else {
        strong.observed[cell] = (strong.observed[cell] ?? 0) + absent
        strong.expected[cell] = (strong.expected[cell] ?? 0) + risk(row)
      }
    }
    strongObserved[school] = (strongObserved[school] ?? 0) + (strong.observed[cell] ?? 0)
    strongExpected[school] = (strongExpected[school] ?? 0) + (strong.expected[cell] ?? 0)
  }
  for (let cell = 0; cell < cells.count; cell++) {
    const school = cells.school[cell] ?? 0
    const habit = ((strongObserved[school] ?? 0) + PRIOR) / ((strongExpected[school] ?? 0) + PRIOR)
    const usual = (strong.expected[cell] ?? 0) * habit
    const illness = Math.max(1, ((strong.observed[cell] ?? 0) + PRIOR_OF_WORK) / (usual + PRIOR_OF_WORK))
    expected[cell] = (expected[cell] ?? Number.NaN) * habit * illness
  }
  const honest = honestDifferences(cells, observed, expected, strongObserved)
  const largest = Math.min(Math.max(1 / honest, PRIOR), LARGEST_SIZE)
  for (let school = 0; school < schools.length; school++) {
    size[school] = Math.min((strongObserved[school] ?? 0) + PRIOR, largest)
  }
  const regional = Math.max(1, TRIM_CORRECTION * trimmedRatio(cells, observed, expected, schools.length))
  for (let cell = 0; cell < cells.count; cell++) expected[cell] = (expected[cell] ?? Number.NaN) * regional
  return nothing
}

/** What could be expected of each pupil on the roll, absent or not; NaN where the cell says nothing. */
function foretell(
  { roll }: ScreeningData,
  cells: Cells,
  cellMean: Float64Array,
  { sameYear, nearYears }: OtherResults,
): Float64Array {
  const foretold = new Float64Array(roll.length).fill(Number.NaN)
  for (let cell = 0; cell < cells.count; cell++) {
    const mean = cellMean[cell] ?? Number.NaN
    if (!Number.isFinite(mean)) continue
    for (let at = cells.start[cell] ?? 0; at < (cells.start[cell + 1] ?? 0); at++) {
      const row = cells.order[at] ?? 0
      const journal = roll.journal[row] ?? 0
      foretold[row] =
        OF_CELL * mean +
        (journal > 0 ? OF_JOURNAL * (journal - USUAL_JOURNAL) : 0) +
        OF_OTHERS * meanOfKnown(sameYear[row], nearYears[row])
    }
  }
  return foretold
}

function meanOfKnown(a = Number.NaN, b = Number.NaN): number {
  if (!Number.isFinite(a)) return Number.isFinite(b) ? b : 0
  return Number.isFinite(b) ? (a + b) / 2 : a
}

/**
 * The highest expectation that still counts as weak: the lowest two fifths of the roll. Equal pupils stay on one side, the nearer
 * one, so that the order of rows decides nothing. NaN for a roll that is too short or all alike.
 */
function weakBorder(rows: Int32Array, foretold: Float64Array): number {
  if (rows.length < SMALLEST_ROLL) return Number.NaN
  const sorted = Float64Array.from(rows, (row) => foretold[row] ?? Number.NaN).sort()
  const lowest = sorted[0] ?? Number.NaN
  const highest = sorted[sorted.length - 1] ?? Number.NaN
  if (!Number.isFinite(lowest) || !Number.isFinite(highest) || lowest === highest) return Number.NaN
  const wanted = Math.max(1, Math.floor(WEAK_SHARE * sorted.length))
  const at = sorted[wanted - 1] ?? lowest
  let [below, upTo] = [wanted, wanted]
  while (below > 0 && sorted[below - 1] === at) below--
  while (upTo < sorted.length && sorted[upTo] === at) upTo++
  const goesUp = below === 0 || (upTo < sorted.length && upTo - wanted <= wanted - below)
  return goesUp && upTo < sorted.length ? at : (sorted[below - 1] ?? Number.NaN)
}
