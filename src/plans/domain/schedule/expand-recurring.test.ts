import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { expand, fourYears, oneYear, schoolYear, windows } from '../../../../test/fixtures/deadlines.ts'

describe('a recurrence', () => {
  it('«ежемесячно» has twelve last days, February’s among them', () => {
    const days = expand({ kind: 'recurring', recurrence: 'monthly' }, oneYear).map(({ dueOn }) => dueOn)
    expect(days).toHaveLength(12)
    expect(days[1]).toBe('2024-02-29')
  })
  it('«до 31 числа каждого месяца» means the last day of a shorter month', () => {
    const days = expand({ kind: 'recurring', recurrence: 'monthly', day: 31 }, oneYear).map(
      ({ dueOn }) => dueOn,
    )
    expect(days[3]).toBe('2024-04-30')
    expect(days).toHaveLength(12)
  })
  it('«ежеквартально» names its quarters', () => {
    const quarters = expand({ kind: 'recurring', recurrence: 'quarterly' }, oneYear)
    expect(quarters.map(({ label, startsOn, dueOn }) => [label, startsOn, dueOn])[1]).toEqual([
      'II квартал 2024',
      '2024-04-01',
      '2024-06-30',
    ])
  })
  it('«ежегодно, август» comes once a year', () => {
    expect(windows({ kind: 'recurring', recurrence: 'yearly', months: [8] }, fourYears)).toEqual([
      '2025-08-01…2025-08-31',
      '2026-08-01…2026-08-31',
      '2027-08-01…2027-08-31',
      '2028-08-01…2028-08-31',
    ])
  })
  it('«ежегодно июнь - август» is a window, «ежегодно: июнь, июль» three check points', () => {
    const range = { kind: 'recurring', recurrence: 'yearly', months: [6, 7, 8] } as const
    expect(windows({ ...range, isWindow: true }, oneYear)).toEqual(['2024-06-01…2024-08-31'])
    expect(windows(range, oneYear)).toHaveLength(3)
  })
  it('«ежегодно» takes the default months and says so', () => {
    const occurrences = expand({ kind: 'recurring', recurrence: 'yearly' }, oneYear, {
      defaultMonths: [12, 6],
    })
    expect(occurrences.map(({ dueOn }) => dueOn)).toEqual(['2024-06-30', '2024-12-31'])
    expect(occurrences[0]?.assumed[0]).toMatch('по умолчанию')
  })
  it('«ежегодно с 2027» begins in that year', () => {
    const fields = {
      kind: 'recurring',
      recurrence: 'yearly',
      years: [2027],
      startsOn: plainDate('2027-01-01'),
    } as const
    expect(expand(fields, fourYears).map(({ dueOn }) => dueOn)).toEqual(['2027-10-31', '2028-10-31'])
  })
  it('«2 раза в год» is spread over the year', () => {
    const twice = { kind: 'recurring', recurrence: 'yearly', timesPerRound: 2 } as const
    expect(expand(twice, oneYear).map(({ dueOn }) => dueOn)).toEqual(['2024-06-30', '2024-12-31'])
    expect(expand(twice, schoolYear).map(({ dueOn }) => dueOn)).toEqual(['2026-01-31', '2026-05-31'])
  })
  it('«1 раз в 3 года» for all comes every third year', () => {
    const fields = { kind: 'recurring', recurrence: 'every-n-years', everyYears: 3, months: [5] } as const
    expect(expand(fields, fourYears).map(({ dueOn }) => dueOn)).toEqual(['2025-05-31', '2028-05-31'])
  })
  it('a rotation comes every year, each time another third’s turn', () => {
    const fields = { kind: 'rotation', recurrence: 'every-n-years', everyYears: 3 } as const
    expect(expand(fields, fourYears).map(({ turn }) => turn?.index)).toEqual([0, 1, 2, 0])
  })
})

describe('an event', () => {
  it('waits for its dates once a year and says for what', () => {
    const occurrences = expand({ kind: 'event', anchor: 'after-procedure', label: 'ВПР' }, fourYears)
    expect(occurrences.map(({ dueOn }) => dueOn)).toEqual([null, null, null, null])
    expect(occurrences[0]?.waitsFor).toEqual({
      key: 'after-procedure|впр',
      title: 'по итогам: ВПР',
      year: 2025,
    })
  })
  it('is dated as soon as the dates are known', () => {
    const eventDates = [
      { key: 'external|план совещаний', year: 2026, startsOn: null, dueOn: plainDate('2026-03-20') },
    ]
    const occurrences = expand({ kind: 'external', label: 'план совещаний' }, fourYears, { eventDates })
    expect(occurrences.map(({ dueOn }) => dueOn)).toEqual([null, '2026-03-20', null, null])
  })
  it('«не позднее 10 дней после» counts from the event’s last day', () => {
    const eventDates = [
      { key: 'after-procedure|впр', year: 2024, startsOn: null, dueOn: plainDate('2024-04-25') },
    ]
    const fields = { kind: 'event', anchor: 'after-procedure', label: 'ВПР', offsetDays: 10 } as const
    expect(windows(fields, oneYear, { eventDates })).toEqual(['…2024-05-05'])
  })
  it('«за неделю до» counts back from the event’s first day', () => {
    const eventDates = [
      {
        key: 'before-procedure|впр',
        year: 2024,
        startsOn: plainDate('2024-03-18'),
        dueOn: plainDate('2024-04-25'),
      },
    ]
    const fields = { kind: 'event', anchor: 'before-procedure', label: 'ВПР', offsetDays: 7 } as const
    expect(windows(fields, oneYear, { eventDates })).toEqual(['…2024-03-11'])
  })
  it('«в течение 10 рабочих дней» passes over the days off of the production calendar', () => {
    const eventDates = [
      { key: 'after-procedure|впр', year: 2024, startsOn: null, dueOn: plainDate('2024-04-25') },
    ]
    const counted = { kind: 'event', label: 'ВПР', offsetDays: 10, isOffsetInWorkingDays: true } as const
    // Saturday the 27th was worked, 28 April – 1 May and 9–12 May were not.
    expect(windows({ ...counted, anchor: 'after-procedure' }, oneYear, { eventDates })).toEqual([
      '…2024-05-15',
    ])
  })
  it('«за 3 рабочих дня до» counts working days back', () => {
    const eventDates = [
      { key: 'before-procedure|впр', year: 2024, startsOn: null, dueOn: plainDate('2024-05-14') },
    ]
    const counted = { kind: 'event', label: 'ВПР', offsetDays: 3, isOffsetInWorkingDays: true } as const
    expect(windows({ ...counted, anchor: 'before-procedure' }, oneYear, { eventDates })).toEqual([
      '…2024-05-07',
    ])
  })
  it('with a month of its own does not wait', () => {
    const fields = {
      kind: 'event',
      anchor: 'after-procedure',
      label: 'ЕГЭ',
      months: [6],
      years: [2024],
    } as const
    expect(windows(fields, oneYear)).toEqual(['2024-06-01…2024-06-30'])
  })
  it('«по итогам учебного года» is June to August of the year it ends in', () => {
    const fields = { kind: 'event', anchor: 'end-of-school-year' } as const
    expect(windows(fields, schoolYear)).toEqual(['2026-06-01…2026-08-31'])
    expect(windows(fields, oneYear)).toEqual(['2024-06-01…2024-08-31'])
  })
  it('«по потребности» has no date at all', () => {
    expect(expand({ kind: 'on-demand' }, fourYears)).toEqual([])
  })
  it('«при наличии» marks the occurrence as conditional', () => {
    const fields = { kind: 'recurring', recurrence: 'yearly', condition: 'if-any' } as const
    expect(expand(fields, oneYear)[0]?.conditional).toBe(true)
  })
})
