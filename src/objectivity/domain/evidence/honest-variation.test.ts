import { describe, expect, it } from 'vitest'
import { seededChance } from '../synthetic/seeded-chance.ts'
import { standardise, withoutSkewness } from './honest-variation.ts'

describe('honest variation', () => {
  it('is found from the lower half, whatever was added above', () => {
    const chance = seededChance(5)
    const variance = Float64Array.from({ length: 6000 }, () => 0.05 + 0.2 * chance.uniform())
    const effect = variance.map((own, at) => {
      const honest = chance.normal(0, Math.sqrt(own + 0.09))
      return at % 10 === 0 ? honest + 4 : honest
    })
    const { tauSquared, location } = standardise({ effect, variance })
    expect(Math.abs(location)).toBeLessThan(0.1)
    expect(Math.sqrt(tauSquared)).toBeGreaterThan(0.24)
    expect(Math.sqrt(tauSquared)).toBeLessThan(0.38)
  })

  it('is none where sampling explains everything', () => {
    const effect = Float64Array.from([-0.1, -0.05, 0, 0.05, 0.1])
    const variance = new Float64Array(5).fill(1)
    const { z, tauSquared } = standardise({ effect, variance })
    expect(tauSquared).toBe(0)
    expect(z[4]).toBeCloseTo(0.1, 12)
  })

  it('leaves absent what was not measured', () => {
    const { z } = standardise({
      effect: Float64Array.from([1, Number.NaN]),
      variance: Float64Array.from([1, 1]),
    })
    expect(z[1]).toBeNaN()
  })

  // SciPy 1.17.1: norm.ppf(pearson3.cdf(x, 0.8)) = 2.0837 at 2.5 and −1.3345 at −1.2.
  it('takes skewness away as the Pearson III law does', () => {
    expect(withoutSkewness(2.5, 0.8)).toBeCloseTo(2.0837, 2)
    expect(withoutSkewness(-1.2, 0.8)).toBeCloseTo(-1.3345, 2)
    expect(withoutSkewness(1.7, 0)).toBe(1.7)
  })
})
