import { describe, expect, it } from 'vitest'
import { simpleRegression } from '#statistics/simple-regression.ts'
import { factors, type GroupAnswers, riskProfile } from '../profile/risk-profile.ts'
import { contextIndices } from './context-index.ts'
import { peersOf } from './peers.ts'
import { residualsOf } from './residuals.ts'
import { type Passport, usualWeights } from './signs.ts'

// scipy.stats.linregress(x, y); the intervals by the textbook formula with scipy.stats.t.ppf, SciPy 1.17.1.
const xs = [38, 41, 43, 44, 46, 47, 48, 50, 50, 51, 53, 54, 56, 58, 60, 62]
const ys = [70, 74, 71, 78, 76, 93, 79, 80, 82, 78, 83, 70, 86, 85, 90, 89]

describe('a line through schools', () => {
  it('is the one that SciPy draws', () => {
    const line = simpleRegression(xs.map((x, at) => ({ x, y: ys[at] ?? 0 })))
    expect(line?.slope).toBeCloseTo(0.6753063563, 9)
    expect(line?.intercept).toBeCloseTo(46.4424755355, 8)
    expect(line?.determination).toBeCloseTo(0.4226181936, 9)
    expect(line?.slopeInterval.low).toBeCloseTo(0.2228482454, 8)
    expect(line?.slopeInterval.high).toBeCloseTo(1.1277644673, 8)
    expect(line?.deviation).toBeCloseTo(5.6169201138, 8)
    expect(line?.expect(54).interval.low).toBeCloseTo(70.3640107835, 7)
    expect(line?.expect(54).interval.high).toBeCloseTo(95.4540267488, 7)
  })

  it('is not drawn through fewer than three points or one above the other', () => {
    expect(
      simpleRegression([
        { x: 1, y: 1 },
        { x: 2, y: 2 },
      ]),
    ).toBeNull()
    expect(simpleRegression([1, 2, 3].map((y) => ({ x: 5, y })))).toBeNull()
  })
})

const results = xs.map((index, at) => ({
  schoolId: `${at}`,
  ...{ index, passed: ys[at] ?? 0, participants: 100 },
}))

describe('residuals', () => {
  it('name the school above and the one below what its conditions suggest', () => {
    const { schools, line } = residualsOf(results)
    expect(line?.count).toBe(16)
    expect(schools.filter(({ kind }) => kind === 'resilient').map(({ schoolId }) => schoolId)).toEqual(['5'])
    const below = schools.filter(({ kind }) => kind === 'below-expected')
    expect(below.map(({ schoolId, isFar }) => [schoolId, isFar])).toEqual([['11', true]])
    expect(below[0]?.expected).toBeCloseTo(82.909, 3)
  })

  it('say nothing with fewer than fifteen schools, and of a school with few pupils', () => {
    expect(residualsOf(results.slice(0, 14))).toMatchObject({ line: null })
    expect(residualsOf(results.slice(0, 14)).schools.every(({ kind }) => kind === 'few')).toBe(true)
    const small = { schoolId: 's', index: 40, passed: 0, participants: 9 }
    const { schools, line } = residualsOf([...results, small])
    expect(schools.at(-1)?.kind).toBe('few')
    expect(line?.count).toBe(16)
  })
})

function passport(pupils: number, shares: readonly (number | null)[]): Passport {
  const [both, single, income, unemployed] = shares.map((share) => (share === null ? null : share * pupils))
  return {
    pupils,
    counts: {
      ...{ both_higher: both ?? null, single_parent: single ?? null, low_income: income ?? null },
      ...{ unemployed: unemployed ?? null, on_register: null, other_language: null },
      ...{ special_needs: null, guardianship: null },
    },
  }
}

const four = [
  { schoolId: 'a', passport: passport(100, [0.5, 0.1, 0.2, 0.05]) },
  { schoolId: 'b', passport: passport(100, [0.3, 0.2, 0.3, 0.1]) },
  { schoolId: 'c', passport: passport(100, [0.2, 0.3, 0.4, 0.1]) },
  { schoolId: 'd', passport: passport(100, [0.1, 0.3, 0.5, 0.15]) },
]

describe('the index of social conditions', () => {
  it('is the one worked out by hand (NumPy, ddof = 1)', () => {
    const values = contextIndices(four, usualWeights).map(({ value }) => value?.index ?? 0)
    const wanted = [62.52421848, 51.98699957, 45.97549295, 39.51328899]
    for (const [at, value] of values.entries()) expect(value).toBeCloseTo(wanted[at] ?? 0, 6)
    const heavier = contextIndices(four, { ...usualWeights, both_higher: 2 })
    expect(heavier[0]?.value?.index).toBeCloseTo(62.65430498, 6)
    expect(heavier[3]?.value?.index).toBeCloseTo(39.56124104, 6)
  })

  it('rises by one hard pupil fewer, less in a large school', () => {
    const [, , , small] = contextIndices(four, usualWeights)
    const grown = four.map((one) => ({ ...one, passport: passport(1000, sharesOf(one.passport)) }))
    const [, , , large] = contextIndices(grown, usualWeights)
    const step = (one: typeof small) => (one?.value?.withoutOne ?? 0) - (one?.value?.index ?? 0)
    expect(step(small)).toBeGreaterThan(0)
    expect(step(large)).toBeCloseTo(step(small) / 10, 9)
  })

  it('is not given by fewer than four signs; equal schools all have 50', () => {
    const [poor] = contextIndices(
      [{ schoolId: 'a', passport: passport(100, [0.5, 0.1, null, 0.1]) }],
      usualWeights,
    )
    expect(poor?.value).toBeNull()
    const same = contextIndices(
      ['a', 'b'].map((schoolId) => ({ schoolId, passport: passport(80, [0.3, 0.3, 0.3, 0.3]) })),
      usualWeights,
    )
    expect(same.map(({ value }) => value?.index)).toEqual([50, 50])
  })

  it('chooses the nearest as peers', () => {
    const indices = xs.slice(0, 9).map((index, at) => ({ schoolId: `${at}`, index }))
    expect(peersOf('4', indices)).toEqual(['5', '3', '6', '2', '7', '8'])
    expect(peersOf('nobody', indices)).toEqual([])
  })
})

function sharesOf({ pupils, counts }: Passport): readonly number[] {
  return [counts.both_higher, counts.single_parent, counts.low_income, counts.unemployed].map(
    (count) => (count ?? 0) / pupils,
  )
}

describe('the risk profile', () => {
  const of = (respondent: GroupAnswers['respondent'], count: number, mean: number): GroupAnswers => ({
    ...{ respondent, count },
    means: { equipment: mean },
  })
  const equipment = (answers: readonly GroupAnswers[]) => riskProfile(answers)[0]

  it.each([
    [0.6, 'high'],
    [0.599, 'medium'],
    [0.35, 'medium'],
    [0.349, 'low'],
  ] as const)('a risk of %f is %s', (mean, significance) => {
    expect(equipment([of('teachers', 5, mean)])?.significance).toBe(significance)
  })

  it('weighs the groups alike and uses none of fewer than five but the director', () => {
    expect(equipment([of('director', 1, 1), of('teachers', 30, 0.4), of('parents', 4, 0)])).toMatchObject({
      ...{ risk: 0.7, groups: 2, significance: 'high' },
    })
    expect(equipment([of('pupils', 4, 1)])).toMatchObject({ risk: null, significance: null })
    expect(riskProfile([]).map(({ factor }) => factor)).toEqual([...factors])
  })
})
