import { describe, expect, it } from 'vitest'
import { type CheckableWork, chooseWorks } from './choose-works.ts'
import { confirmedShare, isConfirmed } from './confirmed-share.ts'
import { itemsForThirdCheck } from './third-check.ts'
import { thirdCheckPresets } from './third-check-presets.ts'

const works = Array.from(
  { length: 40 },
  (_, at): CheckableWork => ({
    className: '4А',
    participantCode: String(at),
    total: at % 17,
    mark: 2 + [8, 12, 15].filter((cut) => at % 17 >= cut).length,
  }),
)

describe('works to check again', () => {
  it('are all of them where they are few, or where it is asked so', () => {
    expect(
      chooseWorks(works.slice(0, 9), { kind: 'sample', most: 15 }, { cuts: null, seed: 1 }),
    ).toHaveLength(9)
    expect(chooseWorks(works, { kind: 'all' }, { cuts: null, seed: 1 })).toHaveLength(40)
  })

  it('hold every work within a point of a boundary, the same ones each time', () => {
    const draw = () => chooseWorks(works, { kind: 'sample', most: 30 }, { cuts: [8, 12, 15], seed: 5 })
    const near = works.filter(({ total }) => [8, 12, 15].some((cut) => Math.abs(total - cut) <= 1))
    expect(draw()).toEqual(expect.arrayContaining(near))
    expect(draw()).toHaveLength(30)
    expect(draw()).toEqual(draw())
  })

  it('take every mark in turn', () => {
    const chosen = chooseWorks(works, { kind: 'sample', most: 8 }, { cuts: null, seed: 3 })
    const byMark = Map.groupBy(chosen, ({ mark }) => mark)
    expect([2, 3, 4, 5].map((mark) => byMark.get(mark)?.length)).toEqual([2, 2, 2, 2])
  })
})

describe('the confirmed share', () => {
  const checked = (secondTotal: number | null, secondMark = 3) => ({
    firstTotal: 8,
    firstMark: 3,
    secondTotal,
    secondMark: secondTotal === null ? null : secondMark,
  })

  it('counts a work whose mark stands and whose total is within a point', () => {
    expect([7, 8, 9, 10].map((total) => isConfirmed(checked(total)))).toEqual([true, true, true, false])
    expect(isConfirmed(checked(7, 2))).toBe(false)
    expect(isConfirmed(checked(7), 0)).toBe(false)
  })

  it('has the exact interval: 29 of 29 is at least 88 % by the two-sided 95 %', () => {
    const {
      interval,
      confirmed,
      checked: count,
    } = confirmedShare(Array.from({ length: 29 }, () => checked(8)))
    expect([confirmed, count]).toEqual([29, 29])
    // binom.test(29, 29)$conf.int in R
    expect(interval?.low).toBeCloseTo(0.8806, 4)
    expect(interval?.high).toBe(1)
  })

  it('says nothing while nothing is checked', () => {
    const { interval, ...counts } = confirmedShare([checked(null)])
    expect(interval).toBeNull()
    expect(counts).toEqual({ chosen: 1, checked: 0, confirmed: 0, lower: 0, higher: 0 })
  })
})

describe('a third expert', () => {
  const rule = (exam: string, subject: string) => {
    const found = thirdCheckPresets.find((one) => one.exam === exam && one.subject === subject)
    if (!found) throw new Error('no such preset')
    return found
  }
  const oge = rule('oge', 'математика')
  const ege = rule('ege', 'математика (профиль)')

  it('is asked of one item by its difference; «X» against 0 is none', () => {
    expect(itemsForThirdCheck(oge, [2, 2, 1, 0, null, 0], [2, 0, 1, 0, 0, 0])).toEqual([21])
    expect(itemsForThirdCheck(oge, [2, 2, 1, 0, null, 0], [2, 2, 1, 0, 1, 0])).toEqual([24])
  })

  it('is asked of all items by the difference of the sums, not by the sum of differences', () => {
    expect(itemsForThirdCheck(oge, [2, 1, 1, 1, 0, 1], [1, 0, 0, 0, 0, 1])).toEqual(oge.items)
    expect(itemsForThirdCheck(ege, [1, 1, 1, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0])).toEqual(ege.items)
    expect(itemsForThirdCheck(ege, [1, 0, 1, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0, 0])).toEqual([])
  })
})
