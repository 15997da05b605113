import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { isWorkingDay, workingDueOn } from '../schedule/production-calendar.ts'
import { productionCalendars } from './production-calendars.ts'

const calendars = new Map(productionCalendars.map((calendar) => [calendar.year, calendar]))

// Published norms of working days for the five-day week.
const norms: readonly (readonly [number, number])[] = [
  [2019, 247],
  [2020, 248],
  [2021, 247],
  [2022, 247],
  [2023, 247],
  [2024, 248],
  [2025, 247],
  [2026, 247],
]

describe('production calendars', () => {
  it.each(norms)('%i has the published number of working days', (year, norm) => {
    let count = 0
    for (let day = plainDate(`${year}-01-01`); day <= `${year}-12-31`; day = addDays(day, 1)) {
      if (isWorkingDay(day, calendars)) count += 1
    }
    expect(count).toBe(norm)
  })

  it('a due date on a working Saturday stays', () => {
    expect(workingDueOn(plainDate('2025-11-01'), calendars)).toBe('2025-11-01')
  })

  it('31 December 2026 is a day off: asked for after the holidays', () => {
    // 2027: the first working day after 1–8 January is Monday the 11th.
    expect(workingDueOn(plainDate('2026-12-31'), calendars)).toBe('2027-01-11')
  })

  it('a year nobody published keeps weekends and statutory holidays', () => {
    expect(workingDueOn(plainDate('2032-05-09'), new Map())).toBe('2032-05-11')
    expect(workingDueOn(plainDate('2033-06-12'), new Map())).toBe('2033-06-14')
  })
})
