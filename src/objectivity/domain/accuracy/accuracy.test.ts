import { describe, expect, it } from 'vitest'
import { areaUnderCurve, powerAtFalseShare } from './rank-accuracy.ts'
import { tally } from './tally.ts'

// Four guilty and five honest; pairs won: 5, 4½, 4½ and 2½ of twenty. SciPy 1.17.1: mannwhitneyu(...).statistic / 20
const scores = [0.8, 0.9, 0.1, 0.8, 0.5, 0.4, 0.3, 0.8, 0.4]
const isGuilty = [true, true, false, true, false, false, false, false, true]

describe('the area under the curve', () => {
  it('is the share of pairs in which the guilty one stands higher, ties by half', () => {
    expect(areaUnderCurve(scores, isGuilty)).toBeCloseTo(0.825, 12)
    expect(areaUnderCurve([2, 1], [true, false])).toBe(1)
    expect(areaUnderCurve([1, 2], [true, false])).toBe(0)
    expect(areaUnderCurve([7, 7, 7], [true, false, false])).toBe(0.5)
  })

  it('is not known without a guilty one or without an honest one', () => {
    expect(areaUnderCurve([1, 2], [true, true])).toBeNaN()
    expect(areaUnderCurve([1, 2], [false, false])).toBeNaN()
    expect(areaUnderCurve([], [])).toBeNaN()
  })
})

describe('the power at a share of the honest', () => {
  // From above: 1 of 1; with the tie 3 of 4; 3 of 5; with the second tie 4 of 7.
  it.each([
    [0.05, 1 / 4],
    [0.24, 1 / 4],
    [0.25, 3 / 4],
    [0.42, 3 / 4],
    [0.43, 1],
    [1, 1],
  ])('of %d finds %d of the guilty', (share, power) => {
    expect(powerAtFalseShare(scores, isGuilty, share)).toBe(power)
  })

  it('looks further down where the honest stand first, and is not known without a guilty one', () => {
    expect(powerAtFalseShare([9, 8, 7, 6, 5], [false, true, true, true, true], 0.2)).toBe(1)
    expect(powerAtFalseShare([9, 8], [false, true], 0.2)).toBe(0)
    expect(powerAtFalseShare([9, 8], [false, false], 0.2)).toBeNaN()
  })
})

describe('verdicts added up over regions', () => {
  const regions = [
    {
      scores: [3, 2, 0, Number.NaN, 1],
      ...{ named: [true, true, false, false, false], truth: ['b', '', 'a', 'b', ''] },
      tested: [100, 151, 500, 501, 150],
    },
    { scores: [5, 1], named: [true, false], truth: ['b', ''], tested: [600, 10] },
    { scores: [1, 2], named: [false, true], truth: ['', ''], tested: [20, 20] },
    { scores: [0, 1], named: [true, false], truth: ['a', ''], tested: [150, 1000] },
  ]
  // SciPy 1.17.1: binomtest(k, n).proportion_ci(method='wilson')
  const share = (found: number, of: number, low: number, high: number) => ({
    ...{ found, of, low: expect.closeTo(low, 8), high: expect.closeTo(high, 8) },
  })
  const half = share(1, 2, 0.0945312057, 0.9054687943)

  it('are the mean of the areas with its error, and shares with their intervals', () => {
    // Areas: (2 + 0 + 0) / 6, as what is not measured stands last; 1; 0. The honest region has none. √((1 + 25 + 16) / 81 / 3 / 2).
    const found = tally(regions)
    expect(found.regions).toBe(4)
    expect(found.auc).toBeCloseTo(4 / 9, 12)
    expect(found.aucError).toBeCloseTo(Math.sqrt(7) / 9, 12)
    expect(found.powerAtFivePercent).toBeCloseTo((1 / 3 + 1 + 0) / 3, 12)
    expect(found.namedPerRegion).toBe(1.25)
    expect(found.falseShare).toEqual(share(2, 5, 0.1176207742, 0.7692757187))
    expect(found.power).toEqual(share(3, 5, 0.2307242813, 0.8823792258))
  })

  it('are told apart by kind, and by size to 150 and 500 pupils tested', () => {
    const { powerByKind, powerBySize } = tally(regions)
    expect(Object.entries(powerByKind)).toEqual([
      ['a', half],
      ['b', share(2, 3, 0.2076596008, 0.9385080553)],
    ])
    expect(Object.entries(powerBySize)).toEqual([
      ['до 150 работ', share(2, 2, 0.3423802275, 1.0)],
      ['151–500 работ', share(0, 1, 0, 0.7934506856)],
      ['больше 500 работ', half],
    ])
  })

  it('of honest regions alone have no area and no power', () => {
    const found = tally(regions.slice(2, 3))
    expect([found.auc, found.aucError, found.powerAtFivePercent]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ])
    expect(found.power).toEqual({ found: 0, of: 0, low: 0, high: 1 })
    expect(found.powerByKind).toEqual({})
    expect(tally(regions.slice(0, 1)).aucError).toBe(0)
  })
})
