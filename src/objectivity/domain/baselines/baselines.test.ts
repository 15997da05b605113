import { describe, expect, it } from 'vitest'
import { cellsByHand, rollByHand } from '../../../../test/fixtures/roll-by-hand.ts'
import { NO_POINTS } from '../screening-data.ts'
import { applyBaseline, baselineOfSchools } from './apply-baseline.ts'
import { baselines } from './baseline.ts'
import { meanAboveOtherCells } from './mean-above-region.ts'

// Every number here can be counted again with a pocket calculator, but for the clusters, which NumPy counted.

const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at))

describe('the mean above the region', () => {
  // Totals 0, 1, 1, 2: mean 1, variance ½. Four pupils with 2: (2 − 1) / (√½ / √4) = 2.828.
  it('is counted in its own errors of the mean', () => {
    const data = rollByHand([
      ...times(4, () => ({ total: 2 })),
      ...times(2, () => ({ school: 1, total: 1 })),
      { school: 2, total: -1, isAbsent: true },
    ])
    const { score, flags } = applyBaseline('mean-above-region', cellsByHand(data, [[1, 2, 1]]))
    expect(score[0]).toBeCloseTo(Math.sqrt(8), 9)
    expect(score[1]).toBe(0)
    expect(score[2]).toBeNaN()
    expect([...flags]).toEqual([1, 0, 0])
  })

  it('says nothing of a region in which all are the same', () => {
    const { score, flags } = applyBaseline(
      'mean-above-region',
      cellsByHand(rollByHand([{ total: 2 }, { school: 1, total: 1 }, { school: 2, total: 3 }]), [[0, 0, 9]]),
    )
    expect([...score]).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect([...flags]).toEqual([0, 0, 0])
  })

  // Means 1, 1, 1, 1, 1, 1 and 8: mean 2, sd √(42 / 6) = 2.6458; (8 − 2) / 2.6458 = 2.268.
  it('among the means of cells takes the spread of cells', () => {
    const data = rollByHand(
      [
        ...times(6, (school) => ({ school, total: 1 })),
        ...[7, 9].map((total) => ({ school: 6, total })),
        { school: 7, total: -1 },
        { school: 0, test: 1, total: 5 },
      ],
      [{}, { year: 2027 }],
    )
    const { score, flags } = meanAboveOtherCells(cellsByHand(data, [[1], [1]]))
    expect(score[6]).toBeCloseTo(6 / Math.sqrt(7), 9)
    expect(score[0]).toBeCloseTo(-1 / Math.sqrt(7), 9)
    expect(score[7]).toBeNaN()
    // One cell alone has nothing to stand out from.
    expect(score[8]).toBeNaN()
    expect([...flags]).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0])
  })
})

describe('marks above the journal', () => {
  const marked = (school: number, mark: number, journal: number) => ({ school, total: 1, mark, journal })

  // 10 of 10 and 2 of 20 raised: the region 0.4; (10 − 4) / √(10 · 0.4 · 0.6) = 3.873; (2 − 8) / √(20 · 0.24) = −2.739.
  it('are compared with the region’s share, each with its own number of pupils', () => {
    const data = rollByHand([
      ...times(10, () => marked(0, 4, 3)),
      ...times(20, (at) => marked(1, at < 2 ? 5 : 4, 4)),
      ...times(3, () => marked(1, 4, 0)),
      ...times(3, () => marked(1, 0, 4)),
      { school: 2, total: -1, mark: 5, journal: 2 },
    ])
    const { score, flags } = applyBaseline('raised-against-journal', cellsByHand(data))
    expect(score[0]).toBeCloseTo(6 / Math.sqrt(2.4), 9)
    expect(score[1]).toBeCloseTo(-6 / Math.sqrt(4.8), 9)
    expect(score[2]).toBeNaN()
    expect([...flags]).toEqual([1, 0, 0])
  })
})

describe('spikes at marks', () => {
  // At 5 stand 7, at 8 one, one below each a pupil: (8 − 2) / √10 = 1.897; without the pupil at 7: 7 / 3 = 2.333.
  it('are pupils at a first total against those one point below', () => {
    const at = (school: number, totals: readonly number[]) => totals.map((total) => ({ school, total }))
    const data = rollByHand(
      [
        ...at(0, [5, 5, 5, 5, 5, 5, 5, 8, 4, 7, 3]),
        ...at(1, [5, 5, 5, 5, 5, 5, 5, 8, 4]),
        ...at(2, [0, 1, 9]),
      ],
      [{ cuts: [5, 8, 11] }],
    )
    const { score, flags } = applyBaseline('spikes-at-marks', cellsByHand(data))
    expect(score[0]).toBeCloseTo(6 / Math.sqrt(10), 9)
    expect(score[1]).toBeCloseTo(7 / 3, 9)
    expect(score[2]).toBeNaN()
    expect([...flags]).toEqual([0, 1, 0])
  })

  it('fall below nothing where more stand one point below, at the cuts of each work', () => {
    const data = rollByHand(
      [5, 7, 7, 7].map((total) => ({ total })).concat([5, 7].map((total) => ({ total, test: 1 }))),
      [{ cuts: [5, 8, 11] }, { cuts: [7, 9, 11], year: 2027 }],
    )
    const { score } = applyBaseline('spikes-at-marks', cellsByHand(data, [[1], [1]]))
    expect([...score]).toEqual([-2 / 2, 1])
  })

  it('are unknown without a scale', () => {
    expect(applyBaseline('spikes-at-marks', cellsByHand(rollByHand([{ total: 5 }]))).score[0]).toBeNaN()
  })
})

describe('the fit of persons', () => {
  const works = [{ maxima: [1, 1] }]

  // Item 2 was solved by three of four, so only the last has done the harder one alone: errors 0, 0, 0, 1; mean ¼, sd ½: −½ and 1½.
  it('counts harder steps taken before easier ones, among pupils of one total', () => {
    const data = rollByHand(
      [
        { total: 1, points: [0, 1] },
        { total: 1, points: [0, 1] },
        { school: 1, total: 1, points: [0, 1] },
        { school: 1, total: 1, points: [1, 0] },
        // Alone with their totals: nothing to be compared with.
        { school: 2, total: 2, points: [1, 1] },
        { school: 3, total: 1, points: [1, NO_POINTS] },
        { school: 4, total: -1, points: [] },
      ],
      works,
    )
    const { score } = applyBaseline('person-fit', cellsByHand(data))
    expect(score[0]).toBeCloseTo(-1 / Math.SQRT2, 9)
    expect(score[1]).toBeCloseTo(1 / Math.SQRT2, 9)
    expect([...score.subarray(2)]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })

  // Steps by popularity: item 1 first point (5 pupils), second point (3), item 2 (2). (2, 0) makes no error; (1, 1) misses one
  // step before item 2; (0, 2) is not possible. Errors 0, 0, 0, 1, 1: mean 0.4, sd √(1.2 / 4) = 0.5477.
  it('takes each point of an item for a step', () => {
    const data = rollByHand(
      [
        ...times(3, () => ({ total: 2, points: [2, 0] })),
        ...times(2, () => ({ school: 1, total: 2, points: [1, 1] })),
      ],
      [{ maxima: [2, 1] }],
    )
    const { score } = applyBaseline('person-fit', cellsByHand(data))
    const sd = Math.sqrt(0.3)
    expect(score[0]).toBeCloseTo((3 * -0.4) / sd / Math.sqrt(3), 9)
    expect(score[1]).toBeCloseTo((2 * 0.6) / sd / Math.SQRT2, 9)
  })

  it('is of each work apart', () => {
    const own = [
      { total: 1, points: [0, 1] },
      { total: 1, points: [0, 1] },
      { school: 1, total: 1, points: [1, 0] },
    ]
    const other = own.map(({ points, ...rest }) => ({ ...rest, test: 1, points: [...points].reverse() }))
    const one = applyBaseline('person-fit', cellsByHand(rollByHand(own, works))).score
    const two = applyBaseline(
      'person-fit',
      cellsByHand(rollByHand([...own, ...other], [...works, { maxima: [1, 1], year: 2027 }]), [[1], [1]]),
    ).score
    expect([...two]).toEqual([...one, ...one])
  })
})

/** Eighteen classes of four to six pupils, the later the stronger: what the NumPy script had too. */
function eighteenClasses() {
  const maxima = [1, 2, 1, 2]
  let state = 7
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const entries = times(18, (school) =>
    times(4 + (school % 3), () => {
      const points = maxima.map((max) => times(max, chance).filter((one) => one < 0.35 + school / 36).length)
      return { school, schoolClass: school, total: points.reduce((sum, one) => sum + one, 0), points }
    }),
  ).flat()
  return { entries, maxima }
}

describe('fuzzy clusters', () => {
  // NumPy 2, the same rule written anew: linalg.eigh, 60 rounds of fuzzy k-means with fuzziness 2.
  const expected = [
    0.004661, 0.011835, 0.001271, 0.003774, 0.000119, 0.003948, 0.001833, 0.00078, 0.002022, 0.000589,
    0.031266, 0.009947, 0.01087, 0.985385, 8.8e-5, 0.000589, 0.778958, 0.93597,
  ]
  const { entries, maxima } = eighteenClasses()

  it('give the memberships that NumPy gives', () => {
    const { score, flags } = applyBaseline('fuzzy-clusters', cellsByHand(rollByHand(entries, [{ maxima }])))
    for (const [at, value] of expected.entries()) expect(score[at]).toBeCloseTo(value, 5)
    expect([...flags.keys()].filter((at) => flags[at] === 1)).toEqual([13, 16, 17])
  })

  it('take the largest class of a school, and no class of two', () => {
    const small = [
      ...times(2, () => ({ school: 0, schoolClass: 99, total: 6, points: [1, 2, 1, 2] })),
      { school: 18, schoolClass: 98, total: 0, points: [0, 0, 0, 0] },
      ...times(3, () => ({ school: 5, schoolClass: 5, total: -1, points: [] })),
    ]
    const { score } = applyBaseline(
      'fuzzy-clusters',
      cellsByHand(rollByHand([...entries, ...small], [{ maxima }])),
    )
    for (const [at, value] of expected.entries()) expect(score[at]).toBeCloseTo(value, 5)
    expect(score[18]).toBeNaN()
    // The last class joins the school of the thirteenth: as large or smaller, it says nothing.
    const joined = entries.map((one) => (one.school === 15 ? { ...one, school: 14 } : one))
    const both = applyBaseline('fuzzy-clusters', cellsByHand(rollByHand(joined, [{ maxima }]))).score
    expect(both[14]).toBeCloseTo(expected[14] ?? 0, 5)
  })

  it('take a class of three, and of two as large the first', () => {
    const whole = cellsByHand(rollByHand(entries, [{ maxima }]))
    const usual = applyBaseline('fuzzy-clusters', whole).score
    // The class of school 15 is in school 12 now, as large: school 12 keeps what it had.
    const joined = entries.map((one) => (one.school === 15 ? { ...one, school: 12 } : one))
    const both = applyBaseline('fuzzy-clusters', cellsByHand(rollByHand(joined, [{ maxima }]))).score
    expect(both[12]).toBeCloseTo(usual[12] ?? 0, 9)
    const three = times(3, (at) => ({
      school: 18,
      schoolClass: 18,
      total: at,
      points: [at > 0 ? 1 : 0, at > 1 ? 1 : 0, 0, 0],
    }))
    const more = applyBaseline(
      'fuzzy-clusters',
      cellsByHand(rollByHand([...entries, ...three], [{ maxima }])),
    ).score
    expect(more[18]).toBeGreaterThanOrEqual(0)
  })

  it('bear what is the same in all classes: two works are two sets of clusters', () => {
    // Everybody tries both items: no class differs in unattempted tasks.
    const tried = entries.map(({ school, total }, at) => ({
      ...{ school, schoolClass: school, test: at % 2 },
      total: 2 + (total % 3),
      points: [1, 1 + (total % 3)],
    }))
    const works = [{ maxima: [1, 3] }, { maxima: [1, 3], year: 2027 }]
    const grown = [...tried, ...tried.map((one) => ({ ...one, total: 2, points: [1, 1] }))]
    const { score } = applyBaseline('fuzzy-clusters', cellsByHand(rollByHand(grown, works), [[1], [1]]))
    expect(score).toHaveLength(36)
    expect(score.every(Number.isFinite)).toBe(true)
    const first = grown.filter(({ test }) => test === 0)
    const alone = applyBaseline('fuzzy-clusters', cellsByHand(rollByHand(first, works.slice(0, 1)))).score
    for (const [at, value] of alone.entries()) expect(score[at]).toBeCloseTo(value, 9)
  })

  it('point towards high means, however the axes fall', () => {
    for (let shift = 0; shift < 6; shift++) {
      const turned = entries.map((one) => ({
        ...one,
        points: one.points.map((own, at) =>
          at === shift % 4 ? (own + shift) % ((maxima[at] ?? 1) + 1) : own,
        ),
      }))
      const known = turned.map((one) => ({ ...one, total: one.points.reduce((sum, own) => sum + own, 0) }))
      const input = cellsByHand(rollByHand(known, [{ maxima }]))
      const { score } = applyBaseline('fuzzy-clusters', input)
      const means = [...Map.groupBy(known, ({ school }) => school).values()].map(
        (own) => own.reduce((sum, { total }) => sum + total, 0) / own.length,
      )
      const top = [...score.keys()].sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0)).slice(0, 3)
      const average = means.reduce((sum, mean) => sum + mean, 0) / means.length
      expect(top.reduce((sum, at) => sum + (means[at] ?? 0), 0) / 3).toBeGreaterThan(average)
    }
  })

  it('say nothing of fewer than sixteen classes or without items', () => {
    const few = entries.filter(({ school }) => school < 15)
    expect(
      applyBaseline('fuzzy-clusters', cellsByHand(rollByHand(few, [{ maxima }]))).score.every(Number.isNaN),
    ).toBe(true)
    const sixteen = entries.filter(({ school }) => school < 16)
    expect(
      applyBaseline('fuzzy-clusters', cellsByHand(rollByHand(sixteen, [{ maxima }]))).score.every(
        Number.isFinite,
      ),
    ).toBe(true)
    expect(applyBaseline('fuzzy-clusters', cellsByHand(rollByHand(entries))).score.every(Number.isNaN)).toBe(
      true,
    )
  })
})

describe('the sum of rules', () => {
  it('is what is known, each over its own deviation, over the root of six', () => {
    const { entries, maxima } = eighteenClasses()
    const marked = entries.map((one, at) => ({
      ...one,
      mark: 3 + (at % 2),
      journal: 3 + (at % 3 === 0 ? 1 : 0),
    }))
    const data = rollByHand([...marked, { school: 18, total: -1 }], [{ maxima, cuts: [2, 4, 6] }])
    const input = cellsByHand(data, [[1, 6, 12, 20, 30, 20, 11]])
    const columns = [
      ...baselines.slice(0, 5).map((rule) => applyBaseline(rule, input).score),
      meanAboveOtherCells(input).score,
    ]
    const deviationOf = (values: Float64Array) => {
      const known = values.filter(Number.isFinite)
      const mean = known.reduce((sum, one) => sum + one, 0) / known.length
      return Math.sqrt(known.reduce((sum, one) => sum + (one - mean) ** 2, 0) / known.length)
    }
    const { score, flags } = applyBaseline('sum-of-rules', input)
    for (let cell = 0; cell < 18; cell++) {
      const parts = columns.map((column) => (column[cell] ?? 0) / deviationOf(column)).filter(Number.isFinite)
      expect(score[cell]).toBeCloseTo(parts.reduce((sum, one) => sum + one, 0) / Math.sqrt(6), 9)
    }
    expect(score[18]).toBeNaN()
    expect(flags.some((flag) => flag === 1)).toBe(true)
  })

  it('leaves out a rule that says the same of everybody', () => {
    const data = rollByHand(times(3, (school) => ({ school, total: 1, mark: 3, journal: 3 })))
    const { score } = applyBaseline('sum-of-rules', cellsByHand(data, [[1, 2, 1]]))
    expect(score.every(Number.isNaN)).toBe(true)
  })
})

describe('a school by a usual rule', () => {
  const input = (cells: readonly number[]) =>
    cellsByHand(
      rollByHand(
        cells.flatMap((count, school) => times(count, (test) => ({ school, test, total: 1 }))),
        times(9, (at) => ({ year: 2018 + at })),
      ),
      times(9, () => [1]),
    )

  it('has the mean of its cells and a quarter of the highest', () => {
    const score = Float64Array.from([1, 3, Number.NaN])
    const found = baselineOfSchools({ score, flags: new Uint8Array(3) }, input([3]))
    expect(found.score[0]).toBe(2.75)
    const nothing = baselineOfSchools(
      { score: score.fill(Number.NaN), flags: Uint8Array.of(1, 1, 1) },
      input([3]),
    )
    expect(nothing.score[0]).toBeNaN()
    expect(nothing.flags[0]).toBe(0)
  })

  it.each([
    [8, 2, 1],
    [9, 2, 0],
    [9, 3, 1],
    [1, 1, 0],
    [2, 2, 1],
  ])('of %i cells with %i named: %i', (count, named, expected) => {
    const score = new Float64Array(count).fill(1)
    const flags = Uint8Array.from({ length: count }, (_, at) => (at < named ? 1 : 0))
    expect(baselineOfSchools({ score, flags }, input([count])).flags[0]).toBe(expected)
  })
})
