import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { belowMinimumShare } from './below-minimum-share.ts'
import type { Figure } from './figure.ts'
import { highScoreShare } from './high-score-share.ts'
import { fullPointsShare, itemCompletion, omissionShare } from './item-completion.ts'
import { itemDiscrimination } from './item-discrimination.ts'
import { addItemSums, type ItemSums, sumItems } from './item-sums.ts'
import { compareWithJournal } from './journal-comparison.ts'
import { addJournalTables, compareMarks, noJournalTable } from './journal-table.ts'
import { learningDegree } from './learning-degree.ts'
import { addMarks, countMarks, noMarks } from './mark-counts.ts'
import { meanMark } from './mean-mark.ts'
import { meanScore } from './mean-score.ts'
import { medianScore } from './median-score.ts'
import { passShare } from './pass-share.ts'
import { qualityShare } from './quality-share.ts'
import { addDistributions, distributionOf } from './score-distribution.ts'
import { workCompletion } from './work-completion.ts'

const marksGiven = fc.array(fc.constantFrom(2, 3, 4, 5, null))
const schools = fc.array(marksGiven, { minLength: 1, maxLength: 6 })
const maxima = [1, 2, 3]
const items = maxima.map((max, at) => ({ label: `${at + 1}`, max }))
const pupil = fc.tuple(...maxima.map((max) => fc.integer({ min: -3, max })))
const pupils = fc.array(pupil, { maxLength: 30 })

function expectShare({ numerator, denominator, value, interval }: Figure): void {
  expect(numerator).toBeLessThanOrEqual(denominator)
  if (value === null) return
  expect(value).toBeGreaterThanOrEqual(0)
  expect(value).toBeLessThanOrEqual(1)
  if (!interval) return
  expect(interval.low).toBeGreaterThanOrEqual(0)
  expect(interval.high).toBeLessThanOrEqual(1)
  expect(interval.low).toBeLessThanOrEqual(value + 1e-12)
  expect(interval.high).toBeGreaterThanOrEqual(value - 1e-12)
}

describe('figures', () => {
  it('of a municipality do not depend on the order in which schools are added, and equal those of all its pupils', () => {
    fc.assert(
      fc.property(schools, (given) => {
        const forwards = given.map(countMarks).reduce(addMarks, noMarks)
        const backwards = [...given].reverse().map(countMarks).reduce(addMarks, noMarks)
        expect(forwards).toEqual(backwards)
        expect(forwards).toEqual(countMarks(given.flat()))
      }),
    )
  })

  it('of marks are shares between 0 and 1, within their intervals', () => {
    fc.assert(
      fc.property(marksGiven, (given) => {
        const counts = countMarks(given)
        for (const figure of [passShare, qualityShare, learningDegree]) expectShare(figure(counts))
        expect(qualityShare(counts).value ?? 0).toBeLessThanOrEqual(passShare(counts).value ?? 0)
        const mean = meanMark(counts).value
        if (mean !== null) expect(mean >= 2 && mean <= 5).toBe(true)
      }),
    )
  })

  it('of a distribution equal those of the raw totals', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(40)), { minLength: 1 }), (given) => {
        const raw = given.flat().sort((one, other) => one - other)
        const distribution = addDistributions(...given.map(distributionOf))
        const sum = raw.reduce((all, score) => all + score, 0)
        expect(distribution).toEqual(distributionOf(raw))
        expect(meanScore(distribution, 40).numerator).toBe(sum)
        expectShare(workCompletion(distribution, 40))
        expectShare(belowMinimumShare(distribution, 17))
        expect(belowMinimumShare(distribution, 17).numerator).toBe(raw.filter((score) => score < 17).length)
        expect(highScoreShare(distribution, 30).numerator).toBe(raw.filter((score) => score >= 30).length)
        const middle = ((raw[(raw.length - 1) >> 1] ?? 0) + (raw[raw.length >> 1] ?? 0)) / 2
        expect(medianScore(distribution)).toBe(raw.length === 0 ? null : middle)
      }),
    )
  })

  it('of items do not depend on how pupils are split between schools', () => {
    fc.assert(
      fc.property(pupils, pupils, (one, other) => {
        const whole = sumItems(items, [...one, ...other])
        const parts = [sumItems(items, one), sumItems(items, other)]
        const added = whole.map((sum, at) => {
          const [a, b] = [parts[0]?.[at], parts[1]?.[at]]
          return a && b ? addItemSums(a, b) : sum
        })
        expect(added).toEqual(whole)
        for (const sum of whole) {
          for (const figure of [itemCompletion, fullPointsShare, omissionShare]) expectShare(figure(sum))
          expectCorrelation(sum)
        }
      }),
    )
  })

  it('of the journal share one denominator and add up to it', () => {
    const pair = fc.tuple(fc.constantFrom(2, 3, 4, 5), fc.constantFrom(2, 3, 4, 5, 'none' as const))
    fc.assert(
      fc.property(fc.array(pair), fc.array(pair), (one, other) => {
        const table = [one, other].map(compareMarks).reduce(addJournalTables, noJournalTable)
        expect(table).toEqual(compareMarks([...other, ...one]))
        const { lower, same, higher, withoutJournal } = compareWithJournal(table)
        expect(lower.numerator + same.numerator + higher.numerator).toBe(same.denominator)
        expect(same.denominator + withoutJournal).toBe(one.length + other.length)
        for (const figure of [lower, same, higher]) expectShare(figure)
      }),
    )
  })
})

function expectCorrelation(sum: ItemSums): void {
  const found = itemDiscrimination(sum)
  if (found !== null) expect(Math.abs(found)).toBeLessThanOrEqual(1)
}
