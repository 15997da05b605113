import { describe, expect, it } from 'vitest'
import { changeOfFailures } from './change-of-failures.ts'
import { finalCertification } from './final-certification.ts'
import { compareWithJournal } from './journal-comparison.ts'
import { addJournalTables, compareMarks, journalTableFromArrays } from './journal-table.ts'
import { learningDegree } from './learning-degree.ts'
import { countMarks, type MarkCounts, markCountsFromArrays, noMarks } from './mark-counts.ts'
import { meanMark } from './mean-mark.ts'
import { passShare } from './pass-share.ts'
import { levelsByMarks } from './preparation-levels.ts'
import { qualityShare } from './quality-share.ts'
import { withAndWithout } from './with-and-without.ts'

/** 5 «пятёрок», 10 «четвёрок», 8 «троек», 2 «двойки»: the worked class of docs/methodology/figures.md. */
const group: MarkCounts = { 5: 5, 4: 10, 3: 8, 2: 2, notCertified: 0 }
const withOneMore: MarkCounts = { ...group, notCertified: 1 }

describe('figures of a class of 25', () => {
  it('are 92,00 and 60,00 %, СОУ 58,40 % and a mean of 3,72', () => {
    expect(passShare(group)).toMatchObject({ numerator: 23, denominator: 25, value: 0.92 })
    expect(qualityShare(group)).toMatchObject({ numerator: 15, denominator: 25, value: 0.6 })
    expect(learningDegree(group).value).toBeCloseTo(0.584, 12)
    expect(meanMark(group)).toMatchObject({ numerator: 93, denominator: 25, value: 3.72 })
  })

  it('keep a pupil without certification in shares and out of the mean', () => {
    expect(passShare(withOneMore).value).toBeCloseTo(0.8846, 4)
    expect(qualityShare(withOneMore).value).toBeCloseTo(0.5769, 4)
    expect(learningDegree(withOneMore).value).toBeCloseTo(0.5642, 4)
    expect(meanMark(withOneMore).value).toBe(3.72)
  })

  it('say nothing of nobody', () => {
    for (const figure of [passShare, qualityShare, learningDegree, meanMark]) {
      expect(figure(noMarks)).toMatchObject({ denominator: 0, value: null, interval: null })
    }
  })

  it('reach the base level with a «3» and the high one with a «5»', () => {
    const { base, high } = levelsByMarks(group)

    expect([base.value, high.value]).toEqual([0.92, 0.2])
  })

  it('come from the arrays of the database as well', () => {
    expect(markCountsFromArrays([0, 2, 3, 4, 5], [7, 2, 8, 10, 5])).toEqual(group)
    expect(countMarks([5, null, 2, 1])).toEqual({ ...noMarks, 5: 1, 2: 1, notCertified: 1 })
  })
})

describe('динамика «2»', () => {
  const of = (failed: number, all: number): MarkCounts => ({ ...noMarks, 2: failed, 3: all - failed })

  it.each([
    [5, 14, false],
    [5, 15, true],
    [5, 16, true],
  ])('from %i of 100 to %i of 100 is worse: %s', (before, after, isWorse) => {
    expect(changeOfFailures(of(before, 100), of(after, 100)).isWorse).toBe(isWorse)
  })

  it('carries both shares and the interval of their difference', () => {
    const change = changeOfFailures(of(2, 49), of(5, 48))

    expect(change.difference).toBeCloseTo(5 / 48 - 2 / 49, 12)
    expect(change.interval?.low).toBeLessThan(0)
    expect(change.isWorse).toBe(false)
  })

  it('is not known without an earlier year', () => {
    expect(changeOfFailures(noMarks, of(2, 49))).toMatchObject({ difference: null, isWorse: false })
  })
})

describe('сравнение с журналом', () => {
  const table = compareMarks([
    [2, 4],
    [3, 3],
    [4, 5],
    [2, 5],
    [3, 'none'],
    [4, null],
    [null, 4],
  ])

  it('counts понизили, подтвердили, повысили and gaps of two marks over those who have both', () => {
    const { lower, same, higher, farApart, withoutJournal } = compareWithJournal(table)

    expect([lower.numerator, same.numerator, higher.numerator, farApart.numerator]).toEqual([3, 1, 0, 2])
    expect(lower).toMatchObject({ denominator: 4, value: 0.75 })
    expect(withoutJournal).toBe(2)
  })

  it('is not known where no journal mark is', () => {
    expect(compareWithJournal(compareMarks([[3, 'none']])).same.value).toBeNull()
  })

  it('is the same from the arrays of the database', () => {
    const columns = { marks: [2, 3, 4, 2, 3], journalMarks: [4, 3, 5, 5, 0], counts: [1, 1, 1, 1, 2] }

    expect(journalTableFromArrays(columns)).toEqual(table)
    expect(addJournalTables(table, table).withoutJournal).toBe(4)
  })
})

describe('a part of the pupils', () => {
  it('is shown beside all and beside the rest', () => {
    const repeaters: MarkCounts = { ...noMarks, 2: 1, 3: 1 }
    const { all, part, without } = withAndWithout(group, repeaters, passShare)

    expect([all.denominator, part.denominator, without.denominator]).toEqual([25, 2, 23])
    expect(without.value).toBeCloseTo(22 / 23, 12)
  })
})

describe('ЕГЭ and ГВЭ', () => {
  it('are shown apart and together', () => {
    const { ege, gve, together, gveChosen } = finalCertification(
      { participants: 60, passed: 57 },
      { participants: 15, passed: 15 },
    )

    expect([ege.value, gve.value, together.value, gveChosen.value]).toEqual([0.95, 1, 0.96, 0.2])
  })
})
