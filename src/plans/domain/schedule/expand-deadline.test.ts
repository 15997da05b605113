import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { days, expand, fourYears, oneYear, schoolYear, windows } from '../../../../test/fixtures/deadlines.ts'

describe('months that go together in several windows', () => {
  it('are a check point for each window', () => {
    const months = { months: [2, 3, 10], years: [2024], windows: [[2, 3], [10]] }
    expect(windows(months, oneYear)).toEqual(['2024-02-01…2024-03-31', '2024-10-01…2024-10-31'])
  })
  it('keep to the years they name', () => {
    const quarters = {
      months: [1, 2, 3, 7, 8, 9],
      windows: [
        [1, 2, 3],
        [7, 8, 9],
      ],
    }
    expect(windows({ kind: 'span', ...quarters, years: [2026] }, fourYears)).toEqual([
      '2026-01-01…2026-03-31',
      '2026-07-01…2026-09-30',
    ])
    const eachYear = { kind: 'span', months: [5, 6], isWindow: true } as const
    expect(windows({ ...eachYear, years: [2025, 2026] }, fourYears)).toEqual([
      '2025-05-01…2025-06-30',
      '2026-05-01…2026-06-30',
    ])
  })
})

describe('a yearly deadline with a beginning and no end', () => {
  it('goes on to the end of the plan', () => {
    const fields = { kind: 'recurring', recurrence: 'yearly', months: [5], years: [2026] } as const
    expect(windows({ ...fields, startsOn: plainDate('2026-05-01') }, fourYears)).toEqual([
      '2026-05-01…2026-05-31',
      '2027-05-01…2027-05-31',
      '2028-05-01…2028-05-31',
    ])
  })
})

describe('a date named once', () => {
  it('«июль 2024» is the whole month and due on its last day', () => {
    expect(windows({ months: [7], years: [2024] }, oneYear)).toEqual(['2024-07-01…2024-07-31'])
  })
  it('«февраль 2024» ends on the 29th in a leap year', () => {
    expect(windows({ months: [2], years: [2024] }, oneYear)).toEqual(['2024-02-01…2024-02-29'])
  })
  it('«до 15.09.2025» has a last day and no first', () => {
    expect(windows({ months: [9], years: [2025], day: 15 }, fourYears)).toEqual(['…2025-09-15'])
  })
  it('«Март, октябрь 2024» is two check points', () => {
    expect(windows({ text: 'Март, октябрь 2024', months: [3, 10], years: [2024] }, oneYear)).toEqual([
      '2024-03-01…2024-03-31',
      '2024-10-01…2024-10-31',
    ])
  })
  it('a bare year is its 31 December and says so', () => {
    const [occurrence] = expand({ years: [2025] }, fourYears)
    expect(occurrence?.dueOn).toBe('2025-12-31')
    expect(occurrence?.assumed).toHaveLength(1)
  })
  it('months without a year fall into the right halves of a school year', () => {
    expect(windows({ text: 'Сентябрь, апрель', months: [9, 4] }, schoolYear)).toEqual([
      '2025-09-01…2025-09-30',
      '2026-04-01…2026-04-30',
    ])
  })
  it('August named first stands before the school year', () => {
    expect(windows({ months: [8, 1, 3] }, schoolYear)).toEqual([
      '2025-08-01…2025-08-31',
      '2026-01-01…2026-01-31',
      '2026-03-01…2026-03-31',
    ])
  })
  it('years the reader assumed are worked out month by month', () => {
    const assumed = [{ field: 'years', reason: 'по горизонту плана' }] as const
    expect(windows({ months: [9, 4], years: [2025, 2026], assumed }, schoolYear)).toEqual([
      '2025-09-01…2025-09-30',
      '2026-04-01…2026-04-30',
    ])
  })
  it('«Декабрь Июнь» of a plan for several years comes each year', () => {
    const occurrences = expand({ months: [12, 6] }, fourYears)
    expect(occurrences).toHaveLength(8)
    expect(occurrences[0]?.assumed[0]).toMatch('каждый год')
  })
  it('a date before the plan starts is kept and marked', () => {
    expect(expand({ months: [12], years: [2023] }, oneYear)[0]?.beyond).toBe('before-horizon')
  })
  it('a date after the plan ends is kept and marked', () => {
    expect(expand({ months: [2], years: [2029] }, fourYears)[0]?.beyond).toBe('after-horizon')
  })
})

describe('a span', () => {
  it('«март – июнь 2024» is one window', () => {
    expect(
      windows(
        { kind: 'span', months: [3, 4, 5, 6], years: [2024], ...days('2024-03-01', '2024-06-30') },
        oneYear,
      ),
    ).toEqual(['2024-03-01…2024-06-30'])
  })
  it('«ноябрь 2025 – февраль 2026» crosses New Year once', () => {
    expect(
      windows(
        { kind: 'span', months: [11, 12, 1, 2], years: [2025, 2026], ...days('2025-11-01', '2026-02-28') },
        fourYears,
      ),
    ).toEqual(['2025-11-01…2026-02-28'])
  })
  it('«в течение года» has a check point at each year’s end', () => {
    expect(expand({ kind: 'span', period: 'year' }, fourYears).map(({ dueOn }) => dueOn)).toEqual([
      '2025-12-31',
      '2026-12-31',
      '2027-12-31',
      '2028-12-31',
    ])
  })
  it('«в течение учебного года» is due on 31 May', () => {
    expect(windows({ kind: 'span', period: 'school-year' }, schoolYear)).toEqual(['2025-09-01…2026-05-31'])
  })
  it('«2025–2027» is looked at once a year', () => {
    expect(
      expand({ kind: 'span', years: [2025, 2026, 2027], ...days('2025-01-01', '2027-12-31') }, fourYears),
    ).toHaveLength(3)
  })
  it('«с сентября 2026» goes on to the end of the plan', () => {
    expect(
      windows({ kind: 'span', months: [9], years: [2026], startsOn: plainDate('2026-09-01') }, fourYears),
    ).toEqual(['2026-09-01…2026-12-31', '2027-01-01…2027-12-31', '2028-01-01…2028-12-31'])
  })
  it('«постоянно» is looked at once a year and says so', () => {
    const occurrences = expand({ kind: 'continuous' }, schoolYear)
    expect(occurrences.map(({ dueOn, label }) => [dueOn, label])).toEqual([
      ['2026-08-31', '2025/26 учебный год'],
    ])
    expect(occurrences[0]?.assumed[0]).toMatch('постоянно')
  })
})
