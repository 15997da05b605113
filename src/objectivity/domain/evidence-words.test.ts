import { describe, expect, it } from 'vitest'
import { describeCounts } from '../texts/counts.ru.ts'
import { countAtBoundaries } from './markers/mark-boundary.ts'
import { confusionTable, yearsListed } from './official-lists.ts'
import { findHeaping, isHeap } from './region-heaping.ts'
import { rollColumns } from './roll-columns.ts'
import type { ScreeningData } from './screening-data.ts'

/** Fourteen pupils exactly at 16 and none at 14–15, in a region whose histogram is flat. */
function fourteenAtTheCut(): ScreeningData {
  const roll = rollColumns()
  for (let at = 0; at < 14; at++) {
    roll.add({
      ...{ school: 0, test: 0, schoolClass: 0, pupil: -1, variant: -1, isAbsent: false },
      ...{ total: 16, mark: 3, journal: 0, points: [] },
    })
  }
  const published = { histogram: Array.from({ length: 33 }, () => 100), itemShares: null }
  return {
    schools: [{ id: '1', municipality: null, contextIndex: null }],
    tests: [{ year: 2026, grade: 4, subject: 'm', maxima: [], isOpen: [], cuts: [16, 22, 28], published }],
    roll: roll.finish(),
  }
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('what a head teacher can count', () => {
  it('is the pupils at the boundary and just below it, with what is ordinary', () => {
    const data = fourteenAtTheCut()
    const cells = {
      count: 1,
      school: new Int32Array([0]),
      test: new Int32Array([0]),
      start: new Int32Array([0, 14]),
      order: Int32Array.from({ length: 14 }, (_, at) => at),
      tested: new Int32Array([14]),
    }
    const reference = {
      histogram: Float64Array.from({ length: 33 }, () => 100),
      normalScore: new Float64Array(33),
      curves: null,
    }
    const [first] = countAtBoundaries(data, cells, [reference], 0)
    expect(first).toMatchObject({ cut: 16, at: 14, near: 14 })
    // A flat histogram whose mean is 16 already: a third of those within two points stands at each total.
    expect(first?.expected).toBeCloseTo(14 / 3, 6)
    const boundaries = [
      { cut: 16, at: 14, near: 14, expected: 5.6 },
      { cut: 22, at: 1, near: 4, expected: 1.25 },
      { cut: 28, at: 0, near: 0, expected: 0 },
    ]
    const counts = { marker: 'mark-boundary', p: 0.01, boundaries } as const
    expect(plain(describeCounts(counts, { cuts: [16, 22, 28] }))).toBe(
      'на границе «3»: ровно 16 баллов — 14 учеников, 14–15 — 0; на 16 ожидалось 5,6; на границе «4»: ровно 22 балла — 1 ученик, 20–21 — 3; на 22 ожидалось 1,3',
    )
    const lowest = [{ cut: 1, at: 3, near: 4, expected: 2 }]
    expect(plain(describeCounts({ ...counts, boundaries: lowest }))).toBe(
      'на границе отметки: ровно 1 балл — 3 ученика, 0 — 1; на 1 ожидалось 2,0',
    )
  })

  it('calls items as the paper does', () => {
    const items = [{ item: 2, extraPerPupil: 0.314 }]
    const words = describeCounts(
      { marker: 'open-items', p: 0.01, pupils: 20, items },
      { labels: ['1', '8К1'] },
    )
    expect(words).toContain('№ 8К1: +0,31')
  })

  it('calls a journal higher only where it is, and else says that it agrees less with the work', () => {
    const journal = { marker: 'generous-journal', p: 0.01, honestSpread: 0.28 } as const
    expect(plain(describeCounts({ ...journal, aboveExpected: 0.4 }))).toBe(
      'отметки в журнале выше, чем у учеников с таким же результатом, на 0,40; обычный разброс между школами — 0,28',
    )
    expect(plain(describeCounts({ ...journal, aboveExpected: -0.1 }))).toBe(
      'отметки в журнале в среднем не выше, чем у учеников с таким же результатом, но расходятся с результатами работы сильнее, чем в других школах',
    )
  })
})

describe('heaping of everybody', () => {
  it('is found by hand: 14 at 10, 26 around on six totals', () => {
    const histogram = [0, 0, 0, 0, 0, 0, 4, 5, 3, 1, 14, 6, 7, 10]
    const heaping = findHeaping(histogram, [10, 12, 13])
    expect(heaping).toEqual({ cut: 10, at: 14, below: 1, around: 26 / 6, pupils: 50 })
    expect(heaping && isHeap(heaping)).toBe(true)
  })

  it('looks at as many totals around as there are', () => {
    expect(findHeaping([10, 20, 5, 6, 9], [1])).toEqual({
      cut: 1,
      at: 20,
      below: 10,
      around: 21 / 3,
      pupils: 50,
    })
    expect(findHeaping([1, 2, 3, 4, 40], [4])).toEqual({
      cut: 4,
      at: 40,
      below: 4,
      around: 10 / 4,
      pupils: 50,
    })
    expect(findHeaping([9, 1, 2, 3, 4, 31, 5, 6, 99], [5])?.around).toBe(21 / 6)
  })

  it.each([[[0]], [[5]], [[-1]], [[1.5]], [[Number.NaN]], [[]]])('has no place at a cut of %j', (cuts) => {
    expect(findHeaping([10, 10, 10, 10, 10], cuts)).toBeNull()
  })

  it('asks for fifty pupils', () => {
    expect(findHeaping([10, 10, 10, 10, 9], [2])).toBeNull()
    expect(findHeaping([10, 10, 10, 10, 10], [2])).not.toBeNull()
    expect(findHeaping([50], [1])).toBeNull()
  })

  it.each([
    [15, 10, true],
    [14.9, 10, false],
    [2, 1.2, false],
    [3, 2, true],
    [1.4, 0.4, true],
    [1.3, 0.4, false],
  ])('%d where %d stand around: %s', (at, around, expected) => {
    expect(isHeap({ cut: 5, at, below: 0, around, pupils: 99 })).toBe(expected)
  })

  it('is not asked without a scale or with fewer than fifty pupils', () => {
    expect(findHeaping([10, 10, 20, 30], null)).toBeNull()
    expect(findHeaping([10, 10, 20], [1, 2, 3])).toBeNull()
  })
})

describe('official lists beside', () => {
  const rows = [
    { organizationId: 1, year: 2023, markers: ['4-russian'] },
    { organizationId: 1, year: 2025, markers: ['4-russian'] },
    { organizationId: 1, year: 2026, markers: ['4-russian', '5-russian'] },
    { organizationId: 2, year: 2026, markers: [] },
  ]

  it('tell how many of the last three years a school was listed', () => {
    expect([yearsListed(rows, 1, 2026), yearsListed(rows, 2, 2026), yearsListed(rows, 1, 2024)]).toEqual([
      2, 0, 1,
    ])
  })

  it('stand against own tiers in a table', () => {
    const schools = [
      { organizationId: 1, tier: 'named' as const },
      { organizationId: 2, tier: 'named' as const },
      { organizationId: 3, tier: 'nothing-found' as const },
    ]
    expect(confusionTable(schools, rows, [2026])).toEqual([
      { tier: 'named', listed: 1, notListed: 1 },
      { tier: 'worth-a-look', listed: 0, notListed: 0 },
      { tier: 'nothing-found', listed: 0, notListed: 1 },
    ])
  })
})
