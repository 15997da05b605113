import { weightedLeastSquares } from '#statistics/weighted-least-squares.ts'
import type { Cells } from '../form-cells.ts'
import type { OtherResults } from '../other-results.ts'
import type { PupilScores } from '../pupil-scores.ts'
import type { ScreeningData } from '../screening-data.ts'

/** The cell's mean counts half: it is higher where the weaker stayed away. */
const OF_CELL = 0.5
/** Fewer pupils of whom the same is known foretell nothing of their own: usual weights of journal, other subjects, neighbouring years. */
const FEWEST_PUPILS = 200
const USUAL = [0.4, 0.15, 0.4] as const

/**
 * What could be expected of each pupil on the roll, absent or not, as a normal score: half the cell's mean, and what journal, other subjects and
 * neighbouring years tell inside the cell, by least squares over the tested pupils of whom the same is known. NaN where the cell says nothing.
 */
export function foretellResults(
  { roll }: ScreeningData,
  cells: Cells,
  { score, cellMean }: PupilScores,
  { sameYear, nearYears }: OtherResults,
): Float64Array {
  const journal = Float64Array.from(roll.journal, (mark) => (mark > 0 ? mark : Number.NaN))
  const known = [journal, sameYear, nearYears].map((column) => withoutCellMeans(column, cells))
  const own = withoutCellMeans(score, cells)
  const pattern = Uint8Array.from(own, (_, row) =>
    known.reduce((bits, column, at) => (Number.isFinite(column[row]) ? bits | (1 << at) : bits), 0),
  )
  const weights = Array.from({ length: 1 << known.length }, (_, bits) => weightsOf(bits, pattern, known, own))
  const foretold = new Float64Array(roll.length).fill(Number.NaN)
  for (let cell = 0; cell < cells.count; cell++) {
    const mean = cellMean[cell] ?? Number.NaN
    if (!Number.isFinite(mean)) continue
    for (let place = cells.start[cell] ?? 0; place < (cells.start[cell + 1] ?? 0); place++) {
      const row = cells.order[place] ?? 0
      let value = OF_CELL * mean
      for (const [at, weight] of (weights[pattern[row] ?? 0] ?? []).entries()) {
        if (weight !== 0) value += weight * (known[at]?.[row] ?? 0)
      }
      foretold[row] = value
    }
  }
  return foretold
}

/** One weight a column; 0 for what is not in the pattern. */
function weightsOf(
  bits: number,
  pattern: Uint8Array,
  known: readonly Float64Array[],
  own: Float64Array,
): readonly number[] {
  const columns = [...known.keys()].filter((at) => bits & (1 << at))
  const rows: number[] = []
  for (const [row, found] of pattern.entries())
    if (found === bits && Number.isFinite(own[row])) rows.push(row)
  if (columns.length === 0 || rows.length < FEWEST_PUPILS) {
    return known.map((_, at) => (columns.includes(at) ? (USUAL[at] ?? 0) : 0))
  }
  const table = new Float64Array(rows.length * columns.length)
  const response = new Float64Array(rows.length)
  for (const [place, row] of rows.entries()) {
    for (const [at, column] of columns.entries())
      table[place * columns.length + at] = known[column]?.[row] ?? 0
    response[place] = own[row] ?? 0
  }
  const fitted = weightedLeastSquares(table, columns.length, response, new Float64Array(rows.length).fill(1))
  return known.map((_, at) => Math.max(0, fitted[columns.indexOf(at)] ?? 0))
}

function withoutCellMeans(column: Float64Array, cells: Cells): Float64Array {
  const centred = new Float64Array(column.length).fill(Number.NaN)
  for (let cell = 0; cell < cells.count; cell++) {
    const [from, after] = [cells.start[cell] ?? 0, cells.start[cell + 1] ?? 0]
    let [sum, known] = [0, 0]
    for (let place = from; place < after; place++) {
      const value = column[cells.order[place] ?? 0] ?? Number.NaN
      if (!Number.isFinite(value)) continue
      sum += value
      known++
    }
    for (let place = from; place < after; place++) {
      const row = cells.order[place] ?? 0
      centred[row] = (column[row] ?? Number.NaN) - sum / known
    }
  }
  return centred
}
