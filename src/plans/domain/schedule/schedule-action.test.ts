import { expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { presetDefaultMonths } from '../catalogue/default-months.ts'
import type { Deadline } from '../deadline.ts'
import { defaultMonthsFor, layerDefaultMonths } from './default-months.ts'
import { type ScheduleContext, scheduleAction } from './schedule-action.ts'

const once: Deadline = {
  kind: 'once',
  text: '',
  months: [],
  years: [2024],
  recurrence: null,
  everyYears: null,
  day: null,
  anchor: null,
  condition: null,
  label: null,
  assumed: [],
}
const context: ScheduleContext = {
  horizon: { kind: 'calendar-year', startsOn: plainDate('2024-01-01'), endsOn: plainDate('2024-12-31') },
  defaultMonths: presetDefaultMonths,
  eventDates: [],
  calendars: new Map(),
  approvedOn: plainDate('2024-03-15'),
}
const action = { track: null, cycleStages: [] }

it('a deadline read for a point makes occurrences of that point', () => {
  const deadlines = [
    { ...once, months: [4], pointIndex: 0 },
    { ...once, months: [6], pointIndex: 1 },
  ]
  const occurrences = scheduleAction({ ...action, deadlines }, context)
  expect(occurrences.map(({ pointIndex, dueOn }) => [pointIndex, dueOn])).toEqual([
    [0, '2024-04-30'],
    [1, '2024-06-30'],
  ])
})

it('a deadline of the whole action has no point', () => {
  const occurrences = scheduleAction({ ...action, deadlines: [{ ...once, months: [4] }] }, context)
  expect(occurrences.map(({ pointIndex }) => pointIndex)).toEqual([null])
})

it('what was due before the order is marked', () => {
  const occurrences = scheduleAction({ ...action, deadlines: [{ ...once, months: [2] }] }, context)
  expect(occurrences[0]?.beyond).toBe('before-approval')
})

it('a row with several stages takes the months of the last one', () => {
  expect(defaultMonthsFor(presetDefaultMonths, 'objectivity', ['analysis', 'decision'])).toEqual([9])
})

it('the plan’s months lie over the municipality’s, and those over the preset', () => {
  const row = { track: 'talents', stage: 'monitoring' } as const
  const layered = layerDefaultMonths(
    presetDefaultMonths,
    [
      { ...row, months: [4] },
      { track: 'talents', stage: 'analysis', months: [7] },
    ],
    [{ ...row, months: [3] }],
  )
  const find = (stage: string) => layered.find((known) => known.track === 'talents' && known.stage === stage)
  expect(find('monitoring')).toMatchObject({ months: [3], source: 'plan' })
  expect(find('analysis')).toMatchObject({ months: [7], source: 'municipality' })
  expect(find('decision')).toMatchObject({ source: 'system' })
})
