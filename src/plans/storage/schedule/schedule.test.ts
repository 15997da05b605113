import { beforeAll, describe, expect, it } from 'vitest'
import { type PlainDate, plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../../test/engines.ts'
import { event, type Kept, keepPlan, occurrence } from '../../../../test/fixtures/scheduled-plan.ts'
import { statutoryCalendar } from '../../domain/schedule/production-calendar.ts'
import { findActionMarks, findActionProgress, findActionsDueIn, findPlanProgress } from '../progress.ts'
import { moveTask } from '../reporting/move-task.ts'
import { moveWorkingDueDates } from '../reporting/move-working-due-dates.ts'
import { countTasksOf, findMyTasks } from '../reporting/my-tasks.ts'
import { findTasksOfOccurrence } from '../tasks.ts'
import { findCalendarEntries } from './calendar-entries.ts'
import { findOccurrences, insertCase } from './occurrences.ts'
import { redateEvent } from './redate-event.ts'
import { findTimeline } from './timeline.ts'

const today = plainDate('2026-11-23')
const ours = municipalityScope(1)
const school = organizationsScope(1, [11])
const headOfSchool = { userId: 'head', organizationTypes: 'every' } as const
const officer = { userId: 'officer', organizationTypes: ['authority'] } as const

onEachEngine('a schedule and its reports', (open) => {
  let kept: Kept
  const asAuthority = <T>(work: (tx: Tx) => Promise<T>) => open().transaction(ours, work)
  const asSchool = <T>(work: (tx: Tx) => Promise<T>) => open().transaction(school, work)

  beforeAll(async () => {
    kept = await asAuthority(keepPlan)
  })

  describe('counting', () => {
    it('what is past is overdue unless it lies outside the plan', async () => {
      const progress = await asAuthority((tx) => findActionProgress(tx, kept.planId, today, undefined))
      expect(progress.get(kept.dated)).toEqual({
        total: 12,
        reported: 0,
        accepted: 0,
        returned: 0,
        notRequired: 0,
        released: 0,
        overdue: 3,
        dueSoon: 3,
        nextDueOn: '2026-11-27',
      })
    })
    it('of one organisation, by its scope or by name', async () => {
      const bySchool = await asSchool((tx) => findPlanProgress(tx, today, kept.planId))
      expect(bySchool.get(kept.planId)).toMatchObject({ total: 4, overdue: 1 })
      const byName = await asAuthority((tx) => findActionProgress(tx, kept.planId, today, 12))
      expect(byName.get(kept.dated)).toMatchObject({ total: 4, overdue: 1 })
    })
    it('what waits, what was assumed, what falls in a month', async () => {
      const marks = await asAuthority((tx) => findActionMarks(tx, kept.planId))
      expect(marks.waitsFor.get(kept.waiting)).toEqual(['по итогам: ВПР'])
      expect([...marks.assumed]).toEqual([kept.dated])
      const dueIn = (month: string) => asAuthority((tx) => findActionsDueIn(tx, kept.planId, month))
      expect([...(await dueIn('2026-11'))]).toEqual([kept.dated])
      expect([...(await dueIn('2026-12'))]).toEqual([])
    })
    it('month by month', async () => {
      const timeline = await asAuthority((tx) => findTimeline(tx, kept.planId, today))
      expect(timeline.map(({ month, total, overdue }) => [month, total, overdue])).toEqual([
        ['2025-12', 3, 0],
        ['2026-10', 3, 3],
        ['2026-11', 3, 0],
        ['2027-05', 3, 0],
      ])
    })
  })

  it('a school’s own tasks: the overdue first', async () => {
    const tasks = await asSchool((tx) => findMyTasks(tx, headOfSchool, { state: 'open' }, today))
    expect(tasks.map(({ organizationId, dueOn }) => [organizationId, dueOn])).toEqual([
      [11, '2025-12-31'],
      [11, '2026-10-30'],
      [11, '2026-11-27'],
      [11, '2027-05-31'],
    ])
    expect(await asSchool((tx) => countTasksOf(tx, headOfSchool, today))).toEqual({
      open: 4,
      returned: 0,
      returnedApart: 0,
      overdue: 1,
      dueSoon: 1,
      reported: 0,
    })
    expect((await asAuthority((tx) => countTasksOf(tx, officer, today))).open).toBe(4)
    expect((await asAuthority((tx) => countTasksOf(tx, 'everyone', today))).open).toBe(12)
  })

  it('a report is kept once: the second writer of the same version is told', async () => {
    const [task] = await asSchool((tx) => findMyTasks(tx, headOfSchool, { state: 'overdue' }, today))
    if (!task) throw new Error('nothing is overdue')
    const report = {
      outcome: 'done',
      text: 'Сделано',
      reason: null,
      numbers: [],
      links: [],
      files: [],
    } as const
    const by = { userId: 'head', name: 'Директор', now: new Date('2026-11-23T09:00:00Z') }
    const send = () => asSchool((tx) => moveTask(tx, task, { act: 'report', report }, by))
    expect(await send()).toBe(true)
    expect(await send()).toBe(false)
    const [reported] = await asSchool((tx) => findMyTasks(tx, headOfSchool, { state: 'reported' }, today))
    if (!reported) throw new Error('nothing was reported')
    expect(reported).toMatchObject({ reportText: 'Сделано', reportedAt: by.now, version: 2, reportNumber: 1 })
    expect(await asSchool((tx) => moveTask(tx, reported, { act: 'withdraw' }, by))).toBe(true)
  })

  it('an event’s date hands the tasks out, another moves them, none takes them back', async () => {
    const redate = (dueOn: PlainDate | null) =>
      asAuthority((tx) =>
        redateEvent(tx, kept.planId, event, [occurrence(kept.waiting, 0, dueOn, { waitsFor: event })]),
      )
    const stored = async () => {
      const [one] = await asAuthority((tx) =>
        findOccurrences(tx, { planId: kept.planId, actionId: kept.waiting }, today),
      )
      return one
    }
    expect(await redate(plainDate('2027-05-14'))).toBe(3)
    expect(await stored()).toMatchObject({ dueOn: '2027-05-14', total: 3 })
    expect(await redate(plainDate('2027-05-21'))).toBe(3)
    const { occurrenceId = 0 } = (await stored()) ?? {}
    const tasks = await asAuthority((tx) => findTasksOfOccurrence(tx, occurrenceId, officer))
    expect(tasks.map(({ dueOn, mine }) => [dueOn, mine])).toEqual([
      ['2027-05-21', true],
      ['2027-05-21', false],
      ['2027-05-21', false],
    ])
    expect(await redate(null)).toBe(0)
    expect(await stored()).toMatchObject({ dueOn: null, workingDueOn: null, total: 0 })
  })

  it('a case is opened after the last occurrence of its action', async () => {
    const home = { municipalityId: 1, planId: kept.planId, actionId: kept.waiting }
    const dueOn = plainDate('2026-12-10')
    const opened = { label: 'Повод', startsOn: null, dueOn, workingDueOn: dueOn }
    const id = await asAuthority((tx) => insertCase(tx, home, opened))
    const found = await asAuthority((tx) =>
      findOccurrences(tx, { planId: kept.planId, occurrenceId: id }, today),
    )
    expect(found).toMatchObject([{ label: 'Повод', dueOn, total: 0 }])
  })

  it('the calendar shows everybody’s days to the authority and a school its own', async () => {
    const between = [plainDate('2026-10-01'), plainDate('2026-12-31')] as const
    const all = await asAuthority((tx) => findCalendarEntries(tx, ...between, 'everyone', today))
    expect(all.map(({ date, total }) => [date, total])).toEqual([
      ['2026-10-30', 3],
      ['2026-11-27', 3],
      ['2026-12-10', 0],
    ])
    const own = await asSchool((tx) => findCalendarEntries(tx, ...between, headOfSchool, today))
    expect(own.map(({ date, total }) => [date, total])).toEqual([
      ['2026-10-30', 1],
      ['2026-11-27', 1],
    ])
  })

  it('a corrected calendar moves the working due dates of its year', async () => {
    const calendar = statutoryCalendar(2027)
    const withMonday = { ...calendar, nonWorkingDays: [...calendar.nonWorkingDays, plainDate('2027-05-31')] }
    await asAuthority((tx) => moveWorkingDueDates(tx, 2027, new Map([[2027, withMonday]])))
    const where = { planId: kept.planId, actionId: kept.dated }
    const found = await asAuthority((tx) => findOccurrences(tx, where, today))
    expect(found.at(-1)).toMatchObject({ dueOn: '2027-05-31', workingDueOn: '2027-06-01' })
    const tasks = await asSchool((tx) => findMyTasks(tx, headOfSchool, { from: '2027-06-01' }, today))
    expect(tasks.map(({ workingDueOn }) => workingDueOn)).toEqual(['2027-06-01'])
  })
})
