import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeOrganization, getOrganization } from '#organizations/contract.ts'
import {
  downloadBoard,
  downloadSummary,
  getBoard,
  getOrganizationWork,
  getSummary,
  listTasks,
  listUnplacedActions,
  placeAction,
  removeStageSkip,
  saveStageSkip,
  settleOrganizationWork,
} from '#plans/board-contract.ts'
import { acceptReports, reportTask } from '#plans/reporting-contract.ts'
import { myTasks } from '#plans/schedule-contract.ts'
import { openReporting, type ReportingAtWork, tasksOf } from '../reporting-at-work.ts'

let at: ReportingAtWork
let school = 0
let otherSchool = 0
beforeAll(async () => {
  at = await openReporting()
  ;[school = 0, otherSchool = 0] = at.municipality.schools
})
afterAll(() => at?.application.close())

/** The calendar year of the earliest task of the plan, whatever the invented plan says. */
async function yearOfPlan(): Promise<number> {
  const { rows } = await sql<{ year: number }>`
    select extract(year from min(due_on))::int as year from plans.task where plan_id = ${at.planId}`.execute(
    at.application.store.owner,
  )
  return rows[0]?.year ?? 0
}

describe('the board of a year', () => {
  it('shows what stands nowhere, and an action put on it is counted in its cell', async () => {
    const query = { kind: 'calendar-year', year: await yearOfPlan() } as const
    const before = await at.officer.call(getBoard, { query })
    const { actions } = await at.officer.call(listUnplacedActions, { query })
    expect(actions.length).toBe(before.unplaced.actionCount)
    const [action] = actions
    if (!action) throw new Error('every action of the invented plan has a stage')

    const params = { actionId: action.actionId }
    const body = { version: action.version, track: 'upbringing', stages: ['measures'] } as const
    const placed = await at.methodologist.call(placeAction, { params, body })
    expect(placed).toMatchObject({ track: 'upbringing', stages: ['measures'], version: action.version + 1 })
    const stale = await at.officer.refusal(placeAction, { params, body })
    expect(stale).toMatchObject({ status: 409, type: '/problems/plans/stale-version' })

    const board = await at.officer.call(getBoard, { query })
    expect(board.unplaced.actionCount).toBe(before.unplaced.actionCount - 1)
    const cell = board.rows
      .find(({ track }) => track === 'upbringing')
      ?.cells.find(({ stage }) => stage === 'measures')
    const counted = Object.values(cell?.counts ?? {}).reduce((sum, count) => sum + count, 0)
    const { found } = await at.officer.call(listTasks, {
      query: { ...query, track: 'upbringing', stage: 'measures' },
    })
    expect(found).toBe(counted)
    expect(
      (await at.officer.call(getBoard, { query: { ...query, plans: '999999' } })).unplaced.actionCount,
    ).toBe(0)
  })

  it('a stage is left out in writing alone, and only where nothing is planned', async () => {
    const query = { kind: 'calendar-year', year: await yearOfPlan() } as const
    const { rows } = await at.officer.call(getBoard, { query })
    const gap = rows.flatMap(({ track, cells }) =>
      cells.flatMap(({ stage, state }) => (state === 'unplanned' ? [{ track, stage }] : [])),
    )[0]
    const planned = rows.flatMap(({ track, cells }) =>
      cells.flatMap(({ stage, state }) =>
        state === 'waiting' || state === 'late' ? [{ track, stage }] : [],
      ),
    )[0]
    if (!gap || !planned) throw new Error('the board has no gap or no work')
    const reason = 'Показатели утверждены на три года'
    const place = { ...query, ...gap }

    const short = await at.officer.refusal(saveStageSkip, {
      body: { ...place, reason: 'нет', version: null },
    })
    expect(short.status).toBe(400)
    const over = await at.officer.refusal(saveStageSkip, {
      body: { ...query, ...planned, reason, version: null },
    })
    expect(over).toMatchObject({ status: 409, type: '/problems/plans/stage-planned' })
    expect(
      (await at.methodologist.refusal(saveStageSkip, { body: { ...place, reason, version: null } })).status,
    ).toBe(403)
    expect((await at.head.refusal(saveStageSkip, { body: { ...place, reason, version: null } })).status).toBe(
      403,
    )

    const skip = await at.officer.call(saveStageSkip, { body: { ...place, reason, version: null } })
    const again = await at.officer.refusal(saveStageSkip, {
      body: { ...place, reason: `${reason}!`, version: null },
    })
    expect(again).toMatchObject({ status: 409, type: '/problems/plans/stale-version' })
    const cell = (await at.officer.call(getBoard, { query })).rows
      .find(({ track }) => track === gap.track)
      ?.cells.find(({ stage }) => stage === gap.stage)
    expect(cell).toMatchObject({ state: 'skipped', skip: { reason, by: skip.by } })

    await at.officer.call(removeStageSkip, { body: { ...place, version: skip.version } })
    expect(
      (await at.officer.refusal(removeStageSkip, { body: { ...place, version: skip.version } })).status,
    ).toBe(404)
  })

  it('is the same on the screen and in a file', async () => {
    const query = { kind: 'calendar-year', year: await yearOfPlan() } as const
    for (const format of ['xlsx', 'docx', 'pdf'] as const) {
      const file = await at.reader.ask(downloadBoard, { params: { format }, query })
      expect(file.statusCode).toBe(200)
    }
    const summary = await at.reader.ask(downloadSummary, { params: { format: 'docx' } })
    expect(summary.statusCode).toBe(200)
  })
})

describe('who sees the whole', () => {
  it('a director sees no board and no summary, and finds own tasks alone', async () => {
    expect((await at.head.refusal(getBoard)).status).toBe(403)
    expect((await at.head.refusal(getSummary)).status).toBe(403)
    const { tasks } = await at.head.call(listTasks, { query: { allYears: 'yes' } })
    expect(tasks.length).toBeGreaterThan(0)
    expect(new Set(tasks.map(({ organizationId }) => organizationId))).toEqual(new Set([school]))
  })

  it('a director reads the page of own school; another school and a neighbour are refused', async () => {
    const work = await at.head.call(getOrganizationWork, { params: { organizationId: school } })
    expect(work.counts.open + work.counts.overdue).toBeGreaterThan(0)
    const other = await at.head.refusal(getOrganizationWork, { params: { organizationId: otherSchool } })
    expect(other).toMatchObject({ status: 403, type: '/problems/plans/other-organization' })
    const foreign = await at.neighbour.refusal(getOrganizationWork, { params: { organizationId: school } })
    expect(foreign.status).toBe(404)
    expect(
      await at.officer.call(getOrganizationWork, { params: { organizationId: otherSchool } }),
    ).toMatchObject({
      counts: { accepted: 0 },
    })
  })
})

describe('one organisation and the whole', () => {
  it('a report without a file or a link is accepted, and shown as not confirmed', async () => {
    const [task] = await tasksOf(at.head, '2.1')
    if (!task) throw new Error('no task')
    const { params, version } = task
    const sent = await at.head.call(reportTask, { params, body: { version, text: 'Сделано' } })
    await at.officer.call(acceptReports, { body: { tasks: [{ ...params, version: sent.version }] } })
    const work = await at.head.call(getOrganizationWork, { params: { organizationId: school } })
    expect(work.counts).toMatchObject({ accepted: 1, bare: 1 })
    expect(work.evidence).toEqual([])
    const bare = await at.officer.call(listTasks, { query: { allYears: 'yes', of: 'bare' } })
    expect(bare.tasks.map(({ id }) => id)).toEqual([params.taskId])
  })

  it('a closed organisation leaves no open task: its successor gets them, then they are off control', async () => {
    const params = { organizationId: otherSchool }
    const release = {
      reason: 'Школа присоединена',
      document: { kind: 'постановление', number: '7', date: '2026-11-20' },
    }
    const early = await at.officer.refusal(settleOrganizationWork, {
      params,
      body: { ...release, passTo: school },
    })
    expect(early).toMatchObject({ status: 409, type: '/problems/plans/organization-works' })

    const { version } = await at.officer.call(getOrganization, { params })
    await at.officer.call(closeOrganization, { params, body: { version, on: '2026-11-01', basis: null } })
    const before = await at.officer.call(getOrganizationWork, { params })
    expect(before.counts.unsettled).toBeGreaterThan(0)
    const [, , heir = 0] = at.municipality.schools
    const heirBefore = await at.officer.call(getOrganizationWork, { params: { organizationId: heir } })
    expect(
      (await at.head.refusal(settleOrganizationWork, { params, body: { ...release, passTo: heir } })).status,
    ).toBe(403)
    const nobody = await at.officer.refusal(settleOrganizationWork, {
      params,
      body: { ...release, passTo: otherSchool },
    })
    expect(nobody.status).toBe(422)

    const done = await at.officer.call(settleOrganizationWork, { params, body: { ...release, passTo: heir } })
    expect(done.released).toBe(before.counts.unsettled)
    const after = await at.officer.call(getOrganizationWork, { params })
    expect(after.counts).toMatchObject({ unsettled: 0, released: done.released })
    const heirAfter = await at.officer.call(getOrganizationWork, { params: { organizationId: heir } })
    expect(heirAfter.counts.unsettled).toBe(heirBefore.counts.unsettled + done.passed)
  })

  it('nobody accepts a report of their own while somebody else may', async () => {
    const { tasks } = await at.officer.call(myTasks, { query: { state: 'open' } })
    const [own] = tasks
    if (!own) throw new Error('the authority has no task')
    const params = { organizationId: own.organizationId, taskId: own.id }
    const sent = await at.officer.call(reportTask, {
      params,
      body: { version: own.version, text: 'Сделано' },
    })
    const body = { tasks: [{ ...params, version: sent.version }] }
    expect(await at.officer.refusal(acceptReports, { body })).toMatchObject({
      status: 403,
      type: '/problems/plans/own-report',
    })
    expect(await at.methodologist.call(acceptReports, { body })).toMatchObject({ own: 0, skipped: 0 })
  })

  it('the summary names organisations by name, never by how many are late', async () => {
    const summary = await at.officer.call(getSummary)
    const names = summary.overdueByOrganization.map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'ru', { numeric: true })))
    expect(summary.plans.map(({ id }) => id)).toEqual([at.planId])
    expect(summary.sentences.length).toBeGreaterThan(2)
    expect((await at.neighbour.call(getSummary)).plans).toEqual([])
  })
})
