import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { executionReport, type ReportGrounds, sentenceOf } from './execution-report.ts'

const counts = (reported: number, total: number, overdue: number) => ({
  total,
  reported,
  overdue,
  reportedShare: total === 0 ? null : reported / total,
})

describe('the sentence at the top', () => {
  it.each([
    [
      37,
      42,
      3,
      'Отчитались по 37 из 42 поручений (88,1\u00a0%), просрочено 3. Без отчёта, но не просрочено: 2.',
    ],
    [21, 21, 0, 'Отчитались по 21 из 21 поручения (100,0\u00a0%), просроченных нет.'],
    [0, 11, 11, 'Отчитались по 0 из 11 поручений (0,0\u00a0%), просрочено 11.'],
    [0, 0, 0, 'За этот период поручений со сроком нет.'],
  ])('%i of %i, %i late', (reported, total, overdue, words) => {
    expect(sentenceOf(counts(reported, total, overdue))).toBe(words)
  })
})

const section = { version: 1, track: null, removed: false }
const school = { userId: null, sectionId: 7, track: 'quality' } as const
const grounds: ReportGrounds = {
  period: { from: plainDate('2026-10-01'), to: plainDate('2026-12-31') },
  today: plainDate('2026-11-24'),
  sections: [
    { ...section, sectionId: 9, position: 0, number: '1', title: 'Основания' },
    { ...section, sectionId: 7, position: 1, number: null, title: 'Школы' },
  ],
  counted: [
    { ...school, organizationId: 10, total: 4, reported: 3, overdue: 1 },
    { ...school, organizationId: 2, total: 2, reported: 2, overdue: 0 },
    { ...school, organizationId: 1, sectionId: 9, track: null, total: 1, reported: 0, overdue: 0 },
    { ...school, organizationId: 1, sectionId: null, track: 'heads', total: 1, reported: 1, overdue: 0 },
  ],
  overdue: [
    {
      actionId: 5,
      actionNumber: '2.1',
      actionText: 'Разбор',
      occurrenceLabel: '',
      organizationId: 10,
      userId: null,
      dueOn: plainDate('2026-11-15'),
      workingDueOn: plainDate('2026-11-16'),
    },
  ],
  waiting: [],
  reports: [],
  nameOf: ({ organizationId }) => (organizationId === 1 ? 'Отдел образования' : `СОШ № ${organizationId}`),
  trackName: (track) => (track === 'heads' ? 'Руководители' : 'Качество'),
  mostLines: 100,
}

describe('the report', () => {
  const report = executionReport(grounds)

  it('counts the whole', () => {
    expect(report.whole).toEqual({ total: 8, reported: 6, overdue: 1, reportedShare: 0.75 })
  })

  it('goes by section in the order of the plan, what stands outside comes last', () => {
    expect(report.bySection.map(({ title, total }) => [title, total])).toEqual([
      ['1. Основания', 1],
      ['Школы', 6],
      ['Вне разделов', 1],
    ])
  })

  it('goes by performer, school № 2 before № 10', () => {
    expect(report.byPerformer.map(({ name, reported, total }) => [name, reported, total])).toEqual([
      ['Отдел образования', 1, 2],
      ['СОШ № 2', 2, 2],
      ['СОШ № 10', 3, 4],
    ])
  })

  it('goes by track, the unknown one last', () => {
    expect(report.byTrack.map(({ title, total }) => [title, total])).toEqual([
      ['Качество', 6],
      ['Руководители', 1],
      ['Направление не указано', 1],
    ])
  })

  it('says by how many days something is late, counted from the working day', () => {
    expect(report.overdue).toEqual([
      {
        actionId: 5,
        actionNumber: '2.1',
        actionText: 'Разбор',
        occurrenceLabel: '',
        performer: 'СОШ № 10',
        dueOn: '2026-11-15',
        overdueDays: 8,
      },
    ])
  })
})
