import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlationOfSums } from './correlation-from-sums.ts'
import { differenceInDifferences } from './difference-in-differences.ts'
import { differenceInDifferencesOfMeans } from './difference-in-differences-of-means.ts'
import { differenceOfMeans } from './difference-of-means.ts'
import { differenceOfShares } from './difference-of-shares.ts'
import { deviationOfSums, meanInterval, type Sums } from './mean-from-sums.ts'
import { quantileOfCounts } from './quantile-of-counts.ts'
import { quantileOfSorted } from './quantile-of-sorted.ts'
import { sampleSize } from './sample-size.ts'
import { simpleRegression } from './simple-regression.ts'

const sumsOf = (values: readonly number[]): Sums => ({
  count: values.length,
  sum: values.reduce((sum, value) => sum + value, 0),
  squares: values.reduce((sum, value) => sum + value * value, 0),
})

describe('a mean from its sums', () => {
  const values = sumsOf([12, 15, 9, 20, 18, 11, 14])

  it('agrees with SciPy', () => {
    // SciPy 1.17.1: t.interval(0.95, 6, mean, sem(x)); NumPy: std(x, ddof=1)
    const interval = meanInterval(values)

    expect(deviationOfSums(values)).toBeCloseTo(3.89138242054, 9)
    expect(interval?.low).toBeCloseTo(10.5439286561, 8)
    expect(interval?.high).toBeCloseTo(17.7417856296, 8)
  })

  it('repeats the worked number of the methods: 25 pupils, mean 18.2, deviation 3', () => {
    const interval = meanInterval({ count: 25, sum: 455, squares: 24 * 9 + 455 ** 2 / 25 })

    expect(interval?.low).toBeCloseTo(16.96, 2)
    expect(interval?.high).toBeCloseTo(19.44, 2)
  })

  it('has no interval for one value', () => {
    expect(meanInterval(sumsOf([3]))).toBeNull()
    expect(deviationOfSums(sumsOf([3]))).toBeNaN()
  })

  it('does not fail where all values are the same', () => {
    expect(deviationOfSums(sumsOf([0.1, 0.1, 0.1]))).toBeCloseTo(0, 8)
  })
})

describe('a difference', () => {
  it('of two shares repeats the examples of Newcombe 1998', () => {
    // Table II of the paper, method 10: 56/70 − 48/80, 9/10 − 3/10, 10/10 − 0/20.
    for (const [later, earlier, low, high] of [
      [{ successes: 56, count: 70 }, { successes: 48, count: 80 }, 0.0524, 0.3339],
      [{ successes: 9, count: 10 }, { successes: 3, count: 10 }, 0.1705, 0.809],
      [{ successes: 10, count: 10 }, { successes: 0, count: 20 }, 0.6791, 1],
    ] as const) {
      const found = differenceOfShares(later, earlier)
      expect(found?.low).toBeCloseTo(low, 4)
      expect(found?.high).toBeCloseTo(high, 4)
    }
  })

  it('of two means agrees with SciPy', () => {
    // SciPy 1.17.1: ttest_ind(x, y, equal_var=False).confidence_interval()
    const found = differenceOfMeans(sumsOf([12, 15, 9, 20, 18, 11, 14]), sumsOf([10, 8, 13, 9, 12]))

    expect(found?.difference).toBeCloseTo(3.742857142857, 9)
    expect(found?.low).toBeCloseTo(-0.1607372025, 8)
    expect(found?.high).toBeCloseTo(7.6464514882, 8)
  })

  it('of two means takes two values a side, and the wider side may be the earlier', () => {
    // SciPy 1.17.1: ttest_ind([12, 15], [10, 40], equal_var=False).confidence_interval()
    const found = differenceOfMeans(sumsOf([12, 15]), sumsOf([10, 40]))
    expect(found?.low).toBeCloseTo(-194.393262, 4)
    expect(found?.high).toBeCloseTo(171.393262, 4)
  })

  it('is not known without participants', () => {
    expect(differenceOfShares({ successes: 0, count: 0 }, { successes: 1, count: 2 })).toBeNull()
    expect(differenceOfMeans(sumsOf([1]), sumsOf([1, 2]))).toBeNull()
    expect(differenceOfMeans(sumsOf([1, 2]), sumsOf([1]))).toBeNull()
    expect(differenceOfMeans(sumsOf([1, 1]), sumsOf([1, 1]))).toBeNull()
  })
})

describe('a difference in differences', () => {
  // NumPy: MOVER of two of Newcombe's intervals, the same formulas written anew.
  it.each([
    [[30, 100], [18, 100], [50, 200], [48, 200], -0.11, -0.25224496159, 0.03536237406],
    [[5, 20], [16, 24], [150, 300], [90, 310], 0.62634408602, 0.32036115917, 0.84569852635],
  ] as const)('%j → %j against %j → %j', (before, after, otherBefore, otherAfter, difference, low, high) => {
    const share = ([successes, count]: readonly [number, number]) => ({ successes, count })
    const found = differenceInDifferences(
      { before: share(before), after: share(after) },
      { before: share(otherBefore), after: share(otherAfter) },
    )
    expect(found?.difference).toBeCloseTo(difference, 9)
    expect(found?.low).toBeCloseTo(low, 9)
    expect(found?.high).toBeCloseTo(high, 9)
    expect(found?.level).toBe(0.95)
  })

  it('is not known where nobody sat on either side', () => {
    const known = { before: { successes: 1, count: 4 }, after: { successes: 2, count: 4 } }
    const nobody = { ...known, after: { successes: 0, count: 0 } }
    expect(differenceInDifferences(known, nobody)).toBeNull()
    expect(differenceInDifferences(nobody, known)).toBeNull()
  })
})

describe('a difference in differences of means', () => {
  const treated = { after: sumsOf([12, 15, 9, 20, 18, 11, 14]), before: sumsOf([10, 8, 13, 9, 12]) }
  const compared = { after: sumsOf([11, 14, 10, 16]), before: sumsOf([13, 9, 12]) }

  it('agrees with SciPy: freedom 12.6304 of Satterthwaite', () => {
    // NumPy: np.var(x, ddof=1) / len(x) of the four; SciPy 1.17.1: t.ppf(1 − (1 − level) / 2, 12.6304)
    const usual = differenceInDifferencesOfMeans(treated, compared)
    expect(usual?.difference).toBeCloseTo(2.326190476190476, 9)
    expect(usual?.low).toBeCloseTo(-3.13982418007, 8)
    expect(usual?.high).toBeCloseTo(7.79220513245, 8)
    expect(usual?.level).toBe(0.95)
    const narrow = differenceInDifferencesOfMeans(treated, compared, 0.9)
    expect(narrow?.low).toBeCloseTo(-2.15119522841, 8)
    expect(narrow?.high).toBeCloseTo(6.80357618079, 8)
    expect(narrow?.level).toBe(0.9)
  })

  it('is not known of one value, nor where nothing varies', () => {
    expect(differenceInDifferencesOfMeans(treated, { ...compared, before: sumsOf([13]) })).toBeNull()
    const still = { after: sumsOf([2, 2]), before: sumsOf([1, 1]) }
    expect(differenceInDifferencesOfMeans(still, still)).toBeNull()
  })
})

describe('a straight line', () => {
  // R 4: lm(y ~ x), confint, summary, predict(interval = 'prediction')
  const points = [
    { x: 1, y: 2.1 },
    { x: 2, y: 3.9 },
    { x: 3, y: 6.4 },
    { x: 4, y: 7.5 },
    { x: 5.5, y: 11.5 },
  ]

  it('agrees with R', () => {
    const found = simpleRegression(points)
    expect(found).toMatchObject({ count: 5, slopeInterval: { level: 0.95 } })
    expect(found?.slope).toBeCloseTo(2.05, 9)
    expect(found?.intercept).toBeCloseTo(-0.075, 9)
    expect(found?.slopeInterval.low).toBeCloseTo(1.63662993497, 8)
    expect(found?.slopeInterval.high).toBeCloseTo(2.46337006503, 8)
    expect(found?.determination).toBeCloseTo(0.988099367869, 9)
    expect(found?.deviation).toBeCloseTo(0.453688586294, 9)
    const next = found?.expect(7)
    expect(next?.value).toBeCloseTo(14.275, 9)
    expect(next?.interval.low).toBeCloseTo(12.0165463037, 7)
    expect(next?.interval.high).toBeCloseTo(16.5334536963, 7)
  })

  it('has narrower limits at a lower level', () => {
    const found = simpleRegression(points, 0.9)
    expect(found?.slopeInterval.high).toBeCloseTo(2.355679940132, 8)
    expect(found?.expect(7).interval).toMatchObject({ level: 0.9 })
    expect(found?.expect(7).interval.low).toBeCloseTo(12.6049129543, 7)
  })

  it('takes three points, not two, nor one x', () => {
    expect(simpleRegression(points.slice(0, 3))).not.toBeNull()
    expect(simpleRegression(points.slice(0, 2))).toBeNull()
    expect(simpleRegression(points.map(({ y }) => ({ x: 2, y })))).toBeNull()
  })

  it('that is level explains nothing', () => {
    expect(simpleRegression(points.map(({ x }) => ({ x, y: 3 })))).toMatchObject({
      determination: 0,
      slope: 0,
    })
  })
})

describe('a correlation from sums', () => {
  const pairs = (x: readonly number[], y: readonly number[]) => ({
    count: x.length,
    x: sumsOf(x).sum,
    y: sumsOf(y).sum,
    xx: sumsOf(x).squares,
    yy: sumsOf(y).squares,
    xy: x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0),
  })

  it('agrees with SciPy', () => {
    // SciPy 1.17.1: pearsonr([1,2,3,4,5], [2,1,4,3,5])
    expect(correlationOfSums(pairs([1, 2, 3, 4, 5], [2, 1, 4, 3, 5]))).toBeCloseTo(0.8, 12)
  })

  it('takes three pairs, in units however small', () => {
    expect(correlationOfSums(pairs([0.001, 0.002, 0.003], [3, 2, 1]))).toBeCloseTo(-1, 9)
  })

  it('is not known where only rounding varies', () => {
    // The sum of squares of 10⁸ + 0.1 is known to its own rounding, not to units.
    const large = [100_000_000.1, 100_000_000.1, 100_000_000.1]
    const noisy = { ...pairs(large, [1, 2, 4]), xx: pairs(large, [1, 2, 4]).xx + 8 }
    expect(correlationOfSums(noisy)).toBeNull()
    const { x, y, xx, yy } = noisy
    expect(correlationOfSums({ ...noisy, x: y, y: x, xx: yy, yy: xx })).toBeNull()
    const small = { ...pairs([0.1, 0.1, 0.1], [1, 2, 4]), xx: 0.03 + 1e-10 }
    expect(correlationOfSums(small)).toBeNull()
    expect(correlationOfSums({ ...small, x: 7, xx: 21, y: 0.3, yy: 0.03 + 1e-10 })).toBeNull()
  })

  it('is not known where one side does not vary', () => {
    expect(correlationOfSums(pairs([1, 2, 3], [4, 4, 4]))).toBeNull()
    expect(correlationOfSums(pairs([1, 2], [1, 2]))).toBeNull()
  })
})

describe('a quantile of counts', () => {
  it('is the quantile of the values written out', () => {
    const counts = fc.array(fc.nat(6), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (numbers, share) => {
        const ascending = numbers.map((count, value) => ({ value, count }))
        const written = ascending.flatMap(({ value, count }) => Array<number>(count).fill(value))
        const expected = quantileOfSorted(written, share)
        const found = quantileOfCounts(ascending, share)
        if (written.length === 0) expect(found).toBeNull()
        else expect(found).toBeCloseTo(expected, 9)
      }),
    )
  })
})

it.each([
  [9, 'too-few'],
  [10, 'few'],
  [19, 'few'],
  [20, 'limited'],
  [49, 'limited'],
  [50, 'enough'],
] as const)('%i participants are %s', (participants, size) => {
  expect(sampleSize(participants)).toBe(size)
})
