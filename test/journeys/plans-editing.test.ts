import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addAction,
  addSection,
  getPlan,
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
  saveSection,
  updatePlan,
} from '#plans/contract.ts'
import { openDraft, type PlanAtWork } from '../draft-at-work.ts'

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

describe('a draft is edited row by row', () => {
  it('a changed deadline is read anew', async () => {
    const { params, version } = await action('1.2')
    const saved = await work.officer.call(saveAction, {
      params,
      body: { version, deadlineText: 'ежегодно, ноябрь' },
    })
    expect(saved.deadlines).toMatchObject([{ kind: 'recurring', months: [11], summary: 'ежегодно, ноябрь' }])
    expect(saved.version).toBe(version + 1)
  })

  it('what a deadline would mean is told before it is saved', async () => {
    const body = { text: 'ежеквартально' }
    const { deadlines } = await work.officer.call(readDeadlineText, { ...at(), body })
    expect(deadlines.map(({ summary }) => summary)).toEqual(['ежеквартально'])
  })

  it('changed performers are read anew', async () => {
    const { params, version } = await action('1.1')
    const body = { version, performersText: 'Методический центр, руководители ОО' }
    const saved = await work.officer.call(saveAction, { params, body })
    expect(saved.performers.map(({ kind }) => kind)).toEqual(['method-centre', 'heads'])
  })

  it('of two people who edit one row the second is told, with what stands there now', async () => {
    const { params, version } = await action('2.1')
    await work.officer.call(saveAction, {
      params,
      body: { version, expectedResultText: 'Список наблюдателей' },
    })

    const refusal = await work.administrator.refusal(saveAction, {
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
    const added = await work.officer.call(addAction, {
      ...at(),
      body: { afterActionId: id, text: 'Инструктаж для технических специалистов', deadlineText: 'март 2027' },
    })
    const numbers = (await actionsOf()).map(({ id }) => id)
    expect(numbers.indexOf(added.id)).toBe(numbers.indexOf(id) + 1)
    expect(added).toMatchObject({ track: 'objectivity', trackInherited: true, cycleStages: [] })
    expect(added.problems.map(({ field }) => field)).toEqual(['performersText'])

    const params = { planId: work.planId, actionId: added.id }
    await work.officer.call(removeAction, { params, query: { version: added.version } })
    expect((await actionsOf()).some((one) => one.id === added.id)).toBe(false)
    await work.officer.call(restoreAction, { params })
    expect((await actionsOf()).some((one) => one.id === added.id)).toBe(true)
    expect((await action('2.1')).version).toBe(version)
  })

  it('a section is added, renamed, removed and brought back', async () => {
    const { sections } = await work.officer.call(getPlan, at())
    const body = {
      number: '4',
      title: 'Профориентация',
      track: 'career-guidance',
      afterSectionId: null,
    } as const
    const added = await work.officer.call(addSection, { ...at(), body })
    const params = { planId: work.planId, sectionId: added.id }
    const renamed = await work.officer.call(saveSection, {
      params,
      body: { version: added.version, title: 'Самоопределение' },
    })
    expect(renamed).toMatchObject({ title: 'Самоопределение', position: sections.length + 1 })
    const stale = await work.officer.refusal(saveSection, {
      params,
      body: { version: added.version, title: 'Х' },
    })
    expect(stale).toMatchObject({ status: 409, current: { title: 'Самоопределение' } })
    await work.officer.call(removeSection, { params, query: { version: renamed.version } })
    expect((await work.officer.call(restoreSection, { params })).removed).toBe(false)
  })

  it('the rows can be narrowed by track, words and state', async () => {
    expect((await actionsOf({ track: 'normative' })).map(({ number }) => number)).toEqual(['1.1', '1.2'])
    expect((await actionsOf({ q: 'перепроверка' })).map(({ number }) => number)).toEqual(['2.3'])
    expect((await actionsOf({ state: 'on-demand' })).map(({ number }) => number)).toEqual(['2.3'])
    expect((await actionsOf({ performerKind: 'person' })).map(({ number }) => number)).toEqual(['3.3'])
  })

  it('other years of the plan date its undated months anew', async () => {
    const plan = await work.officer.call(getPlan, at())
    const body = {
      version: plan.version,
      horizon: { kind: 'calendar-year', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    } as const
    const changed = await work.officer.call(updatePlan, { ...at(), body })
    expect((await action('3.1')).deadlines).toMatchObject([{ months: [12, 6], years: [2026] }])
    const stale = await work.officer.refusal(updatePlan, {
      ...at(),
      body: { version: plan.version, title: 'Х' },
    })
    expect(stale).toMatchObject({ status: 409, current: { version: changed.version } })
    await work.officer.call(updatePlan, {
      ...at(),
      body: { version: changed.version, horizon: plan.horizon },
    })
  })

  it('a draft is deleted and brought back', async () => {
    const { version } = await work.officer.call(getPlan, at())
    await work.officer.call(removePlan, { ...at(), query: { version } })
    expect((await work.officer.call(listPlans)).plans).toEqual([])
    await work.officer.call(restorePlan, at())
    expect((await work.officer.call(listPlans)).plans).toHaveLength(1)
  })
})
