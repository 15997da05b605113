import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Deadline } from '../deadline.ts'
import type { Horizon } from '../plan-reading.ts'
import { expandDeadline } from './expand-deadline.ts'
import type { EventDate } from './occurrence.ts'

const fourYears: Horizon = {
  kind: 'calendar-years',
  startsOn: plainDate('2025-01-01'),
  endsOn: plainDate('2028-12-31'),
}
const oneYear: Horizon = {
  kind: 'calendar-year',
  startsOn: plainDate('2024-01-01'),
  endsOn: plainDate('2024-12-31'),
}
const schoolYear: Horizon = {
  kind: 'school-year',
  startsOn: plainDate('2025-09-01'),
  endsOn: plainDate('2026-08-31'),
}

function deadline(fields: Partial<Deadline>): Deadline {
  return {
    kind: 'once',
    text: '',
    months: [],
    years: [],
    recurrence: null,
    everyYears: null,
    day: null,
    anchor: null,
    condition: null,
    label: null,
    assumed: [],
    ...fields,
  }
}

function days(startsOn: string, endsOn: string) {
  return { isWindow: true, startsOn: plainDate(startsOn), endsOn: plainDate(endsOn) } as const
}

function expand(
  fields: Partial<Deadline>,
  horizon: Horizon,
  { defaultMonths = [10], eventDates = [] as readonly EventDate[] } = {},
) {
  return expandDeadline(deadline(fields), { horizon, defaultMonths, eventDates })
}

function windows(...input: Parameters<typeof expand>) {
  return expand(...input).map(({ startsOn, dueOn }) => `${startsOn ?? ''}…${dueOn ?? ''}`)
}

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
