import { describe, expect, it } from 'vitest'
import { EMPTY_CELL, NOT_ATTEMPTED, NOT_TAUGHT } from '../reading/item-score.ts'
import { discriminationIndex } from './discrimination-index.ts'
import { crossings, groupCurve } from './group-curves.ts'
import { fullPointsShare, itemCompletion, notTaughtShare, omissionShare } from './item-completion.ts'
import { itemDiscrimination } from './item-discrimination.ts'
import { type ItemSums, sumItems } from './item-sums.ts'
import { itemSumsFromTotals } from './item-sums-from-totals.ts'
import { itemZone } from './item-zone.ts'

const items = [
  { label: '1', max: 2 },
  { label: '2', max: 1 },
]
const first = (sums: readonly ItemSums[]): ItemSums => {
  const [sum] = sums
  if (!sum) throw new Error('no items')
  return sum
}

describe('an item', () => {
  const sums = first(
    sumItems(items, [
      [2, 1],
      [1, 0],
      [NOT_ATTEMPTED, 0],
      [NOT_TAUGHT, 1],
      [EMPTY_CELL, 1],
    ]),
  )

  it('counts «X» as no points and leaves out who was not taught the topic', () => {
    expect(itemCompletion(sums)).toMatchObject({ numerator: 3, denominator: 6, value: 0.5 })
    expect(fullPointsShare(sums)).toMatchObject({ numerator: 1, denominator: 3 })
    expect(omissionShare(sums)).toMatchObject({ numerator: 1, denominator: 3 })
    expect(notTaughtShare(sums)).toMatchObject({ numerator: 1, denominator: 5 })
  })

  it.each([
    [0.569, 'base', 'insufficient'],
    [0.57, 'base', 'between'],
    [0.599, 'base', 'between'],
    [0.6, 'base', 'sufficient'],
    [0.63, 'base', 'sufficient'],
    [0.284, 'raised', 'insufficient'],
    [0.285, 'high', 'between'],
    [0.3, 'raised', 'sufficient'],
    [57 / 100, 'base', 'between'],
    [0.5, null, null],
    [null, 'base', null],
  ] as const)('done by %s at the level %s is %s', (value, difficulty, zone) => {
    expect(itemZone(value, difficulty)).toBe(zone)
  })
})

describe('how well an item tells pupils apart', () => {
  const rows = [
    [0, 0],
    [1, 0],
    [1, 1],
    [2, 1],
    [2, 1],
  ]

  it('is the correlation with the other items', () => {
    // SciPy 1.17.1: pearsonr([0,1,1,2,2], [0,0,1,1,1]).statistic
    expect(itemDiscrimination(first(sumItems(items, rows)))).toBeCloseTo(0.7637626158, 9)
  })

  it('comes out the same from totals and products with the total', () => {
    const totals = rows.map(([a = 0, b = 0]) => a + b)
    const column = (at: number) => rows.map((row) => row[at] ?? 0)
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
    const [kept] = itemSumsFromTotals(items, {
      rowCount: 5,
      totalSum: sum(totals),
      totalSquares: sum(totals.map((total) => total ** 2)),
      scored: [5, 5],
      sums: [sum(column(0)), sum(column(1))],
      squares: [sum(column(0).map((v) => v * v)), sum(column(1).map((v) => v * v))],
      products: [0, 1].map((at) => sum(column(at).map((value, row) => value * (totals[row] ?? 0)))),
      notAttempted: [0, 0],
      notTaught: [0, 0],
      emptyCells: [0, 0],
      fullPoints: [2, 3],
    })

    expect(kept).toEqual(first(sumItems(items, rows)))
  })

  it('is not known where totals are not of those asked', () => {
    const one = { ...first(sumItems(items, rows)), rest: null }

    expect(itemDiscrimination(one)).toBeNull()
  })

  it('is 1 where the strongest 27 % have all points and the weakest none', () => {
    const groups = [
      { group: 0, asked: 50, points: 0 },
      { group: 9, asked: 50, points: 100 },
    ]

    expect(discriminationIndex(groups, 2)).toBe(1)
    expect(discriminationIndex([{ group: 0, asked: 9, points: 1 }], 1)).toBeNull()
  })

  it('takes the part of a group that stands across the border', () => {
    const groups = [
      { group: 1, asked: 2, points: 0 },
      { group: 2, asked: 6, points: 3 },
      { group: 3, asked: 2, points: 2 },
    ]

    // 2,7 pupils a side: 2 + 0,7·0,5 points above, 0 + 0,7·0,5 below.
    expect(discriminationIndex(groups, 1)).toBeCloseTo(2 / 2.7, 12)
  })
})

describe('curves of groups', () => {
  it('rise with the group, and those of fewer than ten pupils are named', () => {
    const curve = groupCurve(
      [
        { group: 5, asked: 9, points: 9 },
        { group: 2, asked: 6, points: 2 },
        { group: 2, asked: 4, points: 1 },
      ],
      1,
    )

    expect(curve).toEqual([
      { group: 2, completion: { numerator: 3, denominator: 10, value: 0.3 }, isFew: false },
      { group: 5, completion: { numerator: 9, denominator: 9, value: 1 }, isFew: true },
    ])
  })

  it.each([
    [44, 0],
    [45, 1],
    [46, 1],
  ])('cross where %i of 100 «2» did what 40 of 100 «3» did: %i', (points, count) => {
    const curve = groupCurve(
      [
        { group: 2, asked: 100, points },
        { group: 3, asked: 100, points: 40 },
      ],
      1,
    )

    expect(crossings(curve)).toHaveLength(count)
  })
})
