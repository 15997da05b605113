import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineByCauchy } from './cauchy-combination.ts'

describe('the Cauchy combination', () => {
  // SciPy 1.17.1: stats.cauchy.sf of the weighted mean of tan((0.5 − p)π), p cut at 0.9.
  it('agrees with SciPy', () => {
    expect(combineByCauchy([0.01, 0.2, 0.9, 1e-6]) / 3.999621546464695e-6).toBeCloseTo(1, 9)
    expect(combineByCauchy([0.03, 0.5], [2, 1])).toBeCloseTo(0.04483484225800247, 12)
  })

  it('leaves out what is not finite, and is absent when nothing is left', () => {
    expect(combineByCauchy([Number.NaN, 0.03, Number.POSITIVE_INFINITY])).toBeCloseTo(0.03, 12)
    expect(combineByCauchy([Number.NaN])).toBeNaN()
    expect(combineByCauchy([])).toBeNaN()
  })

  it('of one p is that p up to the cut', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.9, noNaN: true }), (p) => {
        expect(combineByCauchy([p]) / p).toBeCloseTo(1, 6)
      }),
    )
  })

  it('does not depend on the order and never leaves 0…1', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(p, { minLength: 1, maxLength: 12 }), (ps) => {
        const combined = combineByCauchy(ps)
        expect(combined).toBeGreaterThanOrEqual(0)
        expect(combined).toBeLessThanOrEqual(1)
        expect(combineByCauchy(ps.toReversed())).toBeCloseTo(combined, 10)
      }),
    )
  })
})
