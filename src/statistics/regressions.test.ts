import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { huberRegression } from './huber-regression.ts'
import { logisticRegression } from './logistic-regression.ts'
import { weightedLeastSquares } from './weighted-least-squares.ts'

const rows = Float64Array.from([1, 0, 1, 1, 1, 2, 1, 3, 1, 4, 1, 5])
const response = Float64Array.from([1, 3.1, 4.9, 7.2, 9, 30])

// Expected values: NumPy 2 (lstsq, solve) and SciPy 1.17.1 (minimize of the log-likelihood, BFGS).
describe('a regression', () => {
  it('by least squares agrees with NumPy, weighted or not', () => {
    const [a, b] = weightedLeastSquares(rows, 2, response, new Float64Array(6).fill(1))
    expect(a).toBeCloseTo(-2.58571429, 7)
    expect(b).toBeCloseTo(4.71428571, 7)
    const weighted = weightedLeastSquares(rows, 2, response, Float64Array.from([1, 2, 1, 2, 1, 0.5]))
    expect(weighted[0]).toBeCloseTo(-1.29259259, 7)
    expect(weighted[1]).toBeCloseTo(3.64814815, 7)
  })

  it('by Huber is not turned by one far point', () => {
    const { coefficients } = huberRegression(rows, 2, response)
    // Reweighting in NumPy to convergence: 0.83424931, 2.14931302; the last digits are its rounds.
    expect(coefficients[0]).toBeCloseTo(0.834, 1)
    expect(coefficients[1]).toBeCloseTo(2.149, 1)
  })

  it('shares the weight between predictors that repeat each other', () => {
    const twice = Float64Array.from([1, 1, 2, 2, 3, 3])
    const [a, b] = weightedLeastSquares(twice, 2, Float64Array.from([2, 4, 6]), new Float64Array(3).fill(1))
    expect(a).toBeCloseTo(1, 8)
    expect(b).toBeCloseTo(1, 8)
  })

  it('of events agrees with the maximum of the likelihood in SciPy', () => {
    const x = Float64Array.from([-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5])
    const { intercept, slope } = logisticRegression(x, Uint8Array.from([0, 0, 1, 0, 0, 1, 0, 1, 1, 1]))
    expect(intercept).toBeCloseTo(-0.27184831, 5)
    expect(slope).toBeCloseTo(1.0873934, 5)
  })

  it('by Huber on points of a line gives the line', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (a, b) => {
          const line = Float64Array.from({ length: 6 }, (_, at) => a + b * at)
          const { coefficients } = huberRegression(rows, 2, line)
          expect(coefficients[0]).toBeCloseTo(a, 6)
          expect(coefficients[1]).toBeCloseTo(b, 6)
        },
      ),
    )
  })
})
