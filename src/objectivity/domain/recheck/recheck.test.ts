import { describe, expect, it } from 'vitest'
import { type CheckableWork, chooseWorks } from './choose-works.ts'
import { confirmedShare, isConfirmed } from './confirmed-share.ts'
import { itemsForThirdCheck, worksForThirdCheck } from './third-check.ts'
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

  // Of twenty works without a boundary four are taken: the order is that of the generator with the seed 7, counted in Python.
  it('are the ones the seed says, in the order of the list', () => {
    const twenty = works.slice(0, 20).map((work) => ({ ...work, mark: 3 }))
    const chosen = chooseWorks(twenty, { kind: 'sample', most: 4 }, { cuts: null, seed: 7 })
    expect(chosen.map(({ participantCode }) => Number(participantCode))).toEqual([0, 11, 15, 17])
  })

  it('take what there is of a mark that few have, the lower marks first, and unknown marks too', () => {
    const rare = [2, 2, 3, 4, 4, 4, 5, 5, 5, 5].map((mark, at) => ({
      ...{ className: '4А', participantCode: String(at), total: 20, mark },
    }))
    const marksOf = (most: number, own: readonly CheckableWork[] = rare) =>
      chooseWorks(own, { kind: 'sample', most }, { cuts: [8, 12], seed: 2 }).map(({ mark }) => mark)
    expect(marksOf(6)).toEqual([2, 2, 3, 4, 5].toSpliced(4, 0, 4))
    expect(marksOf(2)).toEqual([2, 3])
    expect(marksOf(9)).toHaveLength(9)
    expect(marksOf(10)).toHaveLength(10)
    expect(marksOf(2, [...rare, { className: null, participantCode: null, total: 20, mark: null }])).toEqual([
      2,
      null,
    ])
  })

  it('count those at a boundary among those asked, even where they are more', () => {
    const near = works.filter(({ total }) => Math.abs(total - 12) <= 1)
    const draw = (most: number) => chooseWorks(works, { kind: 'sample', most }, { cuts: [12], seed: 5 })
    expect(near).toHaveLength(6)
    expect(draw(3)).toEqual(near)
    expect(draw(6)).toEqual(near)
    expect(draw(8)).toHaveLength(8)
    expect(draw(7)).toEqual(expect.arrayContaining(near))
    expect(draw(7)).toHaveLength(7)
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

  it('without a mark goes by the total alone', () => {
    const work = { firstTotal: 8, firstMark: 3, secondTotal: 8, secondMark: 3 }
    expect(isConfirmed({ ...work, firstMark: null })).toBe(true)
    expect(isConfirmed({ ...work, secondMark: null })).toBe(true)
    expect(isConfirmed({ ...work, secondTotal: null })).toBe(false)
    // Nothing is 0 points: a missing second total is no total near nothing.
    expect(isConfirmed({ ...work, firstTotal: 0, secondTotal: null })).toBe(false)
  })

  it('tells how many were scored lower and higher', () => {
    const { interval, ...counts } = confirmedShare([
      ...[7, 8, 9, 10, 3, 0, null].map((total) => checked(total)),
      checked(6, 2),
    ])
    expect(counts).toEqual({ chosen: 8, checked: 7, confirmed: 3, lower: 4, higher: 2 })
    // SciPy 1.17.1: binomtest(3, 7).proportion_ci(method='exact')
    expect(interval?.low).toBeCloseTo(0.0989883, 6)
    expect(interval?.high).toBeCloseTo(0.8159483, 6)
    expect(confirmedShare([checked(10)], 2).confirmed).toBe(1)
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

  it('is asked by the rules of 2026, each for its items', () => {
    const rules = thirdCheckPresets.map(({ exam, subject, year, items, itemFrom, sumFrom }) => {
      expect([year, itemFrom]).toEqual([2026, 2])
      return `${exam} ${subject}: ${items.join(' ')}${sumFrom === null ? '' : `, сумма от ${sumFrom}`}`
    })
    expect(rules).toEqual([
      'ege математика (профиль): 13 14 15 16 17 18 19, сумма от 3',
      'ege химия: 29 30 31 32 33 34',
      'ege биология: 22 23 24 25 26 27 28, сумма от 4',
      'ege история: 13 14 15 16 17 18 19 20 21',
      'ege география, 24–28: 24 25 26 27 28',
      'ege физика, 21–25: 21 22 23 24 25',
      'oge математика: 20 21 22 23 24 25, сумма от 4',
      'oge обществознание: 1 5 6 12 21 22 23 24',
      'oge физика: 17 18 19 20 21 22',
      'oge химия: 20 21 22 23',
      'oge биология: 22 23 24 25 26',
      'oge история: 18 19 20 21 22 23 24',
      'oge информатика: 13 14 15 16',
      'oge география: 12',
    ])
  })

  it('is asked of nothing but a missing answer where a rule names no difference', () => {
    const none = { ...oge, items: [1, 2], itemFrom: null, sumFrom: null }
    expect(itemsForThirdCheck(none, [3, 0], [0, 3])).toEqual([])
    expect(itemsForThirdCheck(none, [3, null], [3, 3])).toEqual([2])
    expect(itemsForThirdCheck(none, [3], [3, 3])).toEqual([2])
  })

  it('is asked of whole works by the difference of two totals', () => {
    const pair = (firstTotal: number, secondTotal: number | null) => ({ firstTotal, secondTotal })
    const all = [pair(8, 5), pair(8, 6), pair(3, null), pair(5, 8), pair(0, null)]
    expect(worksForThirdCheck(all, 3)).toEqual([all[0], all[3]])
    expect(worksForThirdCheck(all, 0)).toEqual([all[0], all[1], all[3]])
  })

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
