import { describe, expect, it } from 'vitest'
import type { RunSchool } from '../shapes.ts'
import { isExempt } from './exemption.ts'
import { publishedReferenceOf } from './published-reference.ts'
import { ordinaryWords, schoolWords, worksWords } from './school-words.ts'
import { screenedTestOf } from './stored-work.ts'

describe('what is lawfully left out', () => {
  const one = { organizationId: 1, workId: 7, className: '5 «Б»' }
  const row = { organizationId: 1, workId: 7, className: '5б' }

  it('is a class of a school in a work, however the class is written', () => {
    expect(isExempt([one], row)).toBe(true)
    expect(isExempt([one], { ...row, className: '5-Б' })).toBe(true)
    expect(isExempt([one], { ...row, className: '5А' })).toBe(false)
    expect(isExempt([one], { ...row, className: null })).toBe(false)
    expect(isExempt([one], { ...row, workId: 8 })).toBe(false)
    expect(isExempt([one], { ...row, organizationId: 2 })).toBe(false)
    expect(isExempt([], row)).toBe(false)
  })

  it('is every work or every class where none is said', () => {
    expect(isExempt([{ ...one, workId: null }], { ...row, workId: 8 })).toBe(true)
    expect(isExempt([{ ...one, className: null }], { ...row, className: null })).toBe(true)
    expect(isExempt([{ ...one, className: null }], { ...row, workId: 8 })).toBe(false)
  })
})

describe('a work of the database', () => {
  const key = {
    procedure: 'vpr',
    year: 2026,
    grade: 4,
    subject: 'russian',
    level: null,
    series: null,
  } as const
  const item = (max: number | null, kind: 'short' | 'extended' | null = 'short') => ({
    label: '1',
    max,
    kind,
  })
  const work = { workId: 1, key, items: [item(0), item(254, 'extended')], cuts: [1, 2, 3], published: null }

  it('has its items where the highest points of all are known', () => {
    expect(screenedTestOf(work)).toEqual({
      ...{ year: 2026, grade: 4, subject: 'russian', maxima: [0, 254], isOpen: [false, true] },
      ...{ cuts: [1, 2, 3], published: null },
    })
    for (const max of [null, -1, 255]) {
      expect(screenedTestOf({ ...work, items: [item(1), item(max)] })).toMatchObject({
        maxima: [],
        isOpen: [],
      })
    }
    expect(screenedTestOf({ ...work, key: { ...key, grade: null } }).grade).toBe(11)
  })
})

describe('the reference out of published rows', () => {
  const counts = (participants: number, scoreCounts: object, unit = 'р1') => ({
    ...{ unit, markGroup: '', participants, figures: { scoreCounts } },
  })
  const group = (markGroup: string, itemShares: object, unit = 'р1') => ({
    ...{ unit, markGroup, participants: 5, figures: { itemShares } },
  })
  const four = ['2', '3', '4', '5'].map((mark, at) => group(mark, { 1: at * 10, 2: 50 }))

  it('is the largest region’s totals without gaps, and its shares', () => {
    const rows = [counts(10, { 0: 3 }, 'р2'), counts(40, { 2: 30, 0: 10 }), ...four]
    expect(publishedReferenceOf(rows, ['1', '2'])).toEqual({
      histogram: [10, 0, 30],
      itemShares: [
        [0, 0.1, 0.2, 0.3],
        [0.5, 0.5, 0.5, 0.5],
      ],
    })
    expect(publishedReferenceOf(rows, ['2'])?.itemShares).toHaveLength(1)
  })

  it('passes over what is no total or no number', () => {
    const odd = { '-1': 4, 1.5: 4, 1001: 4, x: 4, 1000: 'много', 1: 2 }
    expect(publishedReferenceOf([counts(9, odd)], [])?.histogram).toEqual([0, 2])
    expect(publishedReferenceOf([counts(9, { 1000: 1 })], [])?.histogram).toHaveLength(1001)
  })

  it('has no items where a group, an item or the region is another', () => {
    const whole = counts(40, { 1: 1 })
    for (const missing of four) {
      const three = four.filter((row) => row !== missing)
      expect(publishedReferenceOf([whole, ...three], ['1'])?.itemShares).toBeNull()
    }
    expect(publishedReferenceOf([whole, ...four], ['1', '3'])?.itemShares).toBeNull()
    expect(publishedReferenceOf([whole, ...four], [])?.itemShares).toBeNull()
    const elsewhere = four.map((row) => ({ ...row, unit: 'р2' }))
    expect(publishedReferenceOf([whole, ...elsewhere], ['1'])?.itemShares).toBeNull()
    // A row of the group without items stands before the one that has them.
    const before = ['2', '3', '4', '5'].map((mark) => ({ ...counts(1, {}), markGroup: mark }))
    expect(publishedReferenceOf([...before, whole, ...four], ['1'])?.itemShares).toHaveLength(1)
  })

  it('is none without totals', () => {
    expect(publishedReferenceOf(four, ['1'])).toBeNull()
    expect(publishedReferenceOf([counts(3, {})], [])).toBeNull()
    expect(publishedReferenceOf([{ ...counts(3, {}), figures: { scoreCounts: null } }], [])).toBeNull()
  })
})

describe('what a run says of a school', () => {
  const school: RunSchool = {
    ...{ organizationId: 1, organizationName: 'СОШ № 1', tier: 'named', tested: 400, tooLittle: true },
    markers: { 'hard-items': 0.2, 'mark-boundary': 0.049, 'open-items': 0.05, 'similar-answers': 0.001 },
    ...{
      rules: ['mean-above-region', 'person-fit'],
      namedWorks: [7, 8, 9],
      dossierId: null,
      dossierState: null,
      open: null,
    },
    official: [
      { year: 2025, markers: ['4-russian', '4-mathematics'] },
      { year: 2026, markers: ['5-russian'] },
    ],
    yearsListed: 2,
  }
  const titles = new Map([
    [7, 'ВПР 4'],
    [8, 'ВПР 5'],
  ])

  it('is the signs below 0.05, the works, the lists, the rules', () => {
    expect(schoolWords(school, titles)).toEqual({
      signs: 'Скопление на границе отметки; Похожие работы в классе',
      works: 'ВПР 4; ВПР 5; ',
      caveat: 'мало данных, чтобы исключить',
      official: '2025, 2026 (2 из 3 лет)',
      officialMarkers:
        '2025 год: 4 класс, русский язык; 4 класс, математика. 2026 год: 5 класс, русский язык',
      rules: 'Среднее выше региона; Согласованность ответов',
    })
  })

  it('tells a generous journal from doubts about the works', () => {
    const alone = schoolWords(
      { ...school, markers: { 'generous-journal': 0.001, 'open-items': 0.2 } },
      titles,
    )
    expect(alone.signs).toBe(
      'Отметки в журнале выше ожидаемых: отдельный вывод о журнале, к самим работам вопросов нет',
    )
    const other = { 'similar-answers': 0.001 }
    expect(schoolWords({ ...school, markers: other }, titles).signs).toBe('Похожие работы в классе')
    const both = { 'generous-journal': 0.001, 'open-items': 0.02 }
    expect(schoolWords({ ...school, markers: both }, titles).signs).not.toContain('отдельный вывод')
  })

  it('is no sign where nothing was found', () => {
    const plain = { ...school, tier: 'nothing-found' as const, tooLittle: false, yearsListed: 1 }
    expect(schoolWords(plain, titles)).toMatchObject({ signs: '', caveat: '', official: '2025, 2026' })
    expect(schoolWords({ ...plain, official: [], yearsListed: 2 }, titles)).toMatchObject({ official: '' })
    expect(schoolWords({ ...school, tier: 'worth-a-look' }, titles).signs).not.toBe('')
  })

  it('names three works, and counts more by years', () => {
    const work = (title: string, year: number) => ({
      ...{ workId: 1, title, year, labels: [], cuts: null, hasPublished: false },
    })
    const works = [work('ВПР 5', 2026), work('ВПР 4', 2026), work('ВПР 3', 2025), work('ВПР 2', 2024)]
    expect(worksWords({ works: works.slice(0, 3) })).toBe('ВПР 5; ВПР 4; ВПР 3')
    expect(worksWords({ works })).toBe('2024 год, работ — 1; 2025 год, работ — 1; 2026 год, работ — 2')
  })

  it('says what was ordinary', () => {
    const summary = {
      ...{ schools: 1, cells: 1, rows: 1, leftOut: 0, canName: true, heaping: [], histograms: [] },
    }
    expect(ordinaryWords({ summary: { ...summary, isMunicipality: true } })).toBe(
      'опубликованные данные региона',
    )
    expect(ordinaryWords({ summary: { ...summary, isMunicipality: false } })).toMatch(
      /^сами эти школы вместе/,
    )
    expect(ordinaryWords({ summary: null })).toMatch(/^сами эти школы вместе/)
  })
})
