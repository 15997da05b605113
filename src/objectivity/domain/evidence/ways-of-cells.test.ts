import { describe, expect, it } from 'vitest'
import { seededChance } from '../synthetic/seeded-chance.ts'
import { fitHonest } from './honest-null.ts'
import { logMean, mixedRatio, tailOfRatio } from './mixed-ratio.ts'
import { type Way, ways } from './ways.ts'
import { weighWays } from './weigh-ways.ts'
import { withoutHabit } from './without-habit.ts'

// Every number here can be counted again with a pocket calculator: docs/methodology/objectivity.md, sections 5 and 6.

describe('the null of honest cells', () => {
  const values = (share: number, added: number) => {
    const chance = seededChance(9)
    return Float64Array.from(
      { length: 4000 },
      () => chance.normal(0, 1) + (chance.happens(share) ? added : 0),
    )
  }

  it('is hardly widened by the few that were touched', () => {
    const { centre, scale } = fitHonest(values(0.03, 5))
    expect(Math.abs(centre)).toBeLessThan(0.1)
    expect(scale).toBeLessThan(1.2)
  })

  it('is never widened without end', () => {
    expect(fitHonest(values(0.3, 6)).scale).toBe(1.6)
  })

  it('of few values is careful', () => {
    expect(fitHonest([1, 2, 3, Number.NaN])).toEqual({ centre: 2, scale: 1, degreesOfFreedom: 15 })
  })
})

describe('a way in which results stop being the pupils’ own', () => {
  const way = (profile: readonly number[], isLent: readonly boolean[]): Way => ({ name: '', profile, isLent })
  const columns = (...values: readonly number[]) => values.map((value) => Float64Array.of(value))

  // 60 pupils: strength 3.6·√(60/80) = 3.1177. Shifts of a half, one and 1.6 of it: e^(3·1.5588 − 1.215) = 31.86, e^(9.3531 − 4.86) = 89.4, e^(14.965 − 12.4416) = 12.47.
  it('weighs three standard deviations of its one sign in 60 pupils: the mean of 31.9, 89.4, 12.5', () => {
    const [ratio] = weighWays(columns(3), Int32Array.of(60), [way([1], [false])])
    expect(Math.exp(ratio?.[0] ?? 0)).toBeCloseTo(44.6, 0)
  })

  it('is not told apart from honest work where nothing was measured', () => {
    for (const ratio of weighWays(columns(Number.NaN, Number.NaN), Int32Array.of(60), [
      way([1, 1], [false, true]),
    ])) {
      expect(ratio[0]).toBe(0)
    }
  })

  it('is never seen by a high level alone', () => {
    const level = Float64Array.of(2.5)
    const nothing = () => Float64Array.of(0)
    const values = [...Array.from({ length: 7 }, nothing), Float64Array.of(-3), level]
    for (const [at, ratio] of weighWays(values, Int32Array.of(25), ways).entries()) {
      expect(ratio[0], ways[at]?.name).toBeLessThan(0)
    }
  })

  it('is lent by a level at most as much as its own signs say', () => {
    const own = way([1, 1], [false, true])
    const sign = Float64Array.of(3, 3, -3, -3)
    const tested = new Int32Array(4).fill(60)
    const [alone] = weighWays([sign, new Float64Array(4).fill(Number.NaN)], tested, [own])
    const [lent] = weighWays([sign, Float64Array.of(2.5, -2.5, 2.5, -2.5)], tested, [own])
    expect(lent?.[0]).toBeGreaterThan(alone?.[0] ?? 0)
    expect(lent?.[0]).toBeLessThanOrEqual(2 * (alone?.[0] ?? 0) + 1)
  })
})

describe('the works of one school', () => {
  // Parts 0.04, 0.1, 0.25, 0.5, 0.8 of two works with ratios 11 and 1: 1.4, 2, 3.5, 6, 9; mean 4.38.
  it('with one of two told: the mean over the part that may be touched', () => {
    expect(mixedRatio([Math.log(11), 0])).toBeCloseTo(Math.log(4.38), 12)
  })

  it('without any work say nothing', () => {
    expect(mixedRatio([])).toBe(0)
    expect(tailOfRatio(0)).toBeLessThanOrEqual(1)
  })

  // 100 works of ratio e¹⁴ and 400 of ratio 0: nearly all of the mean over parts is that of 0.25, 100·ln(1 + 0.25·(e¹⁴ − 1)) + 400·ln 0.75 − ln 5.
  it('may be many: neither their product nor its absence leaves the numbers', () => {
    const many = [
      ...Array.from({ length: 100 }, () => 14),
      ...Array.from({ length: 400 }, () => Number.NEGATIVE_INFINITY),
    ]
    const quarter = 100 * Math.log(1 + 0.25 * Math.expm1(14)) + 400 * Math.log(0.75) - Math.log(5)
    expect(mixedRatio(many)).toBeCloseTo(quarter, 6)
  })

  it('are joined without losing large ratios', () => {
    expect(logMean([1000, 1000 + Math.log(3)])).toBeCloseTo(1000 + Math.log(2), 9)
  })
})

describe('a habit of a school', () => {
  it('is taken from each of its cells, whatever else one of them shows', () => {
    const chance = seededChance(3)
    const school = Int32Array.from({ length: 4000 }, (_, at) => at % 200)
    const habits = Array.from({ length: 200 }, () => chance.normal(0, 0.6))
    const values = Float64Array.from(school, (own) => (habits[own] ?? 0) + chance.normal(0, 0.8))
    values[0] = (values[0] ?? 0) + 5
    const left = withoutHabit(values, school, 200)
    const spread = (of: Float64Array) => {
      const means = habits.map(
        (_, own) => of.filter((__, at) => school[at] === own).reduce((sum, y) => sum + y, 0) / 20,
      )
      return Math.sqrt(means.reduce((sum, mean) => sum + mean * mean, 0) / 200)
    }
    expect(spread(values)).toBeGreaterThan(0.5)
    expect(spread(left)).toBeLessThan(0.15)
    expect(left[0]).toBeGreaterThan((values[0] ?? 0) - 2)
  })

  it('is none where the cells of a school are no more alike than chance', () => {
    const values = Float64Array.from([-1, 1, -1, 1, -1, 1])
    const school = Int32Array.from([0, 0, 1, 1, 2, 2])
    expect(withoutHabit(values, school, 3)).toEqual(values)
  })
})
