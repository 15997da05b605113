import { describe, expect, it } from 'vitest'
import { belowMinimumShare } from './below-minimum-share.ts'
import { egeGroups } from './ege-groups.ts'
import { highScoreShare } from './high-score-share.ts'
import { meanScore } from './mean-score.ts'
import { isConfirmed, type MedalCandidate } from './medal-candidates.ts'
import { medalConfirmation, tallyMedals } from './medal-tally.ts'
import { medianScore } from './median-score.ts'
import { levelsByTestScores } from './preparation-levels.ts'
import { quartileLevels } from './quartile-levels.ts'
import { addDistributions, distributionFromArrays, distributionOf } from './score-distribution.ts'
import { compareWaves } from './two-waves.ts'
import { workCompletion } from './work-completion.ts'

describe('a distribution of scores', () => {
  const totals = distributionOf([20, 10, 15, 10])

  it('gives the mean, the median and the completion of the work', () => {
    expect(meanScore(totals, 20)).toMatchObject({ numerator: 55, denominator: 4, value: 13.75 })
    expect(medianScore(totals)).toBe(12.5)
    expect(workCompletion(totals, 20)).toMatchObject({ numerator: 55, denominator: 80, value: 0.6875 })
  })

  it('is the same from the arrays of the database, and adds up', () => {
    expect(distributionFromArrays([10, 12, 15, 20], [2, 0, 1, 1])).toEqual(totals)
    expect(addDistributions(distributionOf([10, 10]), distributionOf([20, 15]))).toEqual(totals)
  })

  it('has no figures for nobody', () => {
    expect(medianScore([])).toBeNull()
    expect(workCompletion([], 20)).toMatchObject({ value: null, interval: null })
  })
})

describe('test scores of ЕГЭ', () => {
  const scores = distributionOf([20, 27, 60, 61, 80, 81, 99, 100])

  it('pass at the minimum itself', () => {
    expect(belowMinimumShare(scores, 27)).toMatchObject({ numerator: 1, denominator: 8, value: 0.125 })
    expect(belowMinimumShare(scores, 28).numerator).toBe(2)
    expect(belowMinimumShare(scores, 20).numerator).toBe(0)
  })

  it('are high from 81 on', () => {
    expect(highScoreShare(scores)).toMatchObject({ numerator: 3, value: 0.375 })
    expect(highScoreShare(scores, 80).numerator).toBe(4)
  })

  it('fall into groups that share nobody, the 100 apart', () => {
    expect(egeGroups(scores, 27).map(({ id, share }) => [id, share.numerator])).toEqual([
      ['below-minimum', 1],
      ['up-to-60', 2],
      ['up-to-80', 2],
      ['high', 3],
      ['hundred', 1],
    ])
  })

  it('reach the base level at the minimum', () => {
    const { base, high } = levelsByTestScores(scores, 27)

    expect([base.numerator, high.numerator]).toEqual([7, 3])
  })
})

describe('levels by quartiles', () => {
  it('count a pupil at the lower quartile as not below it, at the upper one as not above', () => {
    const reference = distributionOf([1, 2, 3, 4, 5, 6, 7, 8, 9])

    expect(quartileLevels(distributionOf([2, 3, 7, 8]), reference)).toMatchObject({
      lower: 3,
      upper: 7,
      notBelow: { numerator: 3, denominator: 4 },
      above: { numerator: 1, denominator: 4 },
    })
    expect(quartileLevels(distributionOf([2]), [])).toBeNull()
  })
})

describe('medal candidates', () => {
  const candidate = (given: Partial<MedalCandidate>): MedalCandidate => ({
    degree: 1,
    russian: 82,
    others: [75],
    baseMathematics: null,
    ...given,
  })

  it.each([
    ['70 and 70', { russian: 70, others: [70] }, true],
    ['69 in Russian', { russian: 69 }, false],
    ['no second 70', { others: [69, 55] }, false],
    ['one of several subjects', { others: [40, 70] }, true],
    ['«5» in base mathematics and nothing else', { others: [], baseMathematics: 5 }, true],
    ['«4» in base mathematics and nothing else', { others: [], baseMathematics: 4 }, false],
    ['second degree, 60 and 60', { degree: 2, russian: 60, others: [60] }, true],
    ['second degree, 59', { degree: 2, russian: 59, others: [90] }, false],
    ['no result in Russian', { russian: null }, false],
  ] as const)('%s: confirmed %#', (_, given, confirmed) => {
    expect(isConfirmed(candidate(given))).toBe(confirmed)
  })

  it('repeats the worked number: three of eight are 37,5 %', () => {
    const candidates = [
      candidate({ russian: 64 }),
      candidate({ russian: 68 }),
      candidate({ others: [60] }),
      ...Array.from({ length: 5 }, () => candidate({})),
    ]
    const { notConfirmed, missingInRussian } = medalConfirmation(tallyMedals(candidates))

    expect(notConfirmed).toMatchObject({ numerator: 3, denominator: 8, value: 0.375 })
    expect(missingInRussian.value).toBe(1)
  })

  it.each([
    [4, true],
    [5, false],
  ])('%i candidates are few: %s', (count, isFew) => {
    const found = medalConfirmation(tallyMedals(Array.from({ length: count }, () => candidate({}))))

    expect(found.isFew).toBe(isFew)
    expect(found.notConfirmed.value).toBe(isFew ? null : 0)
  })
})

describe('two waves', () => {
  it('are compared by shares of their highest scores', () => {
    const found = compareWaves(
      { totals: distributionOf([8, 10, 12, 10]), maxScore: 20 },
      { totals: distributionOf([18, 20, 22, 20]), maxScore: 30 },
    )

    expect(found.first.value).toBe(0.5)
    expect(found.growth).toBeCloseTo(1 / 6, 12)
    expect(found.interval?.low).toBeGreaterThan(0)
  })
})
