import { describe, expect, it } from 'vitest'
import type { WorkKey } from '#assessment/domain/work-key.ts'
import { findResultsBeside, type MarkedWork } from './results-beside.ts'

function work(workId: number, key: Partial<WorkKey>, counts: Partial<MarkedWork> = {}): MarkedWork {
  const whole: WorkKey = {
    ...{ procedure: 'vpr', year: 2025, grade: 8, subject: 'mathematics', level: null, series: null },
    ...key,
  }
  const usual = { tested: 50, good: 35, othersTested: 400, othersGood: 160 }
  return { workId, title: `Работа ${workId}`, key: whole, season: 'spring', ...usual, ...counts }
}

const sign = work(1, {})

describe('results beside a work with signs', () => {
  it('are the same parallel in other grades first, then the same grade in other years', () => {
    const works = [
      sign,
      work(2, { year: 2024, grade: 8 }),
      work(3, { procedure: 'oge', year: 2026, grade: null }),
      work(4, { year: 2024, grade: 7 }),
      work(5, { year: 2026, grade: 8 }),
      work(6, { year: 2026, grade: 9, subject: 'russian' }),
      work(7, { year: 2025, grade: 7 }),
      work(8, { procedure: 'ege', year: 2028, grade: null }),
      work(9, { procedure: 'niko', year: 2024, grade: 8 }),
      work(10, { procedure: 'niko' }),
    ]
    const [beside] = findResultsBeside([1], works)
    expect(beside?.lines.map(({ workId, relation }) => [workId, relation])).toEqual([
      [4, 'cohort'],
      [10, 'cohort'],
      [3, 'cohort'],
      [2, 'other-years'],
      [5, 'other-years'],
    ])
  })

  // Python, MOVER over two intervals of Newcombe's method 10: lead 0.30 falls to −0.04.
  it('say whether the lead over the other schools is kept', () => {
    const at = { procedure: 'oge', year: 2026, grade: 9 } as const
    const verdictOf = (counts: Partial<MarkedWork>) =>
      findResultsBeside([1], [sign, work(3, at, counts)])[0]?.lines[0]
    const fallen = verdictOf({ tested: 50, good: 18, othersTested: 400, othersGood: 160 })
    expect(fallen).toMatchObject({ verdict: 'not-kept', tested: 50, good: 18 })
    expect(fallen?.change?.difference).toBeCloseTo(-0.34, 9)
    expect(fallen?.change?.high).toBeLessThan(0)
    expect([fallen?.low, fallen?.high]).toEqual([expect.closeTo(0.2414, 4), expect.closeTo(0.4986, 4)])
    expect(verdictOf({ good: 34 })?.verdict).toBe('wide')
    const large = { ...sign, tested: 200, good: 140 }
    const next = work(3, at, { tested: 200, good: 136 })
    expect(findResultsBeside([1], [large, next])[0]?.lines[0]?.verdict).toBe('kept')
    expect(verdictOf({ good: 50, othersGood: 120 })?.verdict).toBe('grew')
    expect(verdictOf({ tested: 9, good: 0 })?.verdict).toBe('few')
  })

  it('are shown of six works, those whose parallel has sat an exam first, each by years', () => {
    const signs = [1, 2, 3, 4, 5, 6, 7].map((grade) => work(grade, { grade: grade + 1 }))
    const years = signs.map((one) => work(one.workId + 10, { grade: one.key.grade, year: 2023 }))
    const exams = [2026, 2027].map((year) =>
      work(year, { procedure: year === 2026 ? 'oge' : 'gve-9', year, grade: null }),
    )
    const found = findResultsBeside([1, 2, 3, 4, 5, 6, 7], [...years, ...exams.toReversed(), ...signs])
    expect(found.map(({ workId }) => workId)).toEqual([7, 1, 2, 3, 4, 5])
    expect(found[0]?.lines.map(({ workId }) => workId)).toEqual([15, 2026, 17])
    const [seventh] = findResultsBeside([6], [...years, ...exams, ...signs])
    expect(seventh?.lines.map(({ workId, relation }) => [workId, relation])).toEqual([
      [14, 'cohort'],
      [2027, 'cohort'],
      [16, 'other-years'],
    ])
    const ten = { tested: 10, good: 5 }
    const least = findResultsBeside([1], [{ ...sign, ...ten }, work(3, { year: 2026, grade: 9 }, ten)])
    expect(least[0]?.lines[0]?.verdict).toBe('wide')
  })

  it('are none where nobody has a mark, where nothing is comparable, and for works that are gone', () => {
    expect(findResultsBeside([1, 77], [sign])).toEqual([])
    expect(findResultsBeside([1], [sign, work(2, { year: 2024, grade: 7 }, { tested: 0, good: 0 })])).toEqual(
      [],
    )
    expect(findResultsBeside([1], [{ ...sign, othersTested: 0 }, work(2, { year: 2024, grade: 7 })])).toEqual(
      [],
    )
  })
})
