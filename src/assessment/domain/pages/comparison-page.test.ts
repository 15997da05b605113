import { describe, expect, it } from 'vitest'
import { noMarks } from '../figures/mark-counts.ts'
import type { WorkKey } from '../work-key.ts'
import type { ComparisonGround } from './comparison-ground.ts'
import { comparisonPage } from './comparison-page.ts'
import { type ComparisonQuestion, readComparedWith, readIds } from './comparison-question.ts'
import { noTotals, type WorkTotals } from './work-totals.ts'

const key: WorkKey = {
  ...{ procedure: 'vpr', year: 2026, grade: 5, subject: 'russian', level: null, series: null },
}

function totals(
  workId: number,
  of: Partial<WorkKey>,
  marks: readonly [number, number, number, number],
): WorkTotals {
  const [two, three, four, five] = marks
  return {
    ...noTotals({ workId, key: { ...key, ...of }, maxScore: 20 }),
    schools: 4,
    participants: two + three + four + five,
    scores: [{ value: 10, count: two + three + four + five }],
    marks: { ...noMarks, 2: two, 3: three, 4: four, 5: five },
  }
}

const school = (organizationId: number, work: WorkTotals) => ({ ...work, organizationId })
const vpr = totals(1, {}, [20, 80, 60, 40])
const oge = totals(2, { procedure: 'oge', grade: 9 }, [10, 40, 30, 20])
const lastYear = totals(3, { year: 2025 }, [4, 90, 80, 26])

const ground: ComparisonGround = {
  works: [vpr],
  past: [lastYear],
  ofSchools: [
    school(1, totals(1, {}, [15, 25, 5, 5])),
    school(2, totals(1, {}, [1, 19, 20, 10])),
    school(3, totals(1, {}, [2, 18, 20, 10])),
    school(4, totals(1, {}, [2, 18, 15, 15])),
    school(1, totals(2, { procedure: 'oge', grade: 9 }, [5, 20, 15, 10])),
    school(2, totals(2, { procedure: 'oge', grade: 9 }, [5, 20, 15, 10])),
  ],
  names: new Map([1, 2, 3, 4].map((id) => [id, `СОШ № ${id}`])),
  group: { name: 'Городские школы', memberIds: [1, 2, 3, 4] },
  mayReadPeers: true,
  published: [],
  catalogue: [],
  minima: [],
}

function ask(question: Partial<ComparisonQuestion>, changes: Partial<ComparisonGround> = {}) {
  const asked = { figure: 'quality', workIds: [1], organizationIds: [], withWhom: [], ...question } as const
  const page = comparisonPage(asked, { ...ground, ...changes })
  return { ...page, rows: page.parts[0]?.rows.map(({ cells }) => cells.slice(0, 4)) ?? [] }
}

describe('the comparison builder', () => {
  it('shows a school beside the other schools, itself left out, and says what is more than chance', () => {
    const { rows, sentences, refusals } = ask({ organizationIds: [1], withWhom: ['municipality'] })

    expect(refusals).toEqual([])
    expect(rows).toEqual([
      ['СОШ № 1', 'ВПР 2026, русский язык, 5 класс', 50, 20],
      ['Другие школы муниципалитета', 'ВПР 2026, русский язык, 5 класс', 150, 60],
    ])
    expect(sentences[0]?.text).toContain('СОШ № 1. Качество ниже, чем в других организациях муниципалитета')
  })

  it('builds no table of schools by ВПР and says why', () => {
    const { rows, refusals } = ask({ organizationIds: [1, 2], withWhom: ['municipality'] })

    expect(rows.map(([who]) => who)).toEqual(['Муниципалитет'])
    expect(refusals).toHaveLength(1)
    expect(refusals[0]).toContain('Рособрнадзор просит не составлять рейтинги')
  })

  it('puts chosen schools side by side for ОГЭ, in the order they were asked for', () => {
    const { rows, refusals } = ask({ workIds: [2], organizationIds: [2, 1] }, { works: [oge] })

    expect(refusals).toEqual([])
    expect(rows.map(([who]) => who)).toEqual(['СОШ № 2', 'СОШ № 1'])
  })

  it('takes peers without the school itself, three at least', () => {
    const { rows } = ask({ organizationIds: [1], withWhom: ['peers'] })
    const few = ask(
      { organizationIds: [1], withWhom: ['peers'] },
      { group: { name: 'Две', memberIds: [2, 3] } },
    )
    const own = ask({ organizationIds: [1], withWhom: ['peers'] }, { mayReadPeers: false })

    expect(rows[1]).toEqual(['Городские школы', 'ВПР 2026, русский язык, 5 класс', 150, 60])
    expect(few.refusals[0]).toContain('когда не меньше 3')
    expect(own.refusals[0]).toContain('видят управление')
  })

  it('compares shares of marks with the past, and points only where the papers are known to be alike', () => {
    const marks = ask({ figure: 'failures', withWhom: ['own-past'] })
    const points = ask({ figure: 'completion', withWhom: ['own-past'] })

    expect(marks.rows.map((row) => row[3])).toEqual([2, 10])
    expect(marks.parts[0]?.chart?.kind).toBe('lines')
    expect(marks.sentences[0]?.text).toContain('Доля отметок «2» выросла на 8,0')
    expect(points.rows).toHaveLength(1)
    expect(points.refusals[0]).toContain('описания работ нет в каталоге')
  })

  it('takes the region from what was published, marks only', () => {
    const published = [
      {
        workId: 1,
        key,
        level: 'region',
        unit: 'край',
        format: 'f2',
        participants: 10,
        marks: { ...noMarks, 2: 1, 3: 4, 4: 4, 5: 1 },
      },
    ] as const
    const found = ask({ withWhom: ['region', 'municipality'] }, { published })

    expect(found.rows.map(([who, , , value]) => [who, value])).toEqual([
      ['Муниципалитет', 50],
      ['Регион (как опубликовано)', 50],
    ])
    expect(ask({ withWhom: ['region'] }).refusals[0]).toContain('не загружены')
    expect(ask({ figure: 'completion', withWhom: ['region'] }, { published }).refusals[0]).toContain(
      'только отметки',
    )
  })

  it('says which figure cannot be counted', () => {
    expect(ask({ figure: 'mean-test-score' }).refusals).toEqual([
      'ВПР 2026, русский язык, 5 класс: показатель «Средний тестовый балл» не посчитан — нет данных, из которых он считается.',
    ])
  })
})

it('an address with nonsense in it asks for less, never for more', () => {
  expect(readIds('1,2,x,2,-3,1.5,99999999999', 8)).toEqual([1, 2])
  expect(readIds('1,2,3', 2)).toEqual([1, 2])
  expect(readIds(undefined, 2)).toEqual([])
  expect(readComparedWith('peers,table,municipality')).toEqual(['municipality', 'peers'])
})
