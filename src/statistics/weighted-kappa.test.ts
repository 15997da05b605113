import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weightedKappa } from './weighted-kappa.ts'

// SAS, PROC FREQ, «Agreement Study»: two dermatologists, linear weights: 0.5082, ASE 0.0655, 0.3798 … 0.6366.
const skin = [
  [10, 4, 1, 0],
  [5, 10, 12, 2],
  [2, 4, 12, 5],
  [0, 2, 6, 13],
]
// R, vcd::Kappa(SexualFun): weighted 0.2374, ASE 0.07832.
const couples = [
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
]

describe('weighted kappa', () => {
  it('is what SAS prints for two dermatologists', () => {
    const found = weightedKappa(skin, 'linear')
    expect(found?.kappa).toBeCloseTo(0.5082, 4)
    expect(found?.error).toBeCloseTo(0.0655, 4)
    expect(found?.interval.low).toBeCloseTo(0.3798, 4)
    expect(found?.interval.high).toBeCloseTo(0.6366, 4)
  })

  it('is what R’s vcd prints for couples', () => {
    const found = weightedKappa(couples, 'linear')
    expect(found?.kappa).toBeCloseTo(0.2374, 4)
    expect(found?.error).toBeCloseTo(0.07832, 4)
  })

  it('with quadratic weights is what R and NumPy give by the same formulas written anew', () => {
    const found = weightedKappa(skin)
    expect(found?.kappa).toBeCloseTo(0.6607228915662648, 12)
    expect(found?.error).toBeCloseTo(0.06164283241700003, 12)
    expect(weightedKappa(couples)?.kappa).toBeCloseTo(0.33204558624686065, 12)
    expect(weightedKappa(couples)?.error).toBeCloseTo(0.09729752195860464, 12)
  })

  it('is 1 where both always say the same, and undefined where there is nothing to compare', () => {
    expect(
      weightedKappa([
        [3, 0],
        [0, 4],
      ]),
    ).toMatchObject({ kappa: 1, error: 0 })
    expect(
      weightedKappa([
        [5, 0],
        [0, 0],
      ]),
    ).toBeNull()
    expect(
      weightedKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull()
  })

  it('does not care who is called the first, nor from which end the steps are counted', () => {
    const tables = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(tables, (table) => {
        const turned = table.map((_, i) => table.map((row) => row[i] ?? 0))
        const reversed = table.map((row) => row.toReversed()).toReversed()
        const found = weightedKappa(table)
        for (const other of [weightedKappa(turned), weightedKappa(reversed)]) {
          if (found === null) expect(other).toBeNull()
          else {
            expect(other?.kappa).toBeCloseTo(found.kappa, 9)
            expect(other?.error).toBeCloseTo(found.error, 6)
            expect(found.kappa).toBeLessThanOrEqual(1 + 1e-9)
          }
        }
      }),
      { numRuns: 100 },
    )
  })
})
