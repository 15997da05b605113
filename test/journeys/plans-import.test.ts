import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approvePlan,
  getPerformers,
  getPlan,
  importPlan,
  listPlanActions,
  listPlans,
  savePerformerMapping,
} from '#plans/contract.ts'
import { reportTask, withdrawReport } from '#plans/reporting-contract.ts'
import {
  getAction,
  getCalendar,
  getEvents,
  getTimeline,
  listOccurrenceTasks,
  myTasks,
  openCase,
  previewSchedule,
  setEventDates,
  waitingForMe,
} from '#plans/schedule-contract.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { inventedPlanBytes } from '../fixtures/invented-plan.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { type Municipality, settle } from '../plan-municipality.ts'

let application: Application
let municipality: Municipality
let officer: Browser
let headOfFirst: Browser
let headOfSecond: Browser
let planId: number

const file = { name: 'Дорожная карта.txt', bytes: inventedPlanBytes }
const at = () => ({ params: { planId } })

beforeAll(async () => {
  application = await startApplication()
  municipality = await settle(application.store)
  const [first = 0, second = 0] = municipality.schools
  const heads = [
    { ...people.headOfSchool, organizationIds: [first] },
    { ...people.headOfOtherSchool, organizationIds: [second] },
  ] as const
  await moveIn(application, [people.officer, ...heads])
  officer = await signedIn(application, people.officer)
  headOfFirst = await signedIn(application, heads[0])
  headOfSecond = await signedIn(application, heads[1])
})
afterAll(() => application?.close())

describe('a plan on paper becomes a schedule', () => {
  it('the uploaded file is a draft with every row read', async () => {
    const imported = await officer.call(importPlan, { files: [file] })
    planId = imported.planId

    expect(imported).toMatchObject({ outcome: 'created', status: 'draft', actionCount: 8 })
    const plan = await officer.call(getPlan, at())
    expect(plan.horizon).toEqual({ kind: 'calendar-years', startsOn: '2026-01-01', endsOn: '2028-12-31' })
    expect(plan.approval).toMatchObject({ number: '14', date: '2026-01-12' })
    expect(plan.sections.map(({ track }) => track)).toEqual(['normative', 'objectivity', 'low-performing'])
    expect(plan.source?.fileName).toBe(file.name)
  })

  it('the same file again leads to the same draft', async () => {
    const again = await officer.call(importPlan, { files: [file] })
    expect(again).toMatchObject({ planId, outcome: 'already-imported' })
  })

  it('organisations do not see a draft', async () => {
    expect((await headOfFirst.call(listPlans)).plans).toEqual([])
    expect((await headOfFirst.refusal(getPlan, at())).status).toBe(404)
  })

  it('asks only about the names that leave a doubt', async () => {
    const { performers } = await officer.call(getPerformers, at())
    const asked = performers.filter(({ question }) => question !== null)
    expect(asked.map(({ name }) => name)).toEqual(['ОО', 'Ломакина Е.В.'])
    expect(performers.find(({ name }) => name === 'Методический центр')?.organizationCount).toBe(1)

    const refusal = await officer.refusal(approvePlan, { ...at(), body: order(1) })
    expect(refusal.errors?.map(({ detail }) => detail)).toEqual([
      '«ОО» — только школы или и детские сады?',
      'Кто в системе «Ломакина Е.В.»?',
    ])
  })

  it('a person answers, and the preview counts the tasks', async () => {
    await officer.call(savePerformerMapping, {
      ...at(),
      body: { name: 'ОО', kind: 'schools', target: { select: 'types', types: ['school'] } },
    })
    await officer.call(savePerformerMapping, {
      ...at(),
      body: { name: 'Ломакина Е.В.', kind: 'person', target: { select: 'nobody' } },
    })

    const preview = await officer.call(previewSchedule, at())
    expect(preview.unmappedPerformers).toEqual([])
    expect(preview.waiting.map(({ waitsFor }) => waitsFor)).toEqual(['по итогам: ВПР'])
    expect(preview.onDemand).toHaveLength(1)
    expect(preview.performers.find(({ name }) => name === 'ОО')?.organizations).toBe(3)
    expect(preview.months).toHaveLength(36)
  })

  it('approving hands the tasks out', async () => {
    const plan = await officer.call(getPlan, at())
    const approved = await officer.call(approvePlan, { ...at(), body: order(plan.version) })

    // 1.1: 1; 1.2: 3 years; 2.1: 3 × (1 + 3); 2.2: waits; 2.3: on demand; 3.1: 6 × (1 + 3); 3.2: 1 of 3 schools a year;
    // 3.3: nobody in the system.
    expect(approved.taskCount).toBe(1 + 3 + 12 + 24 + 3)
    expect((await officer.call(getPlan, at())).status).toBe('approved')
  })

  it('what is past is overdue', async () => {
    const { actions } = await officer.call(listPlanActions, { ...at(), query: { state: 'overdue' } })
    expect(actions.map(({ number }) => number)).toEqual(['1.1', '2.1', '3.1', '3.2'])
  })

  it('a school sees the plan and its own tasks alone', async () => {
    const { tasks, counts } = await headOfFirst.call(myTasks)
    expect(new Set(tasks.map(({ organizationName }) => organizationName))).toEqual(new Set(['СОШ № 1']))
    expect(counts.open).toBe(3 + 6 + 1)
    const { actions } = await headOfFirst.call(listPlanActions, at())
    expect(actions.find(({ number }) => number === '2.1')?.progress.total).toBe(3)
    expect(actions.find(({ number }) => number === '1.1')?.progress.total).toBe(0)
  })

  it('reports, and the authority sees how many of how many', async () => {
    const [task] = (await headOfFirst.call(myTasks, { query: { state: 'overdue' } })).tasks
    if (!task) throw new Error('no overdue task')
    const params = { organizationId: task.organizationId, taskId: task.id }

    const body = { version: task.version, text: 'Наблюдатели обучены 20 февраля, 14 человек' }
    const reported = await headOfFirst.call(reportTask, { params, body })
    expect(reported).toMatchObject({
      state: 'reported',
      reportedBy: people.headOfSchool.name,
      overdueDays: 0,
    })

    const stale = await headOfFirst.refusal(withdrawReport, { params, body: { version: task.version } })
    expect(stale).toMatchObject({ status: 409, current: { version: reported.version } })
    expect((await headOfSecond.refusal(reportTask, { params, body })).status).toBe(404)
    expect((await officer.refusal(reportTask, { params, body: { ...body, version: 2 } })).status).toBe(403)

    const page = await officer.call(getAction, { params: { planId, actionId: task.actionId } })
    expect(page.occurrences[0]).toMatchObject({ total: 4, reported: 1, overdue: 3 })
    const { tasks } = await officer.call(listOccurrenceTasks, {
      params: { planId, occurrenceId: task.occurrenceId },
    })
    expect(tasks.filter(({ state }) => state === 'reported').map(({ reportText }) => reportText)).toEqual([
      body.text,
    ])

    await headOfFirst.call(withdrawReport, { params, body: { version: reported.version } })
    expect((await officer.call(getPlan, at())).progress.reported).toBe(0)
  })

  it('an event gets its dates, and the tasks that waited for it appear', async () => {
    const { events } = await officer.call(getEvents, at())
    const [event] = events
    if (!event) throw new Error('no event')
    const key = event.key
    const set = await officer.call(setEventDates, {
      ...at(),
      body: { key, year: 2027, startsOn: '2027-05-17', dueOn: '2027-05-29' },
    })
    expect(set.taskCount).toBe(3)
    expect(set.event.years.map(({ dueOn }) => dueOn)).toEqual([null, '2027-05-29', null])

    // 29 May 2027 is a Saturday.
    const { days } = await officer.call(getCalendar, {
      query: { from: '2027-05-24', to: '2027-05-31', scope: 'municipality' },
    })
    const entries = days.flatMap((day) => day.entries.map(({ number }) => `${day.date} ${number}`))
    expect(entries).toContain('2027-05-31 2.2')

    const cleared = await officer.call(setEventDates, {
      ...at(),
      body: { key, year: 2027, startsOn: null, dueOn: null },
    })
    expect(cleared.taskCount).toBe(0)
  })

  it('a need arises and a case is opened by hand', async () => {
    const { actions } = await officer.call(listPlanActions, { ...at(), query: { state: 'on-demand' } })
    const [action] = actions
    const opened = await officer.call(openCase, {
      params: { planId, actionId: action?.id ?? 0 },
      body: { label: 'Перепроверка в СОШ № 2', startsOn: null, dueOn: '2026-12-10' },
    })
    expect(opened).toMatchObject({ taskCount: 1, occurrence: { label: 'Перепроверка в СОШ № 2', total: 1 } })
    const { tasks } = await officer.call(myTasks, { query: { state: 'open' } })
    expect(tasks.some(({ occurrenceLabel }) => occurrenceLabel === 'Перепроверка в СОШ № 2')).toBe(true)
  })

  it('the timeline and the counts of the rail tell the same', async () => {
    const timeline = await officer.call(getTimeline, at())
    const marks = timeline.rows.flatMap(({ marks }) => marks)
    const waiting = await officer.call(waitingForMe)
    expect(marks.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(waiting.allOverdue)
    expect(waiting).toMatchObject({ drafts: 0, waitingForDates: 3 })
    expect((await headOfFirst.call(waitingForMe)).allOverdue).toBeNull()
  })
})

function order(version: number) {
  return { documentKind: 'приказ', number: '14', date: '2026-01-12', signatory: 'Ветлугина А.С.', version }
}
