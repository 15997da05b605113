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
    // NumPy: lstsq in fifty rounds, until nothing moves by 10⁻⁴ of the scale; to the end 0.83424931, 2.14931302.
    expect(coefficients[0]).toBeCloseTo(0.83423600120471, 9)
    expect(coefficients[1]).toBeCloseTo(2.14932299909647, 9)
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

  it('of events far from zero agrees with R', () => {
    // R 4: coef(glm(events ~ x, binomial))
    const x = Float64Array.from([8, 9, 9.5, 10, 10.5, 11, 12, 13, 14, 15])
    const { intercept, slope } = logisticRegression(x, Uint8Array.from([0, 0, 1, 0, 0, 1, 1, 0, 1, 1]))
    expect(intercept).toBeCloseTo(-6.59646338539, 3)
    expect(slope).toBeCloseTo(0.593145015955, 4)
  })

  it('of events that all happened, or none, stays finite', () => {
    for (const event of [0, 1]) {
      const { intercept, slope } = logisticRegression(new Float64Array(4), new Uint8Array(4).fill(event))
      const p = 1 / (1 + Math.exp(-intercept))
      expect(Math.abs(p - event)).toBeLessThan(0.01)
      expect(slope).toBeCloseTo(0, 12)
    }
  })

  it('by Huber with weights of one’s own agrees with the same rounds in NumPy, and so do its residuals and scale', () => {
    const line = Float64Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? 1 : (at + 1) / 2))
    const y = Float64Array.from([1.2, 1.9, 3.2, 3.8, 5.1, 6.3, 6.8, 20])
    const own = Float64Array.from([1, 2, 1, 3, 1, 2, 1, 0.5])
    const weighted = huberRegression(line, 2, y, own)
    expect(weighted.coefficients[0]).toBeCloseTo(-0.10529249355424, 9)
    expect(weighted.coefficients[1]).toBeCloseTo(1.0338062122599, 9)
    expect(weighted.scale).toBeCloseTo(0.340900698406803, 9)
    expect([...own]).toEqual([1, 2, 1, 3, 1, 2, 1, 0.5])
    const plain = huberRegression(line, 2, y)
    expect(plain.coefficients[0]).toBeCloseTo(-0.09147960148894, 9)
    expect(plain.coefficients[1]).toBeCloseTo(1.05073129573441, 9)
    expect(plain.scale).toBeCloseTo(0.3569642897601629, 9)
    const [a = 0, b = 0] = plain.coefficients
    for (const [at, value] of y.entries()) expect(plain.residuals[at]).toBe(value - (a + b * (at + 1)))
    // A point without weight is not there.
    const without = huberRegression(line, 2, y, Float64Array.from([1, 1, 1, 1, 1, 1, 1, 0]))
    expect(Math.abs(without.coefficients[1] ?? 0)).toBeLessThan(1.05)
    // Rounds go on until nothing moves, however small the numbers are.
    const tiny = huberRegression(
      line,
      2,
      y.map((value) => value * 1e-4),
    )
    expect((tiny.coefficients[0] ?? 0) * 1e4).toBeCloseTo(a, 9)
  })

  it('by Huber keeps what most observations meet exactly: the rest is not thrown away', () => {
    // Five at 3 and, where the second predictor is 1, a 6 and a 4: their mean of 5 stays.
    const two = Float64Array.from([1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1])
    const { coefficients, residuals, scale } = huberRegression(two, 2, Float64Array.of(3, 3, 3, 3, 3, 6, 4))
    expect(coefficients[0]).toBeCloseTo(3, 12)
    expect(coefficients[1]).toBeCloseTo(2, 12)
    expect([...residuals].map((one) => one + 0)).toEqual([0, 0, 0, 0, 0, 1, -1])
    expect(scale).toBe(0)
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
