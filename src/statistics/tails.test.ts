import { describe, expect, it } from 'vitest'
import { negativeBinomialUpperMidP } from './negative-binomial-tail.ts'
import { normalCdf, normalQuantile } from './normal-distribution.ts'
import { studentUpperTail } from './student-tail.ts'

// Expected values: SciPy 1.17.1 (stats.t.sf, stats.nbinom, stats.norm).
describe('an upper tail', () => {
  it.each([
    [2.5, 15, 0.012252901623256913],
    [8, 30, 3.1329112378503795e-9],
    [-1, 4, 0.8130495168499705],
  ])('of Student at %d with %d degrees of freedom is %d', (x, freedom, p) => {
    expect(studentUpperTail(x, freedom) / p).toBeCloseTo(1, 9)
  })

  it.each([
    [16, 3.5, 12, 2.9857170211130288e-5],
    [0, 2, 10, 0.9192472085550771],
    [5, 5, 25, 0.463598039914783],
  ])('of the negative binomial, mid-p of %d at mean %d and size %d, is %d', (count, mean, size, p) => {
    expect(negativeBinomialUpperMidP(count, mean, size) / p).toBeCloseTo(1, 8)
  })

  it('is absent where nothing is expected', () => {
    expect(negativeBinomialUpperMidP(2, 0, 10)).toBeNaN()
    expect(negativeBinomialUpperMidP(2, Number.NaN, 10)).toBeNaN()
  })

  it('of the normal law and its inverse agree with SciPy', () => {
    expect(normalCdf(1.3)).toBeCloseTo(0.9031995154143897, 12)
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 9)
  })
})
