import { describe, expect, it } from 'vitest'
import { rollByHand } from '../../../test/fixtures/roll-by-hand.ts'
import { formCells } from './form-cells.ts'
import { findOtherResults } from './other-results.ts'
import { scorePupils } from './pupil-scores.ts'
import { rollColumns } from './roll-columns.ts'

describe('a roll in columns', () => {
  it('grows past its first room and keeps every column as it was', () => {
    const roll = rollColumns()
    const entryOf = (at: number) => ({
      ...{
        school: at % 7,
        test: at % 5,
        schoolClass: at % 11,
        pupil: at,
        variant: at % 3,
        isAbsent: at % 2 === 1,
      },
      ...{
        total: at % 40,
        mark: 2 + (at % 4),
        journal: 5 - (at % 4),
        points: [at % 9, at % 8].slice(0, at % 3),
      },
    })
    const entries = Array.from({ length: 2500 }, (_, at) => entryOf(at))
    for (const entry of entries) roll.add(entry)
    const columns = roll.finish()
    expect(columns.length).toBe(2500)
    for (const name of [
      'school',
      'test',
      'schoolClass',
      'pupil',
      'variant',
      'total',
      'mark',
      'journal',
    ] as const) {
      expect([...columns[name]]).toEqual(entries.map((entry) => entry[name]))
    }
    expect([...columns.isAbsent]).toEqual(entries.map(({ isAbsent }) => Number(isAbsent)))
    expect([...columns.points]).toEqual(entries.flatMap(({ points }) => points))
    for (const [at, { points }] of entries.entries()) {
      const from = columns.pointsAt[at] ?? 0
      expect([...columns.points.subarray(from, from + points.length)]).toEqual(points)
    }
  })

  it('takes a paper of more points than it has room for', () => {
    const roll = rollColumns()
    const [entry] = [
      {
        school: 0,
        test: 0,
        schoolClass: 0,
        pupil: 0,
        variant: 0,
        isAbsent: false,
        total: 1,
        mark: 2,
        journal: 2,
      },
    ]
    const points = Array.from({ length: 40_000 }, (_, at) => at % 200)
    roll.add({ ...entry, points: [7] })
    roll.add({ ...entry, points })
    const { pointsAt, points: kept } = roll.finish()
    expect([...pointsAt]).toEqual([0, 1])
    expect(kept).toHaveLength(40_001)
    expect([kept[0], kept[1], kept[40_000]]).toEqual([7, 0, 39_999 % 200])
  })
})

describe('cells', () => {
  it('are pupils of one school at one work, by classes and variants, unknown ones first', () => {
    const data = rollByHand(
      [
        { school: 1, test: 1, schoolClass: 3, variant: 2, total: 5 },
        { school: 0, test: 1, total: -1 },
        { school: 1, test: 0, schoolClass: 4, variant: 1, total: 5 },
        { school: 1, test: 1, schoolClass: 3, variant: 1, total: 0 },
        { school: 1, test: 1, schoolClass: -1, variant: -1, total: -1 },
        { school: 1, test: 0, schoolClass: 3, variant: 9, total: 5 },
        { school: 1, test: 1, schoolClass: 3, variant: 2, total: 7 },
      ],
      [{}, { year: 2027 }],
    )
    const cells = formCells(data)
    expect(cells.count).toBe(3)
    expect([...cells.test]).toEqual([0, 1, 1])
    expect([...cells.school]).toEqual([1, 0, 1])
    expect([...cells.start]).toEqual([0, 2, 3, 7])
    expect([...cells.order]).toEqual([5, 2, 1, 4, 3, 0, 6])
    expect([...cells.tested]).toEqual([2, 0, 3])
  })

  it('are none where there is nobody', () => {
    const cells = formCells(rollByHand([]))
    expect([cells.count, [...cells.start], cells.order.length]).toEqual([0, [0], 0])
  })
})

describe('normal scores of pupils', () => {
  it('are those of their totals at their work, with the mean of the tested', () => {
    const data = rollByHand(
      [
        { total: 0 },
        { total: 1 },
        { total: -1 },
        { total: 9 },
        { school: 1, total: -1 },
        { school: 1, test: 1, total: 1 },
        { test: 2, total: 1 },
      ],
      [{}, { year: 2027 }, { year: 2028 }],
    )
    const reference = (scores: readonly number[]) => ({
      ...{ histogram: new Float64Array(2), normalScore: Float64Array.from(scores), curves: null },
    })
    const { score, cellMean } = scorePupils(data, formCells(data), [reference([-1, 2]), reference([3, 4])])
    const none = Number.NaN
    expect([...score]).toEqual([-1, 2, none, none, none, 4, none])
    expect([...cellMean]).toEqual([0.5, none, 4, none])
  })
})

describe('the same pupil elsewhere', () => {
  // One pupil: mathematics and two other works of 2026, one of 2025, one of 2024; another pupil; an unknown one.
  const makeData = () =>
    rollByHand(
      [
        { pupil: 3, test: 0 },
        { pupil: 3, test: 1 },
        { pupil: 3, test: 2 },
        { pupil: 3, test: 3 },
        { pupil: 3, test: 4 },
        { pupil: 0, test: 0 },
        { pupil: -1, test: 1 },
        { pupil: 3, test: 0 },
      ],
      [{ year: 2026 }, { year: 2026 }, { year: 2026 }, { year: 2025 }, { year: 2024 }],
    )

  it('has a mean over other works of the year, and one over the years beside', () => {
    const score = Float64Array.from([1, 2, 4, 8, 16, 32, 64, 128])
    const { sameYear, nearYears } = findOtherResults(makeData(), score)
    const none = Number.NaN
    // A second row at the same work is not another work of the year, but is one for the works beside.
    expect([...sameYear]).toEqual([3, 133 / 3, 131 / 3, none, none, none, none, 3])
    expect([...nearYears]).toEqual([8, 8, 8, (1 + 2 + 4 + 128 + 16) / 5, 8, none, none, 8])
  })

  it('says nothing where the other score is unknown', () => {
    const none = Number.NaN
    const score = Float64Array.from([1, none, none, none, 16, 32, 64, none])
    const { sameYear, nearYears } = findOtherResults(makeData(), score)
    expect([...sameYear]).toEqual([none, 1, 1, none, none, none, none, none])
    expect([...nearYears].slice(0, 5)).toEqual([none, none, none, 17 / 2, none])
  })
})
