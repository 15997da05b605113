import { describe, expect, it } from 'vitest'
import { formCells } from '../form-cells.ts'
import { curvesFromShares } from '../reference/item-curves.ts'
import { scoresOfItems } from '../reference/item-scores.ts'
import { normalScores } from '../reference/normal-scores.ts'
import type { TestReference } from '../reference/test-reference.ts'
import { type RollEntry, rollColumns } from '../roll-columns.ts'
import type { ScreeningData } from '../screening-data.ts'
import { compareClasses } from './compare-classes.ts'
import { measureGenerousJournal } from './generous-journal.ts'
import { hardestFirst } from './hard-items.ts'
import { measureJournalScatter } from './journal-scatter.ts'
import { measureMarkBoundary } from './mark-boundary.ts'
import { measureSimilarAnswers } from './similar-answers.ts'
import { sumItemScores } from './sum-item-scores.ts'
import { weakAbsenceTails } from './weak-pupils-absent.ts'

// Every number here can be counted again with a pocket calculator: docs/methodology/objectivity.md, section 3.

const nobody = {
  school: 0,
  test: 0,
  schoolClass: 0,
  pupil: -1,
  variant: 1,
  isAbsent: false,
  mark: 0,
  journal: 0,
}

function dataOf(
  entries: readonly Partial<RollEntry>[],
  maxima: readonly number[],
  cuts: number[] | null,
): ScreeningData {
  const roll = rollColumns()
  for (const entry of entries) roll.add({ ...nobody, total: 0, points: [], ...entry })
  const schools = [0, 1].map((at) => ({ id: String(at), municipality: null, contextIndex: null }))
  const test = {
    year: 2026,
    grade: 4,
    subject: 'm',
    maxima,
    isOpen: maxima.map(() => false),
    cuts,
    published: null,
  }
  return { schools, tests: [test], roll: roll.finish() }
}

/** A region in which both items of a total of 1 are solved by half. */
function evenReference(): TestReference {
  const histogram = Float64Array.from([1, 1, 1])
  const half = Float64Array.from([1, 0, 0.5, 0.5, 0, 1])
  return {
    histogram,
    normalScore: normalScores(histogram),
    curves: curvesFromShares(2, [1, 1], [half, half], histogram),
  }
}

describe('items against the rest of a work', () => {
  // One item of one point, solved by half and by a fifth of those with one point of two items each: with the floor of 0.1 in the denominator
  // told scores are (1 − π)/(π + 0.1) or −1, less their mean, less what the fixed total explains.
  it('weigh a rare success most: told, π = 0.2 and 0.8 at a total of 1', () => {
    const rare = Float64Array.from([1, 0, 0.8, 0.2, 0, 1])
    const usual = Float64Array.from([1, 0, 0.2, 0.8, 0, 1])
    const curves = curvesFromShares(2, [1, 1], [rare, usual], [1, 1, 1])
    const { score, offsets, variance } = scoresOfItems(curves, new Set([0, 1]), 'told')
    // Item 0: (0.8/0.3 = 2.6667 or −1) − (−0.2667) = 2.9333, −0.7333; item 1: (0.2/0.9 = 0.2222 or −1) − (−0.0222) = 0.2444, −0.9778.
    // Covariance with the points 0.16·(3.6667 + 1.2222) = 0.7822 over 0.32 = 2.4444 a point, taken away.
    expect(score[(offsets[0] ?? 0) + 3]).toBeCloseTo(2.9333 - 2.4444 * 0.8, 3)
    expect(score[(offsets[1] ?? 0) + 3]).toBeCloseTo(0.2444 - 2.4444 * 0.2, 3)
    // 0.16·((3.6667 − 2.4444)² + (1.2222 − 2.4444)²)
    expect(variance[1]).toBeCloseTo(0.478, 3)
    expect(variance[0]).toBe(0)
  })

  it('know a raised point by what stood one lower: π(0), π(1), π(2) = 0.5, 0.3, 0.2', () => {
    const share = Float64Array.from([0.5, 0.3, 0.2, 0.5, 0.3, 0.2, 0.5, 0.3, 0.2])
    const free = Float64Array.from([1, 1, 1])
    const curves = curvesFromShares(2, [2, 0], [share, free], [1, 1, 1])
    const { score } = scoresOfItems(curves, new Set([0]), 'raised')
    // Before the total is taken away: −1, 0.5/0.4 − 1 = 0.25, 0.3/0.3 = 1. One item alone keeps only what is not linear in its points.
    // Mean −0.225; covariance with the points 0.5·0.775·0.7 + 0.3·0.475·0.3 + 0.2·1.225·1.3 over 0.61.
    const slope = (0.5 * -0.775 * -0.7 + 0.3 * 0.475 * 0.3 + 0.2 * 1.225 * 1.3) / 0.61
    expect(score[2]).toBeCloseTo(1.225 - slope * 1.3, 12)
  })

  it('are summed over pupils and divided by the variance of the sum', () => {
    const rare = Float64Array.from([1, 0, 0.8, 0.2, 0, 1])
    const usual = Float64Array.from([1, 0, 0.2, 0.8, 0, 1])
    const curves = curvesFromShares(2, [1, 1], [rare, usual], [1, 1, 1])
    const data = dataOf(
      [
        { total: 1, points: [1, 0] },
        { total: 1, points: [1, 0] },
        { total: 1, points: [0, 1] },
      ],
      [1, 1],
      null,
    )
    const table = scoresOfItems(curves, new Set([0, 1]), 'told')
    const { effect, variance } = sumItemScores(data, formCells(data), [table])
    // (1, 0): 0.9778 + (−0.9778 + 2.4444·0.8) = 1.9556; (0, 1): (−0.7333 + 0.4889) + (0.2444 − 0.4889) = −0.4889.
    expect(effect[0]).toBeCloseTo((2 * 1.9556 - 0.4889) / (3 * 0.478), 2)
    expect(variance[0]).toBeCloseTo(1 / (3 * 0.478), 2)
  })

  it('are ordered by the share of the maximum that the region has', () => {
    expect(hardestFirst(Float64Array.from([0.6, 0.2, 0.4]))).toEqual([1, 2, 0])
  })
})

describe('the boundary of a mark', () => {
  it('with 14 of 14 at it where a third is ordinary: w = 1 / (1/3 + 0.1) = 2.308, (14 − 4.67) / (2.308 · 3.11) = 1.3', () => {
    const data = dataOf(
      Array.from({ length: 14 }, () => ({ total: 16 })),
      [],
      [16, 22, 28],
    )
    const histogram = Float64Array.from({ length: 33 }, () => 100)
    const reference = { histogram, normalScore: normalScores(histogram), curves: null }
    const { effect, variance } = measureMarkBoundary(data, formCells(data), [reference])
    expect(effect[0]).toBeCloseTo(1.3, 6)
    expect(variance[0]).toBeCloseTo((9 / 28) * (13 / 30) ** 2, 6)
  })
})

describe('two pupils of one class and variant', () => {
  it('with nothing in common: 0.5 · 0.5', () => {
    const data = dataOf(
      [
        { total: 1, points: [1, 0] },
        { total: 1, points: [0, 1] },
      ],
      [1, 1],
      null,
    )
    const [found] = compareClasses(data, formCells(data), [evenReference()])
    expect(found).toMatchObject({ pairs: 1 })
    expect(found?.copied).toBeCloseTo(Math.log(0.25), 12)
    // Nothing in common where 2·0.5²/0.6 an item is expected, of a variance of 2·(0.5/0.6)² an item.
    expect(found?.alike).toBeCloseTo(-1, 12)
  })

  // R = 1, V = 0.5: δ = 1 / (0.5 + 20) = 0.0488, π = 1 / (1 + e^−δ) = 0.5122; 0.5 / 0.5122 + 0.5 = 1.4762; squared 2.1792.
  it('alike in both: the rarity of what is alike, told by what the class was taught', () => {
    const data = dataOf(
      [
        { total: 1, points: [1, 0] },
        { total: 1, points: [1, 0] },
      ],
      [1, 1],
      null,
    )
    const [found] = compareClasses(data, formCells(data), [evenReference()])
    expect(found?.copied).toBeCloseTo(Math.log(2.1792), 4)
    // An item: 1/0.6122 − (0.5122²/0.6122 + 0.4878²/0.5878) = 0.8000, variance (0.5122/0.6122)² + (0.4878/0.5878)² = 1.3887.
    expect(found?.alike).toBeCloseTo(1.6 / Math.sqrt(2.7775), 3)
  })

  it('of two variants are not compared, and a few classes are no reference', () => {
    const data = dataOf(
      [
        { total: 1, points: [1, 0] },
        { total: 1, points: [1, 0], variant: 2 },
      ],
      [1, 1],
      null,
    )
    expect(compareClasses(data, formCells(data), [evenReference()])).toEqual([])
    expect(measureSimilarAnswers(data, formCells(data), [evenReference()]).copied[0]).toBeNaN()
  })
})

describe('absence of the weaker', () => {
  // SciPy 1.17.1: nbinom(12, 12 / 15.5): sf(16) + pmf(16) / 2.
  it('16 where 3.5 are expected', () => {
    const data = dataOf([{ total: 1 }], [1], null)
    const absence = { weak: Int32Array.of(27), observed: Float64Array.of(16), expected: Float64Array.of(3.5) }
    const [p = 1] = weakAbsenceTails({ ...absence, size: Float64Array.of(12) }, formCells(data))
    expect(p / 2.9857170211130288e-5).toBeCloseTo(1, 6)
  })
})

describe('the journal', () => {
  it('of a cell that gives the weaker half one mark more stands half a mark above the other', () => {
    const entries = Array.from({ length: 120 }, (_, at) => ({
      school: at < 60 ? 0 : 1,
      total: at % 2,
      journal: at % 2 === 1 ? 5 : at < 60 ? 3 : 4,
    }))
    const data = dataOf(entries, [1], null)
    const cells = formCells(data)
    const score = Float64Array.from(entries, ({ total }) => (total === 1 ? 1 : -1))
    const { level } = measureGenerousJournal(data, cells, { score, cellMean: Float64Array.of(0, 0) })
    expect((level.effect[1] ?? 0) - (level.effect[0] ?? 0)).toBeCloseTo(0.5, 6)
  })

  // Half a mark above and below: 0.25·4/3 = 1/3 each, the other cell 0, the region 1/6: 1/6 and −1/6, of a variance of (1/6)²/4. One pupil scatters about nobody.
  it('of a cell where marks go half a mark up and down scatters by a sixth of a mark² more than usual', () => {
    const { effect, variance } = measureJournalScatter(
      {
        cell: [0, 0, 0, 0, 1, 1, 1, 1, 2],
        score: new Float64Array(9),
        residual: Float64Array.of(0.9, -0.1, 0.9, -0.1, 0.2, 0.2, 0.2, 0.2, 3),
      },
      Float64Array.of(0.4, 0.2, 3),
      Int32Array.of(4, 4, 1),
    )
    expect(Array.from(effect, (value) => Number(value.toFixed(9)))).toEqual([
      0.166666667,
      -0.166666667,
      Number.NaN,
    ])
    expect(Array.from(variance, (value) => Number(value.toFixed(9)))).toEqual([
      0.006944444,
      0.006944444,
      Number.NaN,
    ])
  })
})
