import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf, plainDate } from '#kernel/plain-date.ts'
import { type Campaign, campaignState, followingCampaign } from './campaign.ts'
import { nextPeriod, periodAt, periodKinds, periodName, sameDayLater } from './period.ts'

const campaign: Campaign = {
  campaignId: 7,
  version: 1,
  title: 'Посещаемость',
  note: '',
  formId: 1,
  formNumber: 2,
  filledBy: 'organization',
  period: periodAt('month', plainDate('2026-12-10')),
  opensOn: plainDate('2026-12-20'),
  dueOn: plainDate('2027-01-05'),
  recurs: true,
  seriesId: null,
  planId: null,
  actionId: null,
  closedAt: null,
  removed: false,
}

describe('a period', () => {
  it.each([
    ['month', 'декабрь 2026', 'январь 2027'],
    ['quarter', 'IV квартал 2026', 'I квартал 2027'],
    ['school-year', '2026/27 учебный год', '2027/28 учебный год'],
    ['year', '2026 год', '2027 год'],
    ['date', 'на 15.12.2026', 'на 15.12.2027'],
  ] as const)('of a %s is named %s and followed by %s', (kind, name, next) => {
    const period = periodAt(kind, plainDate('2026-12-15'))
    expect(periodName(period)).toBe(name)
    expect(periodName(nextPeriod(period))).toBe(next)
  })

  it('is followed by one that begins later, whatever its kind', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(dateOf(2000, 1, 1), days))
    fc.assert(
      fc.property(fc.constantFrom(...periodKinds), day, (kind, from) => {
        const period = periodAt(kind, from)
        const next = nextPeriod(period)
        expect(next.from > period.from).toBe(true)
        expect(periodAt(kind, next.from)).toEqual(next)
      }),
    )
  })

  it('keeps the end of the month the end', () => {
    expect(sameDayLater(plainDate('2027-01-31'), 1)).toBe('2027-02-28')
    expect(sameDayLater(plainDate('2027-02-28'), 1)).toBe('2027-03-31')
    expect(sameDayLater(plainDate('2027-01-30'), 1)).toBe('2027-02-28')
  })
})

describe('a campaign', () => {
  it.each([
    ['2026-12-19', 'planned'],
    ['2026-12-20', 'open'],
    ['2027-01-05', 'open'],
    ['2027-01-06', 'late'],
  ] as const)('is on %s %s', (day, state) => {
    expect(campaignState(campaign, plainDate(day))).toBe(state)
  })

  it('opens the next period by itself on its day and not before', () => {
    expect(followingCampaign(campaign, plainDate('2027-01-19'))).toBeUndefined()
    expect(followingCampaign(campaign, plainDate('2027-01-20'))).toMatchObject({
      period: { kind: 'month', from: '2027-01-01' },
      opensOn: '2027-01-20',
      dueOn: '2027-02-05',
      seriesId: 7,
    })
    expect(followingCampaign({ ...campaign, recurs: false }, plainDate('2028-01-01'))).toBeUndefined()
  })
  it('goes from May to September, and through the summer when asked for a summer month', () => {
    const day = plainDate('2027-12-31')
    const of = (from: string) => ({ ...campaign, period: periodAt('month', plainDate(from)) })
    expect(followingCampaign(of('2027-05-01'), day)).toMatchObject({
      period: { from: '2027-09-01' },
      opensOn: '2027-04-20',
      dueOn: '2027-05-05',
    })
    expect(followingCampaign(of('2027-06-01'), day)?.period.from).toBe('2027-07-01')
  })
})
