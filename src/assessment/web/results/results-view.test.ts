import { describe, expect, it } from 'vitest'
import { nothingAggregated } from '../../domain/results/work-aggregate.ts'
import type { SchoolWorkView, WorkCard, WorkItemView } from '../../results-contract.ts'
import { qualityDots } from './school-view.ts'
import { shownDistributions } from './work-distribution.ts'
import { figureRows } from './work-figures.ts'
import { itemBars, itemCurves, itemRows, itemsSentence } from './work-items.ts'

const key = { procedure: 'vpr', year: 2026, grade: 4, subject: 'russian', level: null, series: null } as const

/** The worked class of docs/methodology/figures.md: 5/10/8/2. */
const shown = {
  ...nothingAggregated,
  participants: 25,
  absent: 5,
  marks: { 5: 5, 4: 10, 3: 8, 2: 2, notCertified: 0 },
  scores: [
    { value: 8, count: 2 },
    { value: 12, count: 8 },
    { value: 17, count: 10 },
    { value: 22, count: 5 },
  ],
}

const card: WorkCard = {
  workId: 1,
  key,
  title: 'ВПР 2026, русский язык, 4 класс',
  written: { season: 'spring', by: 'usual', said: null, version: 0 },
  maxScore: 24,
  catalogue: null,
  about: 'municipality',
  schoolCount: 1,
  shown,
  others: null,
  othersHidden: null,
  earlier: { workId: 2, year: 2025, marks: { 5: 1, 4: 1, 3: 1, 2: 1, notCertified: 0 } },
  items: [],
  borders: [
    { from: 10, mark: 3 },
    { from: 16, mark: 4 },
    { from: 21, mark: 5 },
  ],
  minimum: null,
  schools: [],
  noRating: null,
  sources: [],
  parts: [],
  sentences: [],
}

function item(label: string, given: Partial<WorkItemView>): WorkItemView {
  return {
    ...{
      label,
      max: 1,
      difficulty: 'base',
      content: [],
      skill: null,
      asked: 100,
      notAttempted: 5,
      notTaught: 0,
    },
    ...{ empty: 0, points: 60, pointsSquared: 60, full: 60, rest: null, byMark: [], beside: null },
    ...given,
  }
}

describe('figures of a work', () => {
  it('stand with their counts, their intervals and last year’s', () => {
    const rows = new Map(figureRows(card).map((row) => [row.key, row]))
    expect(rows.get('pass')).toMatchObject({
      value: '92,0\u00a0%',
      interval: '75,0–97,8\u00a0%',
      from: '23 из 25',
      earlier: '75,0\u00a0%',
      others: '—',
    })
    expect(rows.get('mean-mark')?.value).toBe('3,72')
    expect(rows.get('absent')).toMatchObject({ value: '16,7\u00a0%', from: '5 из 30' })
    expect(rows.get('median')?.value).toBe('17')
  })

  it('never put points of different years side by side', () => {
    const rows = figureRows(card)
    expect(rows.find((row) => row.key === 'mean-score')?.earlier).toBe('—')
  })
})

describe('the distribution', () => {
  it('has the borders of marks, and says when it rests on few', () => {
    const [one] = shownDistributions(card)
    expect(one?.data.borders.map(({ from, label }) => `${from} ${label}`)).toEqual([
      '10 «3»',
      '16 «4»',
      '21 «5»',
    ])
    expect(one?.sentence).toContain('Участников меньше 50')
  })
})

describe('items', () => {
  const items = [
    item('1', { points: 60 }),
    item('2', { points: 56 }),
    item('3', { points: 29, difficulty: 'high' }),
    item('4', { difficulty: null }),
  ]

  it('stand in the zones of their level', () => {
    const rows = itemRows(items)
    expect(rows.map(({ zone }) => zone)).toEqual(['sufficient', 'insufficient', 'between', null])
    expect(itemsSentence(rows)).toBe('Достаточный уровень: 1 из 3 заданий; недостаточный — 2.')
    expect(itemBars(items, rows).limits?.map(({ value }) => value)).toEqual([0.6, 0.3])
  })

  it('have a curve for each group of ten and more', () => {
    const byMark = [
      { group: 2, asked: 9, points: 1 },
      { group: 3, asked: 20, points: 8 },
      { group: 4, asked: 40, points: 30 },
    ]
    expect(itemCurves([item('1', { byMark })])?.series.map(({ name }) => name)).toEqual(['«3»', '«4»'])
  })
})

describe('a school beside the others', () => {
  const work: SchoolWorkView = {
    ...{ workId: 1, key, title: card.title, maxScore: 24, own: shown, sources: [], sentences: [] },
    others: { participants: 400, absent: 0, marks: { 5: 20, 4: 60, 3: 240, 2: 80, notCertified: 0 } },
  }

  it('is said to differ only where chance would not do it', () => {
    expect(qualityDots([work], 2026)?.sentence).toContain('больше случайного: работ 1 из 1; выше — 1')
    const alike = {
      ...work,
      others: {
        ...work,
        participants: 400,
        absent: 0,
        marks: { 5: 80, 4: 160, 3: 130, 2: 30, notCertified: 0 },
      },
    }
    expect(qualityDots([alike], 2026)?.sentence).toContain('не выходит за пределы случайного')
  })

  it('is not compared where too few took the work or nothing may be shown', () => {
    expect(qualityDots([{ ...work, others: null }], 2026)).toBeNull()
  })
})
