import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { TASK_STATES } from '../reporting/task-state.ts'
import type { TaskDraft } from '../schedule/fan-out.ts'
import type { ScheduledOccurrence } from '../schedule/schedule-plan.ts'
import { reconcile, type StoredOccurrence, type StoredTask } from './reconcile.ts'

const actOn = plainDate('2026-06-01')
const asks = (...organizationIds: number[]): TaskDraft[] =>
  organizationIds.map((organizationId) => ({
    organizationId,
    organizationType: 'school',
    userId: null,
    part: 'lead',
  }))

const due = (
  day: string | null,
  tasks = asks(1, 2),
  given: Partial<ScheduledOccurrence> = {},
): ScheduledOccurrence => ({
  actionId: 1,
  sequence: 0,
  deadlineIndex: 0,
  pointIndex: null,
  label: '',
  startsOn: null,
  dueOn: day === null ? null : plainDate(day),
  workingDueOn: day === null ? null : plainDate(day),
  assumed: [],
  waitsFor: null,
  conditional: false,
  beyond: null,
  turn: null,
  tasks,
  ...given,
})

let lastId = 0
const task = (organizationId: number, day: PlainDate, given: Partial<StoredTask> = {}): StoredTask => ({
  organizationId,
  taskId: ++lastId,
  userId: null,
  state: 'open',
  dueOn: day,
  workingDueOn: day,
  isTouched: false,
  ...given,
})
const stored = (day: string | null, tasks: (day: PlainDate) => StoredTask[]): StoredOccurrence => ({
  occurrenceId: ++lastId,
  label: '',
  pointIndex: null,
  dueOn: day === null ? null : plainDate(day),
  eventKey: null,
  eventYear: null,
  isCase: false,
  isReleased: false,
  tasks: day === null ? [] : tasks(plainDate(day)),
})

const open = (day: PlainDate) => [task(1, day), task(2, day)]

describe('what becomes of tasks', () => {
  it('a moved deadline takes those still to be done along and leaves the reports where they were', () => {
    const one = stored('2026-05-31', (day) => [
      task(1, day, { state: 'accepted', isTouched: true }),
      task(2, day),
    ])
    const [change] = reconcile([one], { before: [due('2026-05-31')], after: [due('2026-12-31')] }, actOn)
    expect(change).toMatchObject({
      kind: 'moved',
      goesOn: [{ organizationId: 2 }],
      settled: [{ organizationId: 1 }],
    })
  })

  it('what everybody has done stays, and is not asked again in the same year', () => {
    const one = stored('2026-03-31', (day) =>
      open(day).map((each) => ({ ...each, state: 'accepted', isTouched: true })),
    )
    const changes = reconcile([one], { before: [due('2026-03-31')], after: [due('2026-11-30')] }, actOn)
    expect(changes).toMatchObject([{ kind: 'same', next: null, settled: [{}, {}], handedOut: [] }])
  })

  it('a year done and another year named is new work', () => {
    const one = stored('2026-03-31', (day) =>
      open(day).map((each) => ({ ...each, state: 'accepted', isTouched: true })),
    )
    const changes = reconcile([one], { before: [due('2026-03-31')], after: [due('2027-03-31')] }, actOn)
    expect(changes.map(({ kind }) => kind)).toEqual(['withdrawn', 'added'])
  })

  it('a dropped performer: idle and ahead is taken back, idle and overdue released, begun asked about', () => {
    const past = stored('2026-03-31', open)
    const ahead = stored('2027-03-31', (day) => [task(1, day), task(2, day, { isTouched: true })])
    const changes = reconcile(
      [past, ahead],
      {
        before: [due('2026-03-31'), due('2027-03-31')],
        after: [due('2026-03-31', asks(1)), due('2027-03-31', asks())],
      },
      actOn,
    )
    expect(changes).toMatchObject([
      { released: [{ organizationId: 2 }], goesOn: [{ organizationId: 1 }] },
      { takenBack: [{ organizationId: 1 }], orphans: [{ organizationId: 2 }] },
    ])
  })

  it('a new performer is asked only for what is still ahead', () => {
    const past = stored('2026-03-31', open)
    const ahead = stored('2027-03-31', open)
    const changes = reconcile(
      [past, ahead],
      {
        before: [due('2026-03-31'), due('2027-03-31')],
        after: [due('2026-03-31', asks(1, 2, 3)), due('2027-03-31', asks(1, 2, 3))],
      },
      actOn,
    )
    expect(changes.map(({ handedOut }) => handedOut.map(({ organizationId }) => organizationId))).toEqual([
      [],
      [3],
    ])
  })

  it('what was taken off control while it waited stays so, unless the row names a day of its own', () => {
    const waitsFor = { key: 'after-procedure|впр', title: 'ВПР', year: 2026 }
    const event = { eventKey: waitsFor.key, eventYear: 2026 }
    const one = { ...stored(null, () => []), ...event, isReleased: true }
    const before = [due(null, [], { waitsFor })]
    const dated = due('2026-12-31', asks(1, 2), { waitsFor })
    expect(reconcile([one], { before, after: [dated] }, actOn)).toMatchObject([
      { kind: 'same', next: null, handedOut: [] },
    ])
    expect(reconcile([one], { before, after: [due('2026-12-31')] }, actOn)).toMatchObject([
      { kind: 'moved', handedOut: asks(1, 2) },
    ])
  })

  it('an added row asks for nothing in the past, unless the past is all it names', () => {
    const row = { before: null, after: [due('2025-10-31'), due('2026-10-31')] }
    expect(reconcile([], row, actOn).map(({ next }) => next?.dueOn)).toEqual(['2026-10-31'])
    const over = { before: null, after: [due('2025-10-31')] }
    expect(reconcile([], over, actOn).map(({ next }) => next?.dueOn)).toEqual(['2025-10-31'])
  })

  const day = fc.integer({ min: 0, max: 1_400 }).map((days) => addDays(plainDate('2025-01-01'), days))
  const anyTasks = fc.uniqueArray(
    fc.record({
      organizationId: fc.integer({ min: 1, max: 5 }),
      state: fc.constantFrom(...TASK_STATES),
      isTouched: fc.boolean(),
    }),
    { selector: ({ organizationId }) => organizationId, maxLength: 5 },
  )
  const anyStored = fc.array(
    fc
      .tuple(day, anyTasks)
      .map(([on, tasks]) =>
        stored(on, () => tasks.map(({ organizationId, ...given }) => task(organizationId, on, given))),
      ),
    { maxLength: 5 },
  )
  const anySchedule = fc.option(
    fc.array(
      fc.tuple(day, fc.uniqueArray(fc.integer({ min: 1, max: 5 }))).map(([on, ids]) => due(on, asks(...ids))),
      { maxLength: 5 },
    ),
  )

  it('every stored task has exactly one fate, and nothing begun or done is taken back', () => {
    fc.assert(
      fc.property(anyStored, anySchedule, anySchedule, (occurrences, before, after) => {
        const changes = reconcile(occurrences, { before, after }, actOn)
        const fates = changes.flatMap(({ goesOn, takenBack, released, settled, orphans }) => [
          ...goesOn,
          ...takenBack,
          ...released,
          ...settled,
          ...orphans,
        ])
        const all = occurrences.flatMap(({ tasks }) => tasks)
        expect(fates.map(({ taskId }) => taskId).sort()).toEqual(all.map(({ taskId }) => taskId).sort())
        for (const { takenBack, released, goesOn } of changes) {
          expect(
            [...takenBack, ...released].every(({ state, isTouched }) => state === 'open' && !isTouched),
          ).toBe(true)
          expect(goesOn.every(({ state }) => state === 'open' || state === 'returned')).toBe(true)
        }
      }),
    )
  })

  it('a row left as it was changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 5 }), (days) => {
        const schedule = days.map((on) => due(on))
        const changes = reconcile(
          days.map((on) => stored(on, open)),
          { before: schedule, after: schedule },
          actOn,
        )
        expect(
          changes.every(
            ({ kind, handedOut, takenBack }) => kind === 'same' && handedOut.length + takenBack.length === 0,
          ),
        ).toBe(true)
      }),
    )
  })
})
