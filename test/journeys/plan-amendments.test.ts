import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approveAmendment,
  compareEditions,
  copyPlan,
  getAmendmentEffect,
  getEdition,
  getRowHistory,
  listEditions,
  moveAction,
  openAmendment,
} from '#plans/amendment-contract.ts'
import {
  addAction,
  approvePlan,
  getPlan,
  listPlanActions,
  listPlans,
  removeAction,
  removePlan,
  restorePlan,
  saveAction,
} from '#plans/contract.ts'
import { printAnnex } from '#plans/print-contract.ts'
import { acceptReports, keepReportDraft, reportTask } from '#plans/reporting-contract.ts'
import { openReporting, type ReportingAtWork, tasksOf } from '../reporting-at-work.ts'

let at: ReportingAtWork

beforeAll(async () => {
  at = await openReporting()
})
afterAll(() => at?.application.close())

const act = { documentKind: 'приказ', number: '77', date: '2026-03-02', signatory: 'Н.С. Заречная' }

async function rowOf(planId: number, number: string, browser = at.officer) {
  const { actions } = await browser.call(listPlanActions, { params: { planId }, query: {} })
  const row = actions.find((action) => action.number === number)
  if (!row) throw new Error(`no row ${number}`)
  return row
}

async function change(planId: number, number: string, fields: Record<string, string>) {
  const { id, version } = await rowOf(planId, number)
  return await at.officer.call(saveAction, {
    params: { planId, actionId: id },
    body: { ...fields, version },
  })
}

async function approve(
  planId: number,
  orphans: { actionId: number; decision: 'keep' | 'release' }[] = [],
  given = act,
) {
  const { version } = await at.officer.call(getPlan, { params: { planId } })
  return await at.officer.ask(approveAmendment, {
    params: { planId },
    body: { ...given, version, orphans },
  })
}

describe('an amendment of an approved plan', () => {
  let amendmentId: number
  let before: Awaited<ReturnType<typeof rowOf>>

  it('is begun once, is seen by the authority alone, and leaves the list of plans as it was', async () => {
    const { planId } = at
    before = await rowOf(planId, '1.1')
    const first = await at.officer.call(openAmendment, { params: { planId } })
    expect(first.outcome).toBe('begun')
    const again = await at.methodologist.ask(openAmendment, { params: { planId } })
    expect([200, 403]).toContain(again.statusCode)
    amendmentId = first.planId
    expect((await at.officer.call(openAmendment, { params: { planId } })).planId).toBe(amendmentId)
    expect((await at.officer.call(getPlan, { params: { planId } })).amendmentId).toBe(amendmentId)
    expect((await at.head.call(getPlan, { params: { planId } })).amendmentId).toBeNull()
    const { plans } = await at.officer.call(listPlans, { query: {} })
    expect(plans.map(({ id }) => id)).toEqual([planId])
    expect((await at.head.ask(getPlan, { params: { planId: amendmentId } })).statusCode).toBe(404)
    expect((await at.neighbour.ask(getPlan, { params: { planId: amendmentId } })).statusCode).toBe(404)
  })

  it('changes nothing by itself, and an empty one is not approved', async () => {
    const effect = await at.officer.call(getAmendmentEffect, { params: { planId: amendmentId } })
    expect(effect.comparison).toEqual({ heading: [], sections: [], rows: [] })
    expect(effect.rows).toEqual([])
    const refused = await approve(amendmentId)
    expect(refused.json()).toMatchObject({ type: '/problems/plans/amendment-empty' })
  })

  it('is approved as an amendment only', async () => {
    const { version } = await at.officer.call(getPlan, { params: { planId: amendmentId } })
    const refused = await at.officer.ask(approvePlan, {
      params: { planId: amendmentId },
      body: { ...act, version },
    })
    expect(refused.json()).toMatchObject({ type: '/problems/plans/is-amendment' })
  })

  it('shows row by row what differs, and what becomes of the schedule', async () => {
    await change(amendmentId, '1.1', { deadlineText: 'май 2029', text: 'Издание приказа о рабочей группе' })
    await change(amendmentId, '2.1', { performersText: 'Отдел образования' })
    const { id } = await rowOf(amendmentId, '1.2')
    await at.officer.call(addAction, {
      params: { planId: amendmentId },
      body: {
        number: '1.3',
        text: 'Сверка показателей с областными',
        deadlineText: 'ежегодно, октябрь',
        performersText: 'Отдел образования',
        afterActionId: id,
      },
    })
    const gone = await rowOf(amendmentId, '3.1')
    await at.officer.call(removeAction, {
      params: { planId: amendmentId, actionId: gone.id },
      query: { version: gone.version },
    })
    const row = await rowOf(amendmentId, '2.3')
    await at.officer.call(moveAction, {
      params: { planId: amendmentId, actionId: row.id },
      body: { version: row.version, to: 'up' },
    })
    const { comparison, rows } = await at.officer.call(getAmendmentEffect, {
      params: { planId: amendmentId },
    })
    expect(comparison.rows.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1.1 changed',
      '1.3 added',
      '2.1 changed',
      expect.stringMatching(/^2\.[23] moved$/),
      '3.1 excluded',
    ])
    const moved = rows.find(({ number }) => number === '1.1')
    expect(moved?.dues).toMatchObject([
      { kind: 'moved', from: '2026-03-31', to: '2029-05-31', beyond: 'after-horizon', goesOn: 1 },
    ])
    const added = rows.find(({ number }) => number === '1.3')
    expect(added?.dues.every(({ kind, handedOut }) => kind === 'added' && handedOut === 1)).toBe(true)
  })

  it('names begun work that it would leave hanging, whose it is and what to do', async () => {
    const [task] = await tasksOf(at.head, '3.1')
    await at.head.call(keepReportDraft, {
      params: task?.params ?? { organizationId: 0, taskId: 0 },
      body: {
        content: { outcome: 'done', text: 'Сверка начата', reason: '', numbers: [], links: [], files: [] },
      },
    })
    const [done] = await tasksOf(at.headOfOther, '3.1')
    const sent = await at.headOfOther.call(reportTask, {
      params: done?.params ?? { organizationId: 0, taskId: 0 },
      body: { version: done?.version ?? 0, text: 'Сверено', files: [], links: [] },
    })
    await at.officer.call(acceptReports, {
      body: { tasks: [{ organizationId: sent.organizationId, taskId: sent.id, version: sent.version }] },
    })
    const refused = await approve(amendmentId)
    expect(refused.statusCode).toBe(422)
    expect(refused.json()).toMatchObject({ type: '/problems/plans/amendment-orphans' })
    expect(refused.json().errors).toHaveLength(1)
    expect(refused.json().errors[0].detail).toMatch(/^Строка 3\.1 .*СОШ № 1/)
    // Nothing of it has happened.
    expect((await at.officer.call(getPlan, { params: { planId: at.planId } })).edition).toBe(1)
  })

  it('does not go before the edition it changes, nor ahead of today', async () => {
    for (const date of ['2026-01-11', '2099-01-01']) {
      const refused = await approve(amendmentId, [], { ...act, date })
      expect(refused.json()).toMatchObject({ type: '/problems/plans/amendment-date' })
    }
  })

  it('is approved whole: rows, schedule, tasks, edition', async () => {
    const { planId } = at
    const gone = await rowOf(planId, '3.1')
    const approved = await approve(amendmentId, [{ actionId: gone.id, decision: 'release' }])
    expect(approved.json()).toMatchObject({ planId, edition: 2 })
    const plan = await at.officer.call(getPlan, { params: { planId } })
    expect(plan).toMatchObject({
      edition: 2,
      amendmentId: null,
      editedBy: { number: '77' },
      approval: { number: '14' },
    })
    const { actions } = await at.head.call(listPlanActions, { params: { planId }, query: {} })
    expect(actions.map(({ number }) => number)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '2.1',
      '2.3',
      '2.2',
      '3.2',
      '3.3',
    ])
    expect(actions[0]).toMatchObject({ id: before.id, text: 'Издание приказа о рабочей группе' })
    // The school is asked for 2.1 no more; what was due before the act is released, the rest taken back.
    expect(await tasksOf(at.head, '2.1')).toEqual([])
    expect(await tasksOf(at.head, '3.1')).toEqual([])
    expect((await at.officer.ask(getPlan, { params: { planId: amendmentId } })).json().amends).toMatchObject({
      became: 2,
    })
  })

  it('keeps the plan as of any date, each row with its history', async () => {
    const { planId } = at
    const old = await at.head.call(getEdition, { params: { planId }, query: { on: '2026-03-01' } })
    expect(old.edition.number).toBe(1)
    expect(old.until).toBe('2026-03-02')
    expect(old.actions.map(({ number }) => number)).toEqual([
      '1.1',
      '1.2',
      '2.1',
      '2.2',
      '2.3',
      '3.1',
      '3.2',
      '3.3',
    ])
    expect(old.actions[0]?.text).toBe(before.text)
    const now = await at.head.call(getEdition, { params: { planId }, query: { on: '2026-03-02' } })
    const { actions } = await at.head.call(listPlanActions, { params: { planId }, query: {} })
    expect(now.actions.map(({ id, text, deadlineText }) => [id, text, deadlineText])).toEqual(
      actions.map(({ id, text, deadlineText }) => [id, text, deadlineText]),
    )
    const { editions } = await at.head.call(listEditions, { params: { planId } })
    expect(editions.map(({ number, act: { number: of } }) => `${number} ${of}`)).toEqual(['1 14', '2 77'])
    expect(editions[1]?.changes).toEqual({ added: 1, changed: 2, excluded: 1, moved: 1 })
    const comparison = await at.head.call(compareEditions, { params: { planId }, query: { from: 1, to: 2 } })
    expect(comparison.rows).toHaveLength(5)
    const same = await at.head.call(compareEditions, { params: { planId }, query: { from: 2, to: 2 } })
    expect(same).toEqual({ heading: [], sections: [], rows: [] })
    const { versions } = await at.head.call(getRowHistory, { params: { planId, actionId: before.id } })
    expect(versions.map(({ kind }) => kind)).toEqual(['changed', 'first'])
    const early = await at.head.ask(getEdition, { params: { planId }, query: { on: '2026-01-01' } })
    expect(early.json()).toMatchObject({ type: '/problems/plans/edition-not-found' })
  })

  it('prints the edition asked for', async () => {
    const annex = await at.head.ask(printAnnex, { params: { planId: at.planId }, query: { number: 1 } })
    expect(annex.statusCode).toBe(200)
  })

  it('is discarded with a way back, unless the plan has moved on', async () => {
    const { planId } = at
    const { planId: second } = await at.officer.call(openAmendment, { params: { planId } })
    const { version } = await at.officer.call(getPlan, { params: { planId: second } })
    await at.officer.call(removePlan, { params: { planId: second }, query: { version } })
    const third = await at.officer.call(openAmendment, { params: { planId } })
    expect(third.outcome).toBe('begun')
    expect((await at.officer.ask(restorePlan, { params: { planId: second } })).json()).toMatchObject({
      type: '/problems/plans/amendment-open',
    })
  })
})

describe('two people at one amendment', () => {
  it('see both versions of a row, and only one of two approvals at once goes through', async () => {
    const { planId: id } = await at.officer.call(openAmendment, { params: { planId: at.planId } })
    const { id: actionId, version } = await rowOf(id, '1.2')
    const params = { planId: id, actionId }
    await at.officer.call(saveAction, { params, body: { deadlineText: 'ежегодно, ноябрь', version } })
    const collision = await at.methodologist.refusal(saveAction, {
      params,
      body: { deadlineText: 'ежегодно, май', version },
    })
    expect(collision).toMatchObject({ status: 409, current: { deadlineText: 'ежегодно, ноябрь' } })
    const answers = await Promise.all([approve(id), approve(id)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    expect((await at.officer.call(getPlan, { params: { planId: at.planId } })).edition).toBe(3)
  })
})

describe('a new year after the pattern of a plan', () => {
  it('copies the rows and moves the years', async () => {
    const { planId } = await at.officer.call(copyPlan, { params: { planId: at.planId }, body: { years: 3 } })
    const copy = await at.officer.call(getPlan, { params: { planId } })
    expect(copy.title).toContain('2029–2031')
    expect(copy.horizon).toMatchObject({ startsOn: '2029-01-01', endsOn: '2031-12-31' })
    expect(copy.pattern?.planId).toBe(at.planId)
    expect(copy.unmappedPerformers).toEqual([])
    expect((await rowOf(planId, '1.1')).deadlineText).toBe('май 2032')
  })
})
