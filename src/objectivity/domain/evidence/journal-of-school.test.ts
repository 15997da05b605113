import { describe, expect, it } from 'vitest'
import { type JournalSpread, journalSpread, weighJournal } from './journal-of-school.ts'

const spread = { location: 0, ofHabits: 0.05, ofWorks: 0.03 }

/** Works whose journals stand so far above what the region gives, each with a sampling variance of 0.02. */
function ratioOf(above: readonly number[], of: JournalSpread = spread): number {
  const effects = {
    effect: Float64Array.from(above),
    variance: Float64Array.from(above, (value) => (Number.isNaN(value) ? Number.NaN : 0.02)),
  }
  return weighJournal(effects, [...above.keys()], of)
}

describe('the journal of a school', () => {
  // Half a mark above in the only work, variance 0.02 + 0.03 + 0.05 = 0.1: e^(0.3·0.35/0.1) = 2.8577, e^(0.5·0.25/0.1) = 3.4903,
  // e^(0.7·0.15/0.1) = 2.8577, mean 3.0686; the parts have mean 0.338: 1 + 0.338·2.0686 = 1.6992.
  it('with one work half a mark above is 1.70 times likelier raised than honest', () => {
    expect(Math.exp(ratioOf([0.5]))).toBeCloseTo(1.6992, 3)
    expect(ratioOf([0.7], { ...spread, location: 0.2 })).toBeCloseTo(ratioOf([0.5]), 12)
  })

  const ten = (value: number) => Array.from({ length: 10 }, () => value)

  it('is told by a work that leaves the habit of the school, whatever the habit is', () => {
    const jump = [...ten(0).slice(1), 0.8]
    expect(ratioOf(ten(0))).toBeLessThan(-1)
    expect(ratioOf(jump)).toBeGreaterThan(1)
    expect(ratioOf(jump.map((value) => value + 0.2))).toBeGreaterThan(1)
    expect(ratioOf(jump.map((value) => value - 0.4))).toBeGreaterThan(0.5)
  })

  it('is told by a habit that honest schools do not have, though no work leaves it', () => {
    expect(ratioOf(ten(0.8))).toBeGreaterThan(1)
    expect(ratioOf(ten(0.25))).toBeLessThan(-1)
    expect(ratioOf(ten(-0.8))).toBeLessThan(-1)
  })

  it('in one work says no more than e¹⁴, be it ever so far', () => {
    expect(ratioOf([50], { ...spread, ofHabits: 0.001 })).toBeLessThan(14)
  })

  it('says nothing without marks, and leaves out works without them', () => {
    expect(ratioOf([])).toBe(0)
    expect(ratioOf([Number.NaN, Number.NaN])).toBe(0)
    expect(ratioOf([0.5, Number.NaN])).toBe(ratioOf([0.5]))
  })
})

describe('how far honest journals differ', () => {
  const standardised = (tauSquared: number, z: readonly number[]) => ({
    z: Float64Array.from(z),
    location: 0.1,
    tauSquared,
  })

  // 1.2·0.04 = 0.048 between works, 1.2·(0.12 − 0.04) = 0.096 between habits.
  it('is told apart for works and for schools where works have a habit to be compared with', () => {
    const { location, ofWorks, ofHabits } = journalSpread(
      standardised(0.12, [1]),
      standardised(0.04, [1]),
      150,
    )
    expect([location, ofWorks, ofHabits].map((value) => Number(value.toFixed(12)))).toEqual([
      0.1, 0.048, 0.096,
    ])
  })

  it('is the whole of it for either where no habit is known', () => {
    const { ofWorks, ofHabits } = journalSpread(standardised(0.12, [1]), standardised(0, [Number.NaN]), 300)
    expect(ofWorks).toBeCloseTo(0.144, 12)
    expect(ofHabits).toBeCloseTo(0.144, 12)
  })

  it('is never believed to be nothing, and more where schools are few', () => {
    const { ofWorks, ofHabits } = journalSpread(standardised(0.01, [1]), standardised(0, [1]), 149)
    expect(ofWorks).toBeCloseTo(0.021_25, 12)
    expect(ofHabits).toBeCloseTo(0.102, 12)
  })
})
