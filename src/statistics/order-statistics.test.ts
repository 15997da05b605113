import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { medianOf, quantileOfSorted } from './quantile-of-sorted.ts'
import { quickMedian } from './quick-median.ts'

describe('order statistics', () => {
  // NumPy 2: quantile([1, 2, 4, 8, 16], [0.1, 0.5, 0.84])
  it('interpolate as NumPy does', () => {
    const sorted = [1, 2, 4, 8, 16]
    expect(quantileOfSorted(sorted, 0.1)).toBeCloseTo(1.4, 12)
    expect(quantileOfSorted(sorted, 0.5)).toBe(4)
    expect(quantileOfSorted(sorted, 0.84)).toBeCloseTo(10.88, 12)
  })

  it('leave out what is not finite', () => {
    expect(medianOf([Number.NaN, 3, 1, Number.POSITIVE_INFINITY])).toBe(2)
    // In the order of numbers, not of letters.
    expect(medianOf([10, 9, 100, -1])).toBe(9.5)
    expect(medianOf([])).toBeNaN()
    expect(quickMedian(new Float64Array())).toBeNaN()
  })

  it('find the same middle by selection and by sorting', () => {
    const value = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const sorted = Float64Array.from(values).sort()
        // Of two zeros that differ in their sign alone, either may be in the middle.
        expect(quickMedian(Float64Array.from(values)) + 0).toBe((sorted[values.length >> 1] ?? 0) + 0)
      }),
    )
  })
})
