import { describe, expect, it } from 'vitest'
import { fitHonest, fitMiddleHalf, upperTail } from './honest-null.ts'
import { standardise, withoutSkewness } from './honest-variation.ts'
import { logMean, logOfMixed } from './mixed-ratio.ts'
import { weighWays } from './weigh-ways.ts'
import { withoutHabit } from './without-habit.ts'

describe('a null, by hand,', () => {
  // Quantiles as numpy.quantile gives them; Student's by scipy.stats.t.
  it('of fifteen values and more is as wide as the widest of three percentiles tell', () => {
    const even = Array.from({ length: 15 }, (_, at) => (at - 7) / 5)
    // 16 %: place 2.24, −0.952; 84 %: 0.952; 95 %: place 13.3, 1.26. 0.952 / 1.01122 = 0.9414, 1.26 / 1.69726 = 0.7424.
    expect(fitHonest(even)).toEqual({
      centre: 0,
      scale: expect.closeTo(0.952 / 1.01122, 12),
      degreesOfFreedom: 30,
    })
    expect(fitHonest(even.slice(1))).toEqual({
      centre: expect.closeTo(0.1, 12),
      scale: 1,
      degreesOfFreedom: 15,
    })
    expect(fitHonest(even.map((value) => value / 10)).scale).toBe(0.7)
    expect(fitHonest([])).toEqual({ centre: 0, scale: 1, degreesOfFreedom: 15 })
  })

  it('of values polluted on both sides is told by the quartiles', () => {
    // Quartiles 2, 4 and 6 of 0 … 8: 4 / 1.349.
    const nine = [8, 0, 7, 1, 6, 2, 5, 3, 4]
    expect(fitMiddleHalf(nine, 0.85)).toEqual({
      centre: 4,
      scale: expect.closeTo(4 / 1.349, 12),
      degreesOfFreedom: 15,
    })
    expect(fitMiddleHalf([1, 1, 1], 0.85)).toEqual({ centre: 1, scale: 0.85, degreesOfFreedom: 15 })
    expect(fitMiddleHalf([], 0.85)).toEqual({ centre: 0, scale: 1, degreesOfFreedom: 15 })
    expect(fitMiddleHalf([Number.NaN], 1.3).scale).toBe(1.3)
  })

  it('has the upper tail of Student’s law', () => {
    // SciPy 1.17.1: t.sf((2.5 − 0.5) / 0.8, 15)
    expect(upperTail({ centre: 0.5, scale: 0.8, degreesOfFreedom: 15 }, 2.5)).toBeCloseTo(
      0.01225290162326,
      10,
    )
    expect(upperTail({ centre: 0, scale: 1, degreesOfFreedom: 15 }, Number.NaN)).toBeNaN()
  })
})

describe('honest variation, by hand', () => {
  it('takes the better-measured half for the middle, and a small reference for centred', () => {
    // Variances up to 1 are the better half: effects 1, 2, 3, 4.
    const effect = Float64Array.of(1, 2, 3, 4, 50, 60, 70)
    const variance = Float64Array.of(1, 1, 1, 1, 9, 9, 9)
    expect(standardise({ effect, variance }).location).toBe(2.5)
    expect(standardise({ effect, variance }, { isSmallReference: true }).location).toBe(0)
    expect(standardise({ effect, variance }, { isCentred: true }).location).toBe(0)
    const nothing = Float64Array.of(Number.NaN)
    expect(standardise({ effect: nothing, variance: nothing })).toMatchObject({ location: 0, tauSquared: 0 })
  })

  it('is as large as makes the squares of the lower half usual: 4 / (1 + τ²) = 0.4549', () => {
    const effect = Float64Array.of(-2, -2, -2, 2, 2)
    const { tauSquared, z } = standardise(
      { effect, variance: new Float64Array(5).fill(1) },
      { isCentred: true },
    )
    expect(tauSquared).toBeCloseTo(4 / 0.4549 - 1, 5)
    expect(z[4]).toBeCloseTo(Math.sqrt(0.4549), 5)
    // A variance that is not known tells nothing.
    const variance = Float64Array.of(1, Number.NaN, 1, 1, 1)
    const without = standardise({ effect: Float64Array.of(-2, -90, -2, 2, 2), variance }, { isCentred: true })
    expect(without.tauSquared).toBeCloseTo(4 / 0.4549 - 1, 5)
    expect(without.z[1]).toBeNaN()
  })

  it('takes skewness away no further than the expansion bears it', () => {
    // (6 / 2)·(∛(0.001) − 1) + 2 / 6 at the lower end; skewness is held at 2.
    expect(withoutSkewness(-5, 2)).toBeCloseTo(3 * (0.1 - 1) + 1 / 3, 12)
    expect(withoutSkewness(1.3, 9)).toBe(withoutSkewness(1.3, 2))
    expect(withoutSkewness(1.3, -9)).toBe(withoutSkewness(1.3, -2))
    expect(withoutSkewness(1.3, 1e-7)).toBe(1.3)
    expect(withoutSkewness(Number.POSITIVE_INFINITY, 1)).toBe(Number.POSITIVE_INFINITY)
    // The skewness of what is sampled: of half of the variance 0.5 ** 1.5.
    const known = {
      effect: Float64Array.of(-2, -2, -2, 1),
      variance: new Float64Array(4).fill(4 / 0.4549 / 2),
    }
    const { tauSquared, z } = standardise(
      { ...known, skewness: Float64Array.of(0, 0, 0, 0.8) },
      { isCentred: true },
    )
    expect(tauSquared).toBeCloseTo(4 / 0.4549 / 2, 4)
    expect(z[3]).toBeCloseTo(withoutSkewness(1 / Math.sqrt(4 / 0.4549), 0.8 * 0.5 ** 1.5), 5)
  })
})

describe('a habit, by hand', () => {
  it('is none of schools of one cell each, nor of nobody', () => {
    const values = Float64Array.of(3, -1, 2)
    expect(withoutHabit(values, Int32Array.of(0, 1, 2), 3)).toBe(values)
    const nothing = Float64Array.of(Number.NaN)
    expect(withoutHabit(nothing, Int32Array.of(0), 1)).toBe(nothing)
  })
})

describe('signs that repeat each other', () => {
  it('are weighed with nine tenths of their correlation', () => {
    // Two equal columns: correlation 0.9, so R⁻¹μ = (1, 1) / 1.9 and μ'R⁻¹μ = 2 / 1.9; at 1, 1 in 60 pupils strength 3.6·√0.75.
    const column = Float64Array.of(1, -1, 1, -1)
    const way = { name: '', profile: [1, 1], isLent: [false, false] }
    const [ratio] = weighWays([column, column], new Int32Array(4).fill(60), [way])
    const strength = 3.6 * Math.sqrt(0.75)
    const of = (hand: number) => Math.exp((hand * strength * 2) / 1.9 - (hand * strength) ** 2 / 1.9)
    expect(ratio?.[0]).toBeCloseTo(Math.log((of(0.5) + of(1) + of(1.6)) / 3), 9)
  })

  it('say no more than e¹⁴ of one cell', () => {
    const way = { name: '', profile: [1], isLent: [false] }
    const [ratio] = weighWays([Float64Array.of(90)], Int32Array.of(60), [way])
    expect(ratio?.[0]).toBeCloseTo(14, 9)
    // Of four pupils no more than e^(4 + 4 / 2).
    const [few] = weighWays([Float64Array.of(90)], Int32Array.of(4), [way])
    expect(few?.[0]).toBeCloseTo(6, 9)
  })
})

describe('ratios of many works', () => {
  it('are multiplied without leaving the numbers, upwards and downwards', () => {
    // 600 works of ratio 10⁶, of which a half is touched: 600·ln(1 + ½·(10⁶ − 1)); of ratio 0, of which 0.8 are: 600·ln 0.2.
    expect(logOfMixed(0.5, new Array(600).fill(1e6 - 1))).toBeCloseTo(600 * Math.log(500_000.5), 6)
    expect(logOfMixed(0.8, new Array(600).fill(-1))).toBeCloseTo(600 * Math.log(0.2), 6)
    expect(logOfMixed(0.5, [3, -1])).toBeCloseTo(Math.log(2.5 * 0.5), 12)
  })

  it('have a mean that the largest of them does not break', () => {
    expect(logMean([0, 1000])).toBeCloseTo(1000 - Math.log(2), 9)
  })
})
