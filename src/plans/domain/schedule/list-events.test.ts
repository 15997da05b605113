import { describe, expect, it } from 'vitest'
import { readDeadlines } from '../deadlines/read-deadlines.ts'
import { horizonOf } from '../horizon-of.ts'
import type { PlanAction } from '../plan.ts'
import { listEvents } from './list-events.ts'

const horizon = horizonOf('calendar-years', 2026, 2027)

function eventsOf(cell: string) {
  const deadlines = readDeadlines(cell, { horizon })
  // Only what the list reads; the rest of a row says nothing of events.
  return listEvents([{ actionId: 1, removed: false, deadlines } as unknown as PlanAction], horizon, [])
}

describe('the events a plan waits for', () => {
  it('presumes the end of August for the results of a school year', () => {
    const [event] = eventsOf('по итогам учебного года')

    expect(event?.years.map(({ dueOn, presumedDueOn }) => [dueOn, presumedDueOn])).toEqual([
      [null, '2026-08-31'],
      [null, '2027-08-31'],
    ])
  })

  it('presumes nothing for a procedure: its dates are somebody else’s', () => {
    const [event] = eventsOf('по итогам ВПР')

    expect(event?.years.map(({ presumedDueOn }) => presumedDueOn)).toEqual([null, null])
  })
})
