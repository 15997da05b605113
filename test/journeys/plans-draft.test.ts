import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approvePlan,
  createPlan,
  downloadPlanSource,
  exportPlan,
  getPlan,
  getPlanSourceText,
  importPlan,
  listPlanActions,
  listPlans,
  saveAction,
  savePerformerMapping,
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
import { openDraft, type PlanAtWork } from '../draft-at-work.ts'
import { inventedPlan, inventedPlanBytes } from '../fixtures/invented-plan.ts'

let work: PlanAtWork
const at = () => ({ params: { planId: work.planId } })

beforeAll(async () => {
  work = await openDraft()
})
afterAll(() => work?.application.close())

const actionsOf = async (query = {}) => (await work.officer.call(listPlanActions, { ...at(), query })).actions
async function action(number: string) {
  const found = (await actionsOf({ removed: 'with' })).find((one) => one.number === number)
  if (!found) throw new Error(`no action ${number}`)
  return { ...found, params: { planId: work.planId, actionId: found.id } }
}

describe('the schedule of a draft', () => {
  it('the municipality’s months, and the plan’s over them, change the preview', async () => {
    const monthOf = async () => {
      const { rows } = await work.officer.call(getTimeline, at())
      const { id } = await action('3.2')
      return rows.find(({ actionId }) => actionId === id)?.marks.map(({ month }) => month)
    }
    expect(await monthOf()).toEqual(['2026-05', '2027-05', '2028-05'])
    const row = { track: 'low-performing', stage: 'measures' } as const
    await work.administrator.call(saveMunicipalityDefaultMonths, {
      body: { rows: [{ ...row, months: [3] }] },
    })
    expect(await monthOf()).toEqual(['2026-03', '2027-03', '2028-03'])
    const answer = await work.officer.call(savePlanDefaultMonths, {
      ...at(),
      body: { rows: [{ ...row, months: [9] }] },
    })
    expect(await monthOf()).toEqual(['2026-09', '2027-09', '2028-09'])
    expect(answer.rows.filter(({ source }) => source === 'plan')).toHaveLength(1)
    await work.officer.call(savePlanDefaultMonths, { ...at(), body: { rows: [] } })
    expect(
      (await work.officer.call(getPlanDefaultMonths, at())).rows.some(({ source }) => source === 'plan'),
    ).toBe(false)
  })

  it('says which year’s working days are not known for certain', async () => {
    const { warnings } = await work.officer.call(previewSchedule, at())
    expect(warnings).toHaveLength(2)
    expect(warnings.join(' ')).toMatch('2028')
  })

  it('an administrator corrects a year’s calendar, an officer may not', async () => {
    const params = { year: 2027 }
    const calendar = await work.administrator.call(getProductionCalendar, { params })
    expect(calendar).toMatchObject({ provenance: 'to-verify', assumed: true, version: 0 })
    const body = {
      nonWorkingDays: [...calendar.nonWorkingDays, '2027-02-22'],
      workingWeekends: ['2027-02-20'],
      shortenedDays: calendar.shortenedDays,
      source: 'Постановление Правительства РФ',
      version: 0,
    }
    expect((await work.officer.refusal(saveProductionCalendar, { params, body })).status).toBe(403)
    const saved = await work.administrator.call(saveProductionCalendar, { params, body })
    expect(saved).toMatchObject({ version: 1, assumed: false })
    expect((await work.administrator.refusal(saveProductionCalendar, { params, body })).status).toBe(409)
  })
})

describe('the plan as a file', () => {
  it('comes back as it was uploaded, and as text with places', async () => {
    const source = await work.officer.ask(downloadPlanSource, at())
    expect(source.rawPayload.toString('utf8')).toBe(inventedPlan)
    const { lines } = await work.officer.call(getPlanSourceText, at())
    expect(lines.some(({ text }) => text.includes('Выездная перепроверка'))).toBe(true)
  })

  it('the export has the rows of the screen', async () => {
    const answer = await work.officer.ask(exportPlan, { ...at(), query: { track: 'normative' } })
    const { sheets } = await readWorkbook(new Uint8Array(answer.rawPayload))
    const texts = sheets[0]?.rows.map((row) => String(row[2] ?? '')) ?? []
    expect(texts.filter((text) => text.startsWith('П'))).toHaveLength(2)
  })

  it('a file that is no plan is refused with the reason', async () => {
    const letter = new TextEncoder().encode(
      'Уважаемые коллеги!\n\nСообщаем о переносе совещания на пятницу.\n',
    )
    const refusal = await work.officer.refusal(importPlan, { files: [{ name: 'письмо.txt', bytes: letter }] })
    expect(refusal.status).toBe(422)
    expect(refusal.title).toBe('Документ не похож на план мероприятий')
  })
})

describe('who may do what', () => {
  it('a school and a reader neither import nor edit', async () => {
    for (const browser of [work.head, work.reader]) {
      const files = [{ name: 'План.txt', bytes: inventedPlanBytes }]
      expect((await browser.refusal(importPlan, { files })).status).toBe(403)
      expect((await browser.refusal(updatePlan, { ...at(), body: { version: 1 } })).status).toBe(403)
    }
  })

  it('a neighbour does not know the plan exists', async () => {
    expect((await work.neighbour.call(listPlans)).plans).toEqual([])
    expect((await work.neighbour.refusal(getPlan, at())).status).toBe(404)
    expect((await work.neighbour.refusal(listPlanActions, at())).status).toBe(404)
  })

  it('an approved plan is not edited any more', async () => {
    for (const name of ['ОО', 'Ломакина Е.В.', 'руководители ОО']) {
      const body = { name, kind: 'schools', target: { select: 'types', types: ['school'] } } as const
      await work.officer.call(savePerformerMapping, { ...at(), body })
    }
    const { version } = await work.officer.call(getPlan, at())
    const order = { documentKind: 'приказ', number: '14', date: '2026-01-12', signatory: null, version }
    await work.officer.call(approvePlan, { ...at(), body: order })
    const { params, version: row } = await action('1.1')
    const refusal = await work.officer.refusal(saveAction, { params, body: { version: row, text: 'Другое' } })
    expect(refusal).toMatchObject({
      status: 409,
      title: 'План утверждён: его меняют только изменениями со своим документом',
    })
    expect((await work.head.call(myTasks)).counts.open).toBeGreaterThan(0)
  })

  it('a plan may be typed in from nothing, but not approved empty', async () => {
    const horizon = { kind: 'school-year', startsOn: '2026-09-01', endsOn: '2027-08-31' } as const
    const typed = await work.officer.call(createPlan, {
      body: { title: 'План на год', kind: 'other', horizon },
    })
    const order = { documentKind: 'приказ', number: '1', date: '2026-09-01', signatory: null, version: 1 }
    const refusal = await work.officer.refusal(approvePlan, { params: { planId: typed.planId }, body: order })
    expect(refusal.title).toBe('В плане нет ни одного мероприятия')
  })
})
