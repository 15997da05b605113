import { describe, expect, it } from 'vitest'
import { timelineYears } from './timeline-years.ts'

describe('timelineYears', () => {
  it('parts months by calendar years', () => {
    expect(timelineYears(['2026-11', '2026-12', '2027-01'], 'calendar')).toEqual([
      { key: '2026', name: '2026', months: ['2026-11', '2026-12'] },
      { key: '2027', name: '2027', months: ['2027-01'] },
    ])
  })

  it('keeps a school year whole, from September to August', () => {
    expect(timelineYears(['2026-08', '2026-09', '2027-01', '2027-08'], 'school')).toEqual([
      { key: '2025', name: '2025/26', months: ['2026-08'] },
      { key: '2026', name: '2026/27', months: ['2026-09', '2027-01', '2027-08'] },
    ])
  })
})
