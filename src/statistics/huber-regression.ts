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
  const count = response.length
  const weights = priorWeights ? Float64Array.from(priorWeights) : new Float64Array(count).fill(1)
  let coefficients = weightedLeastSquares(rows, width, response, weights)
  const residuals = new Float64Array(count)
  const sizes = new Float64Array(count)
  let scale = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    fillResiduals(rows, width, response, coefficients, residuals)
    for (let at = 0; at < count; at++) sizes[at] = Math.abs(residuals[at] ?? 0)
    scale = quickMedian(sizes) / NORMAL_MAD
    if (!(scale > 0)) break
    for (let at = 0; at < count; at++) {
      const far = Math.abs(residuals[at] ?? 0) / (TUNING * scale)
      weights[at] = (priorWeights ? (priorWeights[at] ?? 0) : 1) * (far > 1 ? 1 / far : 1)
    }
    const next = weightedLeastSquares(rows, width, response, weights)
    const moved = next.reduce((most, value, i) => Math.max(most, Math.abs(value - (coefficients[i] ?? 0))), 0)
    coefficients = next
    if (moved < ENOUGH * (scale + 1e-12)) break
  }
  fillResiduals(rows, width, response, coefficients, residuals)
  return { coefficients, residuals, scale }
}

function fillResiduals(
  rows: Float64Array,
  width: number,
  response: Float64Array,
  coefficients: Float64Array,
  residuals: Float64Array,
): void {
  for (let at = 0; at < response.length; at++) {
    let fitted = 0
    for (let i = 0; i < width; i++) fitted += (rows[at * width + i] ?? 0) * (coefficients[i] ?? 0)
    residuals[at] = (response[at] ?? 0) - fitted
  }
}
