import { weightedLeastSquares } from '#statistics/weighted-least-squares.ts'
import { type Effects, noEffects } from '../effect.ts'

const WIDTH = 3

/** Journal marks less what the region gives pupils of the same score, pupil by pupil. */
type ComparedMarks = {
  readonly cell: readonly number[]
  readonly score: Float64Array
  readonly residual: Float64Array
}

/**
 * Who raises the marks of some pupils and not of others leaves marks that agree less with the works. Of each pupil the squared distance from the mean of
 * the cell (× n/(n − 1)), less what the region shows at this score (regression on 1, z, z²); of a cell their mean, in marks². NaN below two pupils.
 * @source Koenker 1981, a studentised test of Breusch & Pagan: the variance of squared residuals is measured, not taken from a normal law
 */
export function measureJournalScatter(
  { cell, score, residual }: ComparedMarks,
  cellMean: Float64Array,
  counts: Int32Array,
): Effects {
  const rows = new Float64Array(residual.length * WIDTH)
  const squares = new Float64Array(residual.length)
  const isPaired = new Float64Array(residual.length)
  for (const [at, own] of cell.entries()) {
    const pupils = counts[own] ?? 0
    const z = score[at] ?? 0
    rows[at * WIDTH] = 1
    rows[at * WIDTH + 1] = z
    rows[at * WIDTH + 2] = z * z
    if (pupils < 2) continue
    isPaired[at] = 1
    squares[at] = (((residual[at] ?? 0) - (cellMean[own] ?? 0)) ** 2 * pupils) / (pupils - 1)
  }
  const [level = 0, slope = 0, bend = 0] = weightedLeastSquares(rows, WIDTH, squares, isPaired)
  const sums = new Float64Array(counts.length)
  let [ofSquares, compared] = [0, 0]
  for (const [at, own] of cell.entries()) {
    if (isPaired[at] === 0) continue
    const z = score[at] ?? 0
    const excess = (squares[at] ?? 0) - level - slope * z - bend * z * z
    sums[own] = (sums[own] ?? 0) + excess
    ofSquares += excess * excess
    compared++
  }
  const { effect, variance } = noEffects(counts.length)
  for (const [own, pupils] of counts.entries()) {
    if (pupils < 2) continue
    effect[own] = (sums[own] ?? 0) / pupils
    variance[own] = ofSquares / compared / pupils
  }
  return { effect, variance }
}
