import { describe, expect, it } from 'vitest'
import { weighJournal } from './journal-of-school.ts'
import type { JournalSpread } from './journal-spread.ts'

const spread = { location: 0, ofHabits: 0.04, ofSubjects: 0.01, ofWorks: 0.03, wider: 1 }

/**
 * Works whose journals stand so far above what the region gives, each with a sampling variance of 0.02; their scatter, of which one mark² is `reach`
 * standard deviations, and their classes.
 */
function ratioOf(
  above: readonly number[],
  of: JournalSpread = spread,
  {
    scatter = above.map(() => Number.NaN),
    reach = 0,
    classes = above.map(() => 1),
    subject = above.map(() => 0),
  }: {
    readonly scatter?: readonly number[]
    readonly reach?: number
    readonly classes?: readonly number[]
    readonly subject?: readonly number[]
  } = {},
): number {
  const journals = {
    effects: {
      effect: Float64Array.from(above),
      variance: Float64Array.from(above, (value) => (Number.isNaN(value) ? Number.NaN : 0.02)),
    },
    spread: of,
    scatter: { value: Float64Array.from(scatter), reach: new Float64Array(above.length).fill(reach) },
    classes: Float64Array.from(classes),
    subject: Int32Array.from(subject),
  }
  return weighJournal(journals, [...above.keys()])
}

describe('the journal of a school', () => {
  // Half a mark above in the only work, variance 0.02 + 0.03 + 0.01 + 0.04 = 0.1: e^(0.3·0.35/0.1) = 2.8577, e^(0.5·0.25/0.1) = 3.4903,
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

  // One mark² is 10 standard deviations: shifts 0.5·0.21·10 = 1.05, 1.25, 1.05; at y = 2 logs 1.05·2 − 1.05²/2 = 1.549, 1.719, 1.549 more: e^2.599 = 13.447,
  // e^2.969 = 19.468, mean 15.454; 1 + 0.338·14.454 = 5.8854. Twice as wide, half of each log.
  it('is told by marks that agree less with the work', () => {
    const scattered = { scatter: [2], reach: 10 }
    expect(Math.exp(ratioOf([0.5], spread, scattered))).toBeCloseTo(5.8854, 2)
    const wider = (2 * Math.exp(1.05 + 1.548_75 / 2) + Math.exp(1.25 + 1.718_75 / 2)) / 3
    expect(Math.exp(ratioOf([0.5], { ...spread, wider: 2 }, scattered))).toBeCloseTo(
      1 + 0.338 * (wider - 1),
      2,
    )
    expect(ratioOf([0.5], spread, { scatter: [-1], reach: 10 })).toBeLessThan(ratioOf([0.5]))
  })

  // Two equal classes: 0.02 + 0.03·0.75 + 0.05 = 0.0925; e^(0.105/0.0925) = 3.1116, e^(0.125/0.0925) = 3.8626, mean 3.3619: 1 + 0.338·2.3619 = 1.7983.
  it('differs less from work to work where more classes, each with its teacher, make up the work', () => {
    expect(Math.exp(ratioOf([0.5], spread, { classes: [2] }))).toBeCloseTo(1.7983, 3)
  })

  // SciPy 1.17.1, integrate.quad over the habit: 1.07612271.
  it('is weighed over works of unequal journals, scatters and classes', () => {
    const found = ratioOf(
      [0.5, 0.1, -0.2],
      { ...spread, wider: 1.2 },
      { scatter: [2, 0.5, -1], reach: 6, classes: [1, 2, 4] },
    )
    expect(found).toBeCloseTo(1.07612, 3)
  })

  it('is told the less, the more the subjects of honest schools differ, when all works of one subject stand above', () => {
    const above = [0.6, 0.6, 0.6, 0, 0, 0]
    const subject = [0, 0, 0, 1, 1, 1]
    const equal = { ...spread, ofHabits: 0.06, ofSubjects: 0.000_4 }
    expect(ratioOf(above, { ...spread, ofSubjects: 0.05 }, { subject })).toBeLessThan(
      ratioOf(above, equal, { subject }) - 1,
    )
  })

  // SciPy 1.17.1, integrate.quad over the habit of the school of products of quads over those of its subjects: 0.647772.
  it('is weighed over the subjects of a school, each with a habit of its own', () => {
    const found = ratioOf(
      [0.6, 0.5, 0.1, -0.2, 0.7],
      { ...spread, ofSubjects: 0.03 },
      { subject: [0, 0, 1, 1, 2], classes: [1, 2, 1, 1, 4] },
    )
    expect(found).toBeCloseTo(0.647_77, 3)
  })

  it('says nothing without marks, and leaves out works without them', () => {
    expect(ratioOf([])).toBe(0)
    expect(ratioOf([Number.NaN, Number.NaN])).toBe(0)
    expect(ratioOf([0.5, Number.NaN])).toBe(ratioOf([0.5]))
  })
})
