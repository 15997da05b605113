import { describe, expect, it } from 'vitest'
import { tableOf } from '../figures/journal-table.ts'
import { noMarks } from '../figures/mark-counts.ts'
import type { WorkKey } from '../work-key.ts'
import { cohortsOf } from './cohort-part.ts'
import type { ResultsPage } from './page-shapes.ts'
import { barsOf, paperOfPage } from './paper-of-page.ts'
import { subjectPage } from './subject-page.ts'
import { noTotals, type WorkTotals } from './work-totals.ts'
import { yearPage } from './year-page.ts'

const key: WorkKey = {
  ...{ procedure: 'vpr', year: 2025, grade: 5, subject: 'mathematics', level: null, series: null },
}

function work(
  changes: Partial<WorkKey>,
  marks: readonly [number, number, number, number],
  more: Partial<WorkTotals> = {},
): WorkTotals {
  const [two, three, four, five] = marks
  const ofKey = { ...key, ...changes }
  return {
    ...noTotals({ workId: ofKey.year * 100 + (ofKey.grade ?? 0), key: ofKey, maxScore: 20 }),
    participants: two + three + four + five,
    schools: 2,
    marks: { ...noMarks, 2: two, 3: three, 4: four, 5: five },
    ...more,
  }
}

function part(page: ResultsPage, id: string) {
  const found = page.parts.find((one) => one.id === id)
  if (!found) throw new Error(`the page has no part ${id}`)
  return found
}

const ground = { catalogue: [], minima: [], whose: 'Муниципалитет' }

describe('a subject over years', () => {
  const works = [
    work({ year: 2024, grade: 4 }, [4, 36, 40, 20]),
    work({ year: 2025, grade: 4 }, [18, 32, 35, 15]),
    work({ year: 2025, grade: 5 }, [6, 40, 40, 14]),
  ]
  const page = subjectPage('mathematics', { ...ground, works, figure: 'quality' })

  it('has a row for each grade and year, with numbers as the workbook has them', () => {
    const years = part(page, 'years')

    expect(years.columns.map(({ key: column }) => column)).toEqual([
      ...['work', 'year', 'schools', 'participants', 'pass', 'quality', 'failures', 'mean-mark', 'interval'],
    ])
    expect(years.rows[0]?.cells.slice(0, 8)).toEqual(['ВПР, 4 класс', '2024', 2, 100, 96, 60, 4, 3.76])
    expect(years.chart?.categories).toEqual(['2024', '2025'])
    expect(years.chart?.series.map(({ name, values }) => [name, values])).toEqual([
      ['ВПР, 4 класс', [60, 50]],
      ['ВПР, 5 класс', [null, 54]],
    ])
  })

  it('follows the same pupils into the next grade', () => {
    const [cohort, ...others] = cohortsOf(works)

    expect(others).toEqual([])
    expect(cohort?.name).toBe('4 класс 2024 года')
    expect(part(page, 'cohorts').rows.map(({ cells }) => cells[6])).toEqual([null, -6])
  })

  it('calls ten points more of «2» negative and names the years', () => {
    expect(part(page, 'failures').rows.map(({ cells }) => [cells[1], cells[4], cells[6]])).toEqual([
      ['2024 → 2025', 14, 'Отрицательная динамика: рост на 10 п.п. и больше'],
    ])
    expect(page.sentences[0]).toMatchObject({ rule: 'failures-changed', weight: 'worth-a-look' })
    expect(page.sentences[0]?.text).toContain(
      'ВПР 2025, математика, 4 класс. Доля отметок «2» выросла на 14,0',
    )
  })

  it('says why items are not compared where the catalogue knows nothing of the papers', () => {
    const items = part(page, 'same-items')

    expect(items.rows).toEqual([])
    expect(items.note).toContain('Описания работы нет в каталоге')
  })

  it('compares two waves of a diagnostic work by shares of points', () => {
    const wave = (series: string, scores: WorkTotals['scores'], maxScore: number) =>
      work({ procedure: 'municipal-diagnostic', series }, [0, 0, 0, 0], { scores, maxScore })
    const waves = subjectPage('mathematics', {
      ...ground,
      works: [wave('2', [{ value: 20, count: 40 }], 30), wave('1', [{ value: 10, count: 40 }], 20)],
      figure: 'quality',
    })

    expect(part(waves, 'waves').rows[0]?.cells.slice(2, 5)).toEqual([50, 66.7, 16.7])
  })
})

describe('the municipality’s year', () => {
  const works = [
    work({ year: 2024 }, [4, 36, 40, 20]),
    work({}, [4, 30, 44, 22], {
      absent: 20,
      journal: tableOf(
        (mark, journal) => (mark === 3 && journal === 4 ? 40 : mark === 4 && journal === 4 ? 60 : 0),
        0,
      ),
    }),
    work({ procedure: 'ege', grade: null, level: 'profile' }, [0, 0, 0, 0], {
      participants: 4,
      testScores: [20, 60, 81, 100].map((value) => ({ value, count: 1 })),
    }),
    work({ procedure: 'gve-11', grade: null }, [1, 3, 0, 0]),
  ]
  const minimum = {
    year: 2025,
    procedure: 'ege',
    subject: 'mathematics',
    level: 'profile',
    purpose: 'certificate',
    value: 27,
    unit: 'test-score',
    source: '',
    status: 'confirmed',
  } as const
  const page = yearPage(2025, {
    ...ground,
    works,
    minima: [minimum],
    published: [
      {
        ...{
          key,
          level: 'region' as const,
          unit: 'Приозёрный край',
          format: 'vpr-aggregate-f2',
          participants: 1000,
        },
        marks: { ...noMarks, 2: 100, 3: 400, 4: 400, 5: 100 },
      },
    ],
    flags: [
      { year: 2025, organizationId: 1, markers: { '4-russian': true, '4-mathematics': false } },
      { year: 2024, organizationId: 1, markers: { '4-russian': true } },
      { year: 2024, organizationId: 2, markers: { '4-russian': false } },
    ],
    medals: [],
    pairs: [],
  })

  it('puts every work of the year beside the year before', () => {
    const rows = part(page, 'works').rows

    expect(rows.map(({ cells }) => cells[0])).toEqual([
      'ВПР 2025, математика, 5 класс',
      'ЕГЭ 2025, математика, профильный уровень',
      'ГВЭ-11 2025, математика',
    ])
    expect(rows[0]?.cells.slice(-2)).toEqual([0, 6])
  })

  it('counts groups of ЕГЭ and ЕГЭ beside ГВЭ', () => {
    expect(part(page, 'ege').rows[0]?.cells.slice(4)).toEqual([27, 1, 25, 2, 50, 1])
    expect(part(page, 'ege-gve').rows[0]?.cells).toEqual([
      ...['ЕГЭ и ГВЭ-11, математика, 2025', '4 чел.', null, null, '4 чел.', null, null, null, 50],
    ])
  })

  it('keeps what was published and the official list apart', () => {
    expect(part(page, 'published').rows[0]?.cells.slice(1)).toEqual([
      ...['Регион', 'Приозёрный край', 1000, 90, 50, 10],
    ])
    expect(part(page, 'official-list').rows.map(({ cells }) => cells)).toEqual([
      ['Всего школ', 1, 1],
      ['4 класс, русский язык', 1, 1],
    ])
  })

  it('says first what should be looked into', () => {
    expect(page.sentences.map(({ rule }) => rule)).toEqual([
      ...['many-absent', 'journal-lower', 'ege-below-minimum', 'ege-high'],
    ])
  })

  it('goes to paper with every table and its bars', () => {
    const paper = paperOfPage(page, { title: 'Справка' })

    expect(paper.tables.map(({ title }) => title)).toEqual(page.parts.map(({ title }) => title))
    expect(paper.paragraphs).toEqual(page.sentences.map(({ text }) => text))
    expect(paper.tables[0]?.bars?.groups[0]).toEqual({
      name: 'ВПР-5 2025, математика',
      bars: [
        { name: 'Прошлый год', value: 60, written: '60,0' },
        { name: 'Этот год', value: 66, written: '66,0' },
      ],
    })
  })
})

it('bars of a line stand together and leave out years without a number', () => {
  const none = { lows: [], highs: [] }
  const bars = barsOf({
    ...{ kind: 'lines', title: 'Качество', unit: '%', categories: ['2024', '2025'] },
    series: [{ name: '5 класс', values: [null, 54], ...none }],
  })

  expect(bars).toEqual({
    title: 'Качество, %',
    longest: 100,
    groups: [{ name: '5 класс', bars: [{ name: '2025', value: 54, written: '54,0' }] }],
  })
})
