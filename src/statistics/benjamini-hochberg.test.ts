import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustByBenjaminiHochberg, discoveries } from './benjamini-hochberg.ts'

const ps = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205]

describe('Benjamini and Hochberg', () => {
  // SciPy 1.17.1: stats.false_discovery_control
  it('adjust as SciPy does', () => {
    const expected = [0.008, 0.032, 0.0672, 0.0672, 0.0672, 0.08, 0.08457142857142858, 0.205]
    for (const [at, value] of adjustByBenjaminiHochberg(ps).entries()) {
      expect(value).toBeCloseTo(expected[at] ?? 0, 12)
    }
    expect(discoveries(ps, 0.05)).toEqual([true, true, false, false, false, false, false, false])
  })

  it('adjust in whatever order the values come, and take a p that is exactly q', () => {
    const mixed = [0.042, 0.001, 0.205, 0.008, 0.06, 0.039, 0.074, 0.041]
    const expected = [0.0672, 0.008, 0.205, 0.032, 0.08, 0.0672, 0.08457142857142858, 0.0672]
    for (const [at, value] of adjustByBenjaminiHochberg(mixed).entries()) {
      expect(value).toBeCloseTo(expected[at] ?? 0, 12)
    }
    expect(discoveries([0.05], 0.05)).toEqual([true])
  })

  it('count only what was tested', () => {
    const [first, , second] = adjustByBenjaminiHochberg([0.01, Number.NaN, 0.02])
    expect(first).toBeCloseTo(0.02, 12)
    expect(second).toBeCloseTo(0.02, 12)
    expect(discoveries([Number.NaN], 0.5)).toEqual([false])
  })

  it('name a set that grows with q and holds every smaller p', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (values) => {
        const strict = discoveries(values, 0.01)
        const loose = discoveries(values, 0.2)
        const highest = Math.max(-1, ...values.filter((_, at) => strict[at]))
        for (const [at, value] of values.entries()) {
          if (strict[at]) expect(loose[at]).toBe(true)
          if (value < highest) expect(strict[at]).toBe(true)
        }
      }),
    )
  })
})
