import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '#access/contract.ts'
import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { getPlan, listPlanActions, listPlans } from '#plans/contract.ts'
import { downloadEvidence, listReportsToReview } from '#plans/reporting-contract.ts'
import { getTimeline, myTasks } from '#plans/schedule-contract.ts'
import { type Application, type Browser, openBrowser, startApplication } from '../application.ts'
import { openDemoStore } from '../demo-store.ts'

let application: Application
let officer: Browser
let head: Browser

beforeAll(async () => {
  application = await startApplication({ store: await openDemoStore() })
  const enter = async (role: string) => {
    const account = demoAccounts.find((one) => one.role === role)
    const browser = openBrowser(application)
    await browser.call(signIn, { body: { email: account?.email, password: account?.password } })
    return browser
  }
  officer = await enter('officer')
  head = await enter('head')
})
afterAll(() => application?.close())

describe('the invented municipality’s plans', () => {
  it('a road map for four years and a draft for one school year', async () => {
    const { plans } = await officer.call(listPlans)
    expect(plans.map(({ status, horizon, actionCount }) => [status, horizon?.startsOn, actionCount])).toEqual(
      [
        ['draft', '2026-09-01', 8],
        ['approved', '2025-01-01', 42],
      ],
    )
  })

  it('every action of the road map was understood', async () => {
    const { plans } = await officer.call(listPlans)
    const roadmap = plans.find(({ status }) => status === 'approved')
    const params = { planId: roadmap?.id ?? 0 }
    const { actions } = await officer.call(listPlanActions, { params })
    const { sections } = await officer.call(getPlan, { params })
    const { rows } = await officer.call(getTimeline, { params })
    expect(new Set(sections.map(({ track }) => track)).size).toBe(11)
    expect(actions.filter(({ deadlines }) => deadlines.length === 0)).toEqual([])
    const undated = rows.filter(({ marks, onDemand }) => marks.length === 0 && !onDemand)
    expect(undated).toEqual([])
  })

  it('most have reported, some are late, and the next years wait for their dates', async () => {
    const { plans } = await officer.call(listPlans)
    const { progress, waitingCount } = plans.find(({ status }) => status === 'approved') ?? {}
    expect(waitingCount).toBeGreaterThan(0)
    expect(progress?.reported).toBeGreaterThan(800)
    expect(progress?.overdue).toBeGreaterThan(10)
    expect(progress?.overdue).toBeLessThan(200)
  })

  it('a head finds something to do', async () => {
    const { counts } = await head.call(myTasks)
    expect(counts.overdue).toBeGreaterThan(0)
    expect(counts.returned).toBe(3)
    expect(counts.reported).toBeGreaterThan(10)
  })

  it('most reports were accepted, some wait to be looked at, with papers and numbers', async () => {
    const { plans } = await officer.call(listPlans)
    const { progress } = plans.find(({ status }) => status === 'approved') ?? {}
    const { reports, total } = await officer.call(listReportsToReview)
    expect((progress?.accepted ?? 0) + total).toBe(progress?.reported)
    expect(total).toBeGreaterThan(5)
    const [evidence] = reports.flatMap(({ task, report }) =>
      report.files.map(() => ({ organizationId: task.organizationId, taskId: task.id })),
    )
    if (!evidence) throw new Error('no report has a file')
    const answer = await officer.ask(downloadEvidence, { params: { ...evidence, number: 1, position: 0 } })
    expect([answer.statusCode, answer.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  })
})
