import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { act, edition } from './act-fixture.ts'
import { actState, editionOn, reviewDue, shownEdition } from './act-state.ts'

const today = plainDate('2026-11-24')

describe('the state of an act', () => {
  it.each([
    ['2026-11-24', null, 'active'],
    ['2026-11-25', null, 'planned'],
    ['2020-01-01', '2026-11-24', 'active'],
    ['2020-01-01', '2026-11-23', 'expired'],
  ])('in force from %s to %s is %s', (from, to, state) => {
    expect(actState(act([edition(1, from, to)]), null, today)).toBe(state)
  })

  it.each([
    ['2026-11-25', 'active'],
    ['2026-11-24', 'review'],
    ['2026-11-23', 'review'],
  ])('to be looked at on %s is %s', (reviewOn, state) => {
    expect(actState(act([edition(1, '2020-01-01')], { reviewOn: plainDate(reviewOn) }), null, today)).toBe(
      state,
    )
  })

  it.each([
    ['2021-11-25', 'active'],
    ['2021-11-24', 'review'],
  ])('of five years, in force from %s, is %s', (from, state) => {
    expect(actState(act([edition(1, from)]), 5, today)).toBe(state)
  })

  it('is not to be looked at when it is no longer in force', () => {
    const old = act([edition(1, '2019-01-01', '2020-01-01')], { reviewOn: plainDate('2020-01-01') })
    expect(actState(old, 1, today)).toBe('expired')
  })
})

describe('editions', () => {
  const changed = act([edition(1, '2020-01-01', '2024-08-31'), edition(2, '2024-09-01')])

  it('are found by the day', () => {
    expect(editionOn(changed, plainDate('2024-08-31'))?.editionId).toBe(1)
    expect(editionOn(changed, plainDate('2024-09-01'))?.editionId).toBe(2)
    expect(editionOn(changed, plainDate('2019-12-31'))).toBeUndefined()
  })

  it('stand for the act: in force, else to come, else the last', () => {
    expect(shownEdition(changed, today)?.editionId).toBe(2)
    expect(shownEdition(act([edition(3, '2027-01-01')]), today)?.editionId).toBe(3)
    expect(shownEdition(act([edition(4, '2019-01-01', '2020-01-01')]), today)?.editionId).toBe(4)
  })

  it('are not counted once removed', () => {
    const removed = act([edition(1, '2020-01-01'), { ...edition(2, '2026-01-01'), removed: true }])
    expect(shownEdition(removed, today)?.editionId).toBe(1)
  })
})

describe('the day to look at an act again', () => {
  it('is the earlier of its own date and its age', () => {
    const one = act([edition(1, '2024-02-29')], { reviewOn: plainDate('2026-01-01') })
    expect(reviewDue(one, null, today)).toBe('2026-01-01')
    expect(reviewDue(one, 1, today)).toBe('2025-02-28')
    expect(reviewDue(one, 5, today)).toBe('2026-01-01')
    expect(reviewDue(act([edition(1, '2024-02-29')]), null, today)).toBeNull()
  })
})
