import { quickMedian } from './quick-median.ts'
import { weightedLeastSquares } from './weighted-least-squares.ts'

/** 95 % efficient on normal errors. @source Huber 1964; Holland & Welsch 1977 */
const TUNING = 1.345
/** The median absolute deviation of a standard normal variable. */
const NORMAL_MAD = 0.674_489_75
const MOST_ROUNDS = 60
const ENOUGH = 1e-4

export type RobustFit = {
  /** One a predictor, in the order of the columns. */
  readonly coefficients: Float64Array
  readonly residuals: Float64Array
  /** A robust standard deviation of the residuals. */
  readonly scale: number
}

/**
 * Regression that far observations cannot turn: reweighted least squares with Huber's weights, the scale by MAD in each
 * round. `priorWeights` multiply Huber's (1 where left out). All values must be finite.
 * @source Huber, Robust Estimation of a Location Parameter, 1964; MASS::rlm(psi = psi.huber) is the same estimate
 */
export function huberRegression(
  rows: Float64Array,
  width: number,
  response: Float64Array,
  priorWeights?: Float64Array,
): RobustFit {
  const prior = priorWeights ?? new Float64Array(response.length).fill(1)
  let coefficients = weightedLeastSquares(rows, width, response, prior)
  let residuals = residualsOf(rows, response, coefficients)
  let scale = scaleOf(residuals)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // Most observations are met exactly: the rest is far without end, and stays.
    if (!(scale > 0)) break
    const weights = prior.map((own, at) => own * Math.min(1, (TUNING * scale) / Math.abs(residuals[at] ?? 0)))
    const next = weightedLeastSquares(rows, width, response, weights)
    const moved = Math.max(...next.map((value, i) => Math.abs(value - (coefficients[i] ?? 0))))
    coefficients = next
    residuals = residualsOf(rows, response, coefficients)
    if (moved < ENOUGH * scale) break
    scale = scaleOf(residuals)
  }
  return { coefficients, residuals, scale }
}

function scaleOf(residuals: Float64Array): number {
  return quickMedian(residuals.map(Math.abs)) / NORMAL_MAD
}

function residualsOf(rows: Float64Array, response: Float64Array, coefficients: Float64Array): Float64Array {
  const width = coefficients.length
  return response.map((value, at) => {
    let fitted = 0
    for (let i = 0; i < width; i++) fitted += (rows[at * width + i] ?? 0) * (coefficients[i] ?? 0)
    return value - fitted
  })
}
