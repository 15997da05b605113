import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addAction,
  addSection,
  approvePlan,
  createPlan,
  downloadPlanSource,
  exportPlan,
  getPlan,
  getPlanSourceText,
  importPlan,
  listPlanActions,
  listPlans,
  readDeadlineText,
  removeAction,
  removePlan,
  removeSection,
  restoreAction,
  restorePlan,
  restoreSection,
  saveAction,
  savePerformerMapping,
  saveSection,
  updatePlan,
} from '#plans/contract.ts'
import {
  getPlanDefaultMonths,
  getProductionCalendar,
  getTimeline,
  myTasks,
  previewSchedule,
  saveMunicipalityDefaultMonths,
  savePlanDefaultMonths,
  saveProductionCalendar,
} from '#plans/schedule-contract.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { inventedPlan, inventedPlanBytes } from '../fixtures/invented-plan.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { settle } from '../plan-municipality.ts'

let application: Application
let officer: Browser
let administrator: Browser
let head: Browser
let reader: Browser
let neighbour: Browser
let planId: number
const at = () => ({ params: { planId } })

beforeAll(async () => {
  application = await startApplication()
  const { schools } = await settle(application.store)
  await settle(application.store)
  const headOfSchool = { ...people.headOfSchool, organizationIds: schools.slice(0, 1) }
  await moveIn(application, [
    people.officer,
    people.administrator,
    headOfSchool,
    people.reader,
    people.neighbour,
  ])
  officer = await signedIn(application, people.officer)
  administrator = await signedIn(application, people.administrator)
  head = await signedIn(application, headOfSchool)
  reader = await signedIn(application, people.reader)
  neighbour = await signedIn(application, people.neighbour)
  planId = (await officer.call(importPlan, { files: [{ name: 'План.txt', bytes: inventedPlanBytes }] }))
    .planId
})
afterAll(() => application?.close())

const actionsOf = async (query = {}) => (await officer.call(listPlanActions, { ...at(), query })).actions
async function action(number: string) {
  const found = (await actionsOf({ removed: 'with' })).find((one) => one.number === number)
  if (!found) throw new Error(`no action ${number}`)
  return { ...found, params: { planId, actionId: found.id } }
}

describe('a draft is edited row by row', () => {
  it('a changed deadline is read anew', async () => {
    const { params, version } = await action('1.2')
    const saved = await officer.call(saveAction, {
      params,
      body: { version, deadlineText: 'ежегодно, ноябрь' },
    })
    expect(saved.deadlines).toMatchObject([{ kind: 'recurring', months: [11], summary: 'ежегодно, ноябрь' }])
    expect(saved.version).toBe(version + 1)
  })

  it('what a deadline would mean is told before it is saved', async () => {
    const body = { text: 'ежеквартально' }
    const { deadlines } = await officer.call(readDeadlineText, { ...at(), body })
    expect(deadlines.map(({ summary }) => summary)).toEqual(['ежеквартально'])
  })

  it('changed performers are read anew', async () => {
    const { params, version } = await action('1.1')
    const body = { version, performersText: 'Методический центр, руководители ОО' }
    const saved = await officer.call(saveAction, { params, body })
    expect(saved.performers.map(({ kind }) => kind)).toEqual(['method-centre', 'heads'])
  })

  it('of two people who edit one row the second is told, with what stands there now', async () => {
    const { params, version } = await action('2.1')
    await officer.call(saveAction, { params, body: { version, expectedResultText: 'Список наблюдателей' } })

    const refusal = await administrator.refusal(saveAction, {
      params,
      body: { version, expectedResultText: 'Другое' },
    })

    expect(refusal).toMatchObject({
      status: 409,
      current: { expectedResultText: 'Список наблюдателей', version: version + 1 },
    })
  })

  it('a row is added after another, removed and brought back', async () => {
    const { id, version } = await action('2.1')
    const added = await officer.call(addAction, {
      ...at(),
      body: { afterActionId: id, text: 'Инструктаж для технических специалистов', deadlineText: 'март 2027' },
    })
    const numbers = (await actionsOf()).map(({ id }) => id)
    expect(numbers.indexOf(added.id)).toBe(numbers.indexOf(id) + 1)
    expect(added).toMatchObject({ track: 'objectivity', trackInherited: true, cycleStages: [] })
    expect(added.problems.map(({ field }) => field)).toEqual(['performersText'])

    const params = { planId, actionId: added.id }
    await officer.call(removeAction, { params, query: { version: added.version } })
    expect((await actionsOf()).some((one) => one.id === added.id)).toBe(false)
    await officer.call(restoreAction, { params })
    expect((await actionsOf()).some((one) => one.id === added.id)).toBe(true)
    expect((await action('2.1')).version).toBe(version)
  })

  it('a section is added, renamed, removed and brought back', async () => {
    const { sections } = await officer.call(getPlan, at())
    const body = {
      number: '4',
      title: 'Профориентация',
      track: 'career-guidance',
      afterSectionId: null,
    } as const
    const added = await officer.call(addSection, { ...at(), body })
    const params = { planId, sectionId: added.id }
    const renamed = await officer.call(saveSection, {
      params,
      body: { version: added.version, title: 'Самоопределение' },
    })
    expect(renamed).toMatchObject({ title: 'Самоопределение', position: sections.length + 1 })
    const stale = await officer.refusal(saveSection, { params, body: { version: added.version, title: 'Х' } })
    expect(stale).toMatchObject({ status: 409, current: { title: 'Самоопределение' } })
    await officer.call(removeSection, { params, query: { version: renamed.version } })
    expect((await officer.call(restoreSection, { params })).removed).toBe(false)
  })

  it('the rows can be narrowed by track, words and state', async () => {
    expect((await actionsOf({ track: 'normative' })).map(({ number }) => number)).toEqual(['1.1', '1.2'])
    expect((await actionsOf({ q: 'перепроверка' })).map(({ number }) => number)).toEqual(['2.3'])
    expect((await actionsOf({ state: 'on-demand' })).map(({ number }) => number)).toEqual(['2.3'])
    expect((await actionsOf({ performerKind: 'person' })).map(({ number }) => number)).toEqual(['3.3'])
  })

  it('other years of the plan date its undated months anew', async () => {
    const plan = await officer.call(getPlan, at())
    const body = {
      version: plan.version,
      horizon: { kind: 'calendar-year', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    } as const
    const changed = await officer.call(updatePlan, { ...at(), body })
    expect((await action('3.1')).deadlines).toMatchObject([{ months: [12, 6], years: [2026] }])
    const stale = await officer.refusal(updatePlan, { ...at(), body: { version: plan.version, title: 'Х' } })
    expect(stale).toMatchObject({ status: 409, current: { version: changed.version } })
    await officer.call(updatePlan, {
      ...at(),
      body: { version: changed.version, horizon: plan.horizon },
    })
  })

  it('a draft is deleted and brought back', async () => {
    const { version } = await officer.call(getPlan, at())
    await officer.call(removePlan, { ...at(), query: { version } })
    expect((await officer.call(listPlans)).plans).toEqual([])
    await officer.call(restorePlan, at())
    expect((await officer.call(listPlans)).plans).toHaveLength(1)
  })
})

describe('the schedule of a draft', () => {
  it('the municipality’s months, and the plan’s over them, change the preview', async () => {
    const monthOf = async () => {
      const { rows } = await officer.call(getTimeline, at())
      const { id } = await action('3.2')
      return rows.find(({ actionId }) => actionId === id)?.marks.map(({ month }) => month)
    }
    expect(await monthOf()).toEqual(['2026-05', '2027-05', '2028-05'])
    const row = { track: 'low-performing', stage: 'measures' } as const
    await administrator.call(saveMunicipalityDefaultMonths, { body: { rows: [{ ...row, months: [3] }] } })
    expect(await monthOf()).toEqual(['2026-03', '2027-03', '2028-03'])
    const answer = await officer.call(savePlanDefaultMonths, {
      ...at(),
      body: { rows: [{ ...row, months: [9] }] },
    })
    expect(await monthOf()).toEqual(['2026-09', '2027-09', '2028-09'])
    expect(answer.rows.filter(({ source }) => source === 'plan')).toHaveLength(1)
    await officer.call(savePlanDefaultMonths, { ...at(), body: { rows: [] } })
    expect(
      (await officer.call(getPlanDefaultMonths, at())).rows.some(({ source }) => source === 'plan'),
    ).toBe(false)
  })

  it('says which year’s working days are not known for certain', async () => {
    const { warnings } = await officer.call(previewSchedule, at())
    expect(warnings).toHaveLength(2)
    expect(warnings.join(' ')).toMatch('2028')
  })

  it('an administrator corrects a year’s calendar, an officer may not', async () => {
    const params = { year: 2027 }
    const calendar = await administrator.call(getProductionCalendar, { params })
    expect(calendar).toMatchObject({ provenance: 'to-verify', assumed: true, version: 0 })
    const body = {
      nonWorkingDays: [...calendar.nonWorkingDays, '2027-02-22'],
      workingWeekends: ['2027-02-20'],
      shortenedDays: calendar.shortenedDays,
      source: 'Постановление Правительства РФ',
      version: 0,
    }
    expect((await officer.refusal(saveProductionCalendar, { params, body })).status).toBe(403)
    const saved = await administrator.call(saveProductionCalendar, { params, body })
    expect(saved).toMatchObject({ version: 1, assumed: false })
    expect((await administrator.refusal(saveProductionCalendar, { params, body })).status).toBe(409)
  })
})

describe('the plan as a file', () => {
  it('comes back as it was uploaded, and as text with places', async () => {
    const source = await officer.ask(downloadPlanSource, at())
    expect(source.rawPayload.toString('utf8')).toBe(inventedPlan)
    const { lines } = await officer.call(getPlanSourceText, at())
    expect(lines.some(({ text }) => text.includes('Выездная перепроверка'))).toBe(true)
  })

  it('the export has the rows of the screen', async () => {
    const answer = await officer.ask(exportPlan, { ...at(), query: { track: 'normative' } })
    const { sheets } = await readWorkbook(new Uint8Array(answer.rawPayload))
    const texts = sheets[0]?.rows.map((row) => String(row[2] ?? '')) ?? []
    expect(texts.filter((text) => text.startsWith('П'))).toHaveLength(2)
  })

  it('a file that is no plan is refused with the reason', async () => {
    const letter = new TextEncoder().encode(
      'Уважаемые коллеги!\n\nСообщаем о переносе совещания на пятницу.\n',
    )
    const refusal = await officer.refusal(importPlan, { files: [{ name: 'письмо.txt', bytes: letter }] })
    expect(refusal.status).toBe(422)
    expect(refusal.title).toBe('Документ не похож на план мероприятий')
  })
})

describe('who may do what', () => {
  it('a school and a reader neither import nor edit', async () => {
    for (const browser of [head, reader]) {
      const files = [{ name: 'План.txt', bytes: inventedPlanBytes }]
      expect((await browser.refusal(importPlan, { files })).status).toBe(403)
      expect((await browser.refusal(updatePlan, { ...at(), body: { version: 1 } })).status).toBe(403)
    }
  })

  it('a neighbour does not know the plan exists', async () => {
    expect((await neighbour.call(listPlans)).plans).toEqual([])
    expect((await neighbour.refusal(getPlan, at())).status).toBe(404)
    expect((await neighbour.refusal(listPlanActions, at())).status).toBe(404)
  })

  it('an approved plan is not edited any more', async () => {
    for (const name of ['ОО', 'Ломакина Е.В.', 'руководители ОО']) {
      const body = { name, kind: 'schools', target: { select: 'types', types: ['school'] } } as const
      await officer.call(savePerformerMapping, { ...at(), body })
    }
    const { version } = await officer.call(getPlan, at())
    const order = { documentKind: 'приказ', number: '14', date: '2026-01-12', signatory: null, version }
    await officer.call(approvePlan, { ...at(), body: order })
    const { params, version: row } = await action('1.1')
    const refusal = await officer.refusal(saveAction, { params, body: { version: row, text: 'Другое' } })
    expect(refusal).toMatchObject({ status: 409, title: 'План утверждён, его строки больше не меняют' })
    expect((await head.call(myTasks)).counts.open).toBeGreaterThan(0)
  })

  it('a plan may be typed in from nothing, but not approved empty', async () => {
    const horizon = { kind: 'school-year', startsOn: '2026-09-01', endsOn: '2027-08-31' } as const
    const typed = await officer.call(createPlan, { body: { title: 'План на год', kind: 'other', horizon } })
    const order = { documentKind: 'приказ', number: '1', date: '2026-09-01', signatory: null, version: 1 }
    const refusal = await officer.refusal(approvePlan, { params: { planId: typed.planId }, body: order })
    expect(refusal.title).toBe('В плане нет ни одного мероприятия')
  })
})
