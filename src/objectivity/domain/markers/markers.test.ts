import { describe, expect, it } from 'vitest'
import { formCells } from '../form-cells.ts'
import { itemContrast } from '../item-residuals.ts'
import { curvesFromShares } from '../reference/item-curves.ts'
import { normalScores } from '../reference/normal-scores.ts'
import type { TestReference } from '../reference/test-reference.ts'
import { type RollEntry, rollColumns } from '../roll-columns.ts'
import type { ScreeningData } from '../screening-data.ts'
import { compareClasses } from './compare-classes.ts'
import { measureGenerousJournal } from './generous-journal.ts'
import { hardestFirst } from './hard-items.ts'
import { measureMarkBoundary } from './mark-boundary.ts'
import { measureSimilarAnswers } from './similar-answers.ts'
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
  it('gain 2.4 points of a variance of 1.8 in 4.5: 2.4 / (1.8 · (1 − 0.4)) = 2.22', () => {
    const residuals = {
      at: Int32Array.from([0, 2]),
      residual: Float64Array.from([2.4, -2.4]),
      variance: Float64Array.from([1.8, 2.7]),
      thirdMoment: new Float64Array(2),
      counted: Int32Array.from([3]),
    }
    const contrast = itemContrast(residuals, 0, [0])
    expect(contrast?.effect).toBeCloseTo(2.4 / 1.08, 12)
    expect(contrast?.variance).toBeCloseTo(1 / 1.08, 12)
  })

  it('say nothing where all items are asked: the total is fixed', () => {
    const residuals = {
      at: Int32Array.from([0, 2]),
      residual: Float64Array.from([1, -1]),
      variance: Float64Array.from([1, 1]),
      thirdMoment: new Float64Array(2),
      counted: Int32Array.from([1]),
    }
    expect(itemContrast(residuals, 0, [0, 1])).toBeNull()
  })

  it('are ordered by the share of the maximum that the region has', () => {
    expect(hardestFirst(Float64Array.from([0.6, 0.2, 0.4]))).toEqual([1, 2, 0])
  })
})

describe('the boundary of a mark', () => {
  it('with 14 of 14 at it where a third is ordinary: (14 − 4.67) / 3.11 = 3', () => {
    const data = dataOf(
      Array.from({ length: 14 }, () => ({ total: 16 })),
      [],
      [16, 22, 28],
    )
    const histogram = Float64Array.from({ length: 33 }, () => 100)
    const reference = { histogram, normalScore: normalScores(histogram), curves: null }
    const { effect, variance } = measureMarkBoundary(data, formCells(data), [reference])
    expect(effect[0]).toBeCloseTo(3, 6)
    expect(variance[0]).toBeCloseTo(9 / 28, 6)
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
    expect(found?.statistic).toBeCloseTo(Math.log(0.25), 12)
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
    expect(found?.statistic).toBeCloseTo(Math.log(2.1792), 4)
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
    expect(measureSimilarAnswers(data, formCells(data), [evenReference()])[0]).toBeNaN()
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
})
