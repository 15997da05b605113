import { Matrix, solve } from 'ml-matrix'

/**
 * Coefficients b that minimise Σ w (y − x·b)². `rows` holds the predictors of one observation after another, `width` to a row,
 * the constant among them. Predictors that repeat each other share the weight (least norm, by singular values).
 */
export function weightedLeastSquares(
  rows: Float64Array,
  width: number,
  response: Float64Array,
  weights: Float64Array,
): Float64Array {
  const products = new Float64Array(width * width)
  const right = new Float64Array(width)
  for (let at = 0; at < response.length; at++) {
    const weight = weights[at] ?? 0
    if (weight === 0) continue
    const base = at * width
    for (let i = 0; i < width; i++) {
      const weighted = weight * (rows[base + i] ?? 0)
      right[i] = (right[i] ?? 0) + weighted * (response[at] ?? 0)
      for (let j = 0; j <= i; j++) {
        products[i * width + j] = (products[i * width + j] ?? 0) + weighted * (rows[base + j] ?? 0)
      }
    }
  }
  const normal = Matrix.zeros(width, width)
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      normal.set(i, j, products[i * width + j] ?? 0)
      normal.set(j, i, products[i * width + j] ?? 0)
    }
  }
  return Float64Array.from(solve(normal, Matrix.columnVector(right), true).to1DArray())
}
