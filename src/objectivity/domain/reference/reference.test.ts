import { describe, expect, it } from 'vitest'
import { rollByHand } from '../../../../test/fixtures/roll-by-hand.ts'
import { formCells } from '../form-cells.ts'
import { NO_POINTS } from '../screening-data.ts'
import { curvesOfPublishedShares } from './curves-of-published-shares.ts'
import { curvesOfPupils, rowsOfTest } from './curves-of-pupils.ts'
import { curvesFromShares } from './item-curves.ts'
import { scoresOfItems } from './item-scores.ts'
import { normalScores } from './normal-scores.ts'
import { referencesOf } from './test-reference.ts'

// What is not counted by hand comes from NumPy 2 and SciPy 1.17.1, written anew from docs/methodology/objectivity.md.

function expectClose(found: ArrayLike<number> | undefined, wanted: readonly number[], digits = 9): void {
  expect(found).toHaveLength(wanted.length)
  for (const [at, value] of wanted.entries()) expect(found?.[at]).toBeCloseTo(value, digits)
}

describe('the normal score of a total', () => {
  it('is Φ⁻¹ of the middle of its pupils: 3, 1, 0 and 2 of six', () => {
    // scipy.stats.norm.ppf([1.75, 3.75, 4.25, 5.25] / 6.5)
    expectClose(normalScores(Float64Array.of(3, 1, 0, 2)), [-0.6151411, 0.19402814, 0.3957253, 0.86942377], 7)
    expect(normalScores(new Float64Array())).toHaveLength(0)
  })
})

describe('the moments of shares', () => {
  it('are those of the points: mean 0.7 and 1.7, squares 1.1 and 3.3', () => {
    const share = Float64Array.from([0.5, 0.3, 0.2, 0.1, 0.1, 0.8])
    const curves = curvesFromShares(1, [2, 0], [share, Float64Array.of(1, 1)], [1, 3])
    expectClose(curves.expected[0], [0.7, 1.7], 12)
    expectClose(curves.variance[0], [1.1 - 0.49, 3.3 - 2.89], 12)
    // (0.7 + 3 · 1.7) of 2 · 4.
    expect(curves.facility[0]).toBeCloseTo(0.725, 12)
    expect(curves.facility[1]).toBeNaN()
    expect(curvesFromShares(1, [2], [share], [0, 0]).facility[0]).toBeNaN()
  })

  it('are never below 0: three thirds round to a little over 1', () => {
    const sure = Float64Array.from([0, 0.1 + 0.2 + 0.7])
    expect(curvesFromShares(0, [1], [sure], [1]).variance[0]?.[0]).toBe(0)
    const over = Float64Array.from([0, 1 + Number.EPSILON])
    expect(curvesFromShares(0, [1], [over], [1]).variance[0]?.[0]).toBe(0)
  })
})

describe('curves of published shares', () => {
  // Logits by np.clip(p, 0.01, 0.99), slopes np.maximum(np.diff, 0.05), the place by scipy.optimize.brentq, points by binom.pmf.
  const shares = [
    [0, 0.3, 0.25, 0.9],
    [0.2, 0.4, 0.7, 1],
  ]

  it('go over the groups of marks so that the expected points add up to the total', () => {
    const curves = curvesOfPublishedShares([1, 3], shares, [1, 1, 1, 1, 1])
    expect(curves.maxTotal).toBe(4)
    expectClose(
      curves.shares[0],
      [
        ...[0.999973797, 2.62030185e-5, 0.9185969, 0.0814031, 0.69438747, 0.30561253],
        ...[0.52066613, 0.47933387, 0.10517513, 0.89482487],
      ],
      7,
    )
    expectClose(
      curves.shares[1],
      [
        ...[0.857398648, 0.135353841, 0.00712257642, 0.000124934504],
        ...[0.33396798, 0.44217569, 0.19514779, 0.02870854],
        ...[0.08242884, 0.32092152, 0.41648298, 0.18016666],
        ...[0.00407897, 0.06435007, 0.33839681, 0.59317415],
        ...[3.33574998e-6, 0.000659749218, 0.0434953691, 0.955841546],
      ],
      7,
    )
    for (const total of [1, 2, 3]) {
      expect((curves.expected[0]?.[total] ?? 0) + (curves.expected[1]?.[total] ?? 0)).toBeCloseTo(total, 9)
    }
    // The ends have no place of their own: 0.15 from them.
    expect((curves.expected[0]?.[0] ?? 0) + (curves.expected[1]?.[0] ?? 0)).toBeCloseTo(0.15, 9)
    expect((curves.expected[0]?.[4] ?? 0) + (curves.expected[1]?.[4] ?? 0)).toBeCloseTo(3.85, 9)
  })

  it('go on beyond the lowest and the highest group', () => {
    const level = [
      [0.1, 0.3, 0.5, 0.6],
      [0.2, 0.4, 0.5, 0.7],
    ]
    const { expected } = curvesOfPublishedShares([1, 3], level, [1, 1, 1, 1, 1])
    // The places −1.6738 and 7.1218.
    expect([expected[0]?.[0], (expected[1]?.[0] ?? 0) / 3]).toEqual([
      expect.closeTo(0.01146752189, 9),
      expect.closeTo(0.0461774927, 9),
    ])
    expect([expected[0]?.[4], (expected[1]?.[4] ?? 0) / 3]).toEqual([
      expect.closeTo(0.88861847453, 9),
      expect.closeTo(0.98712717516, 9),
    ])
  })

  it('of one item are the total itself, and half where a share is unknown to all', () => {
    const curves = curvesOfPublishedShares([1], [[0.5, 0.6, 0.7, 0.8]], [1, 1])
    expectClose(curves.shares[0], [0.85, 0.15, 0.15, 0.85], 9)
    // The least slope of 0.05 from −14 to 18 cannot reach the ends: logits −0.7 and 0.9.
    const blind = curvesOfPublishedShares([1, 1], [[], []], [1, 1, 1])
    expectClose(blind.expected[0], [1 / (1 + Math.exp(0.7)), 0.5, 1 / (1 + Math.exp(-0.9))], 9)
  })
})

describe('curves of pupils', () => {
  const entries = [
    { total: 7, points: [2, 5] },
    { total: 3, points: [1, 2] },
    { total: 3, points: [0, 3] },
    { total: 2, points: [2, 0] },
    { total: 0, points: [0, 0] },
    { total: 6, points: [1, 5] },
    // They say nothing: not there, over the maximum of the item, untaught.
    { total: -1, points: [1, 1] },
    { total: 9, points: [1, 1] },
    { total: 5, points: [NO_POINTS, 6] },
  ]

  it('are smoothed by a normal kernel of 0.7 up to four totals away, over 0.3 of a pupil everywhere', () => {
    const data = rollByHand(entries, [{ maxima: [2, 5] }])
    const [test] = data.tests
    if (!test) throw new Error('one work was given')
    const rows = Int32Array.from(entries.keys())
    const curves = curvesOfPupils(test, rows, data.roll, new Float64Array(8), null)
    expect(curves.maxTotal).toBe(7)
    expectClose(curves.shares[0], [
      ...[0.678166334, 0.1565411326, 0.1652925334, 0.4093466803, 0.1915080896, 0.3991452301],
      ...[0.2567798745, 0.2503806177, 0.4928395078, 0.3987246091, 0.3987246091, 0.2025507817],
      ...[0.3991204866, 0.4093212541, 0.1915582592, 0.2416734794, 0.5165747135, 0.2417518071],
      ...[0.1327504336, 0.5751004442, 0.2921491222, 0.1327170931, 0.292175659, 0.5751072479],
    ])
    expectClose(curves.shares[1]?.subarray(18, 24), [
      ...[0.1587612443, 0.0721040616, 0.3124509336, 0.3124509336, 0.0721040616, 0.0721287653],
    ])
    // What stands seven totals away is out of reach; the zero of the lowest pupil is felt up to 4.
    expectClose(curves.shares[1]?.subarray(42), [
      ...[0.0949232529, 0.0949232529, 0.0949232785, 0.0949232785, 0.0949232529, 0.5253836843],
    ])
  })

  it('begin from what is published as from sixty pupils of each total', () => {
    const seen = [[1, 0] as const, [1, 0] as const, [0, 1] as const]
    const data = rollByHand(
      seen.map((points) => ({ total: 1, points })),
      [{ maxima: [1, 1] }],
    )
    const [test] = data.tests
    if (!test) throw new Error('one work was given')
    const histogram = Float64Array.of(1, 1, 1)
    const rare = Float64Array.of(1, 0, 0.75, 0.25, 0, 1)
    const usual = Float64Array.of(1, 0, 0.25, 0.75, 0, 1)
    const published = curvesFromShares(2, [1, 1], [rare, usual], histogram)
    const { shares } = curvesOfPupils(test, Int32Array.of(0, 1, 2), data.roll, histogram, published)
    // At a total of 1: (60 · 0.75 + 1) / 63; beside it the three pupils weigh e^(−0.5 / 0.49) = 0.3604.
    expectClose(shares[0]?.subarray(2, 4), [46 / 63, 17 / 63])
    expectClose(shares[0]?.subarray(0, 2), [60.360448 / 61.081344, 0.720896 / 61.081344], 6)
    expectClose(shares[1], [0.994098889, 0.005901111, 0.2698412698, 0.7301587302, 0.011802222, 0.988197778])
  })

  it('take the rows of a work from its cells, which stand together', () => {
    const data = rollByHand(
      [{ test: 2 }, { test: 0 }, { test: 2, school: 1 }, { test: 3 }, { test: 0, school: 1 }],
      [{}, {}, {}, {}],
    )
    const cells = formCells(data)
    const of = (test: number) => [...rowsOfTest(cells, test)]
    expect([of(0), of(1), of(2), of(3)]).toEqual([[1, 4], [], [0, 2], [3]])
  })
})

describe('the reference of a work', () => {
  const entries = [
    { total: 0, points: [0, 0] },
    { total: 2, points: [1, 1] },
    { total: 2, points: [1, 1] },
    { total: -1, points: [] },
  ]
  const referenceOf = (work: Parameters<typeof rollByHand>[1], given = entries) => {
    const data = rollByHand(given, work)
    const [reference] = referencesOf(data, formCells(data))
    if (!reference) throw new Error('one work was given')
    return reference
  }

  it('is the pupils at each total, up to the highest that can be or is', () => {
    const own = referenceOf([{ maxima: [1, 1] }])
    expect([...own.histogram]).toEqual([1, 0, 2])
    expect([...own.normalScore]).toEqual([...normalScores(Float64Array.of(1, 0, 2))])
    expect(own.curves?.maxTotal).toBe(2)
    expect([...referenceOf([{ maxima: [1, 3] }]).histogram]).toEqual([1, 0, 2, 0, 0])
    expect([...referenceOf([{ maxima: [1, 0] }]).histogram]).toEqual([1, 0, 2])
    expect([...referenceOf([{}]).histogram]).toEqual([1, 0, 2])
    expect(referenceOf([{}]).curves).toBeNull()
  })

  it('is what the region publishes where it does, without what is no number', () => {
    const histogram = [5, Number.NaN, -3, 7]
    const published = { histogram, itemShares: null }
    const region = referenceOf([{ maxima: [1, 1], published }])
    expect([...region.histogram]).toEqual([5, 0, 0, 7])
    expect(region.curves).toBeNull()
    expect([...referenceOf([{ maxima: [1, 3], published }]).histogram]).toEqual([5, 0, 0, 7, 0])
  })

  it('adds the pupils at hand to the published shares of items', () => {
    const itemShares = [[0.5, 0.6, 0.7, 0.8] as const, [0.5, 0.6, 0.7, 0.8] as const]
    const published = {
      histogram: [1, 1, 1],
      itemShares: itemShares.map(([a, b, c, d]) => [a, b, c, d] as const),
    }
    const entry = { total: 1, points: [1, 0] }
    const { curves } = referenceOf([{ maxima: [1, 1], published }], [entry])
    // Published: a half of those with a total of 1; with the pupil 31 of 61.
    expectClose(curves?.shares[0]?.subarray(2, 4), [30 / 61, 31 / 61])
    expectClose(curves?.shares[1]?.subarray(2, 4), [31 / 61, 30 / 61])
    expect(referenceOf([{ maxima: [], published }]).curves).toBeNull()
  })
})

describe('the scores of a hand', () => {
  // Three items at each total alike, a hand at the last two: u by the formula, its mean away, then its regression on the points over all three.
  const shares = [
    [0.4, 0.6],
    [0.2, 0.3, 0.5],
    [0.5, 0.4, 0.1],
  ]
  const curves = curvesFromShares(
    5,
    [1, 2, 2],
    shares.map((share) =>
      Float64Array.from({ length: share.length * 6 }, (_, at) => share[at % share.length] ?? 0),
    ),
    new Float64Array(6).fill(1),
  )

  it.each([
    [
      'told' as const,
      [
        0.6565891473, -0.4377260982, 0.5059431525, -0.588372093, 0.1506459948, 0.1065891473, -0.9877260982,
        3.4179586563,
      ],
      [2.0179694229, 3.6375733062],
    ],
    [
      'raised' as const,
      [
        0.4930232558, -0.3286821705, 0.1682170543, -0.1534883721, 0.0248062016, -0.2069767442, -0.0286821705,
        1.1496124031,
      ],
      [0.3289922481, 0.1739969381],
    ],
  ])('%s at some items agree with NumPy', (hand, scores, [variance = 0, third = 0]) => {
    const table = scoresOfItems(curves, new Set([1, 2]), hand)
    expect(table.offsets).toEqual([0, 12, 30])
    expect(table.score).toHaveLength(48)
    for (const total of [0, 3, 5]) {
      const own = [2, 3, 3].flatMap((width, item) => {
        const from = (table.offsets[item] ?? 0) + total * width
        return [...table.score.subarray(from, from + width)]
      })
      expectClose(own, scores)
      expect(table.variance[total]).toBeCloseTo(variance, 9)
      expect(table.thirdMoment[total]).toBeCloseTo(third, 9)
    }
  })
})
