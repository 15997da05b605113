import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { periodAround, periodWords } from './report-period.ts'

const day = plainDate('2026-11-24')

describe('the period of a report', () => {
  it.each([
    ['month', '2026-11-01', '2026-11-30', 'за ноябрь 2026 года'],
    ['quarter', '2026-10-01', '2026-12-31', 'за IV квартал 2026 года'],
    ['half-year', '2026-07-01', '2026-12-31', 'за второе полугодие 2026 года'],
    ['school-year', '2026-09-01', '2027-08-31', 'за 2026/2027 учебный год'],
    ['calendar-year', '2026-01-01', '2026-12-31', 'за 2026 год'],
  ] as const)('%s around a day', (kind, from, to, words) => {
    const period = periodAround(kind, day)
    expect(period).toEqual({ from, to })
    expect(periodWords(period)).toBe(words)
  })

  it('a school year ends on the last of August', () => {
    expect(periodAround('school-year', plainDate('2026-08-31'))).toEqual({
      from: '2025-09-01',
      to: '2026-08-31',
    })
    expect(periodAround('school-year', plainDate('2026-09-01'))).toEqual({
      from: '2026-09-01',
      to: '2027-08-31',
    })
  })

  it('any other days are named as they are', () => {
    const period = { from: plainDate('2026-10-05'), to: day }
    expect(periodWords(period)).toBe('с 05.10.2026 по 24.11.2026')
    expect(periodWords({ from: day, to: day })).toBe('за 24.11.2026')
  })
})
