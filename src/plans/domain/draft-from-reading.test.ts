import { expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { draftFromReading } from './draft-from-reading.ts'
import type { PlanReading, ReadAction } from './plan-reading.ts'
import { reviewAction } from './review-action.ts'

const action: ReadAction = {
  number: '1',
  sectionIndex: 0,
  text: 'Анализ итогов, подготовка рекомендаций',
  points: [],
  deadlineText: 'май',
  deadlines: [],
  performersText: 'ОО',
  performers: [{ kind: 'schools', name: 'ОО' }],
  expectedResultText: null,
  extra: {},
  place: { line: 7 },
}

const reading: PlanReading = {
  title: 'План поддержки школ с низкими результатами',
  kind: 'support-plan',
  authority: null,
  approval: null,
  horizon: { kind: 'calendar-years', startsOn: plainDate('2026-01-01'), endsOn: plainDate('2028-12-31') },
  sections: [{ number: '1', title: 'Общие вопросы', place: { line: 5 } }],
  actions: [action, { ...action, sectionIndex: null }],
  aliases: {},
  problems: [],
}

it('a section that names no track takes the plan’s', () => {
  const draft = draftFromReading(reading)
  expect(draft.sections.map(({ track }) => track)).toEqual(['low-performing'])
  expect(draft.actions.map(({ track }) => track)).toEqual([null, 'low-performing'])
  expect(draft.actions[0]?.cycleStages).toEqual(['analysis', 'recommendations'])
})

it('years that cannot be meant are left for a person', () => {
  const horizon = {
    kind: 'calendar-years',
    startsOn: plainDate('2026-01-01'),
    endsOn: plainDate('2208-12-31'),
  } as const
  const { plan } = draftFromReading({ ...reading, horizon })
  expect(plan.horizon).toBeNull()
  expect(plan.problems.map(({ message }) => message)).toEqual([
    'Годы плана прочитаны как 2026–2208: укажите их',
  ])
})

it('a row says what a person should look at', () => {
  const problems = (change: Partial<ReadAction>) =>
    reviewAction({ ...action, ...change }, 'quality').map(({ severity, field }) => `${severity} ${field}`)
  expect(problems({})).toEqual(['warning deadlineText'])
  expect(problems({ text: ' ' })).toEqual(['error text', 'warning deadlineText'])
  expect(problems({ performers: [], performersText: '' })).toEqual([
    'warning deadlineText',
    'warning performersText',
  ])
  expect(reviewAction(action, null).at(-1)?.field).toBe('track')
})
