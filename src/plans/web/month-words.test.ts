import { describe, expect, it } from 'vitest'
import { monthAfter, monthsBetween, monthWords } from './month-words.ts'

describe('months in words and steps', () => {
  it('a month is named with its year', () => {
    expect(monthWords('2026-05')).toBe('май 2026')
  })

  it('steps go over the new year both ways', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01')
    expect(monthAfter('2026-01', -1)).toBe('2025-12')
  })

  it('a term holds every month from its first day to its last', () => {
    expect(monthsBetween({ startsOn: '2026-11-01', endsOn: '2027-02-28' })).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
    ])
    expect(monthsBetween(null)).toEqual([])
  })
})
