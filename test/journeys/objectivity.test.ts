import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
import {
  addExemption,
  getRun,
  getScreeningChoices,
  listExemptions,
  listRuns,
  moveExemptionAway,
  startRun,
} from '#objectivity/contract.ts'
import {
  addDossierFile,
  answerDossier,
  chooseRecheck,
  concludeDossier,
  createDossier,
  downloadDossier,
  downloadDossierFile,
  dropRecheck,
  getDossier,
  handOverDossier,
  listDossiers,
  moveDossierFileAway,
  reopenDossier,
  scoreRecheck,
  withdrawDossier,
} from '#objectivity/dossier-contract.ts'
import { openCase } from '#support/case-contract.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { makeScreenedPlace, screenNow } from '../objectivity-at-work.ts'
import { moveIn, people, signedIn } from '../personas.ts'

let application: Application
let officer: Browser
let methodologist: Browser
let head: Browser
let otherHead: Browser
let observer: Browser
let school = 0
let otherSchool = 0
let runId = 0

beforeAll(async () => {
  application = await startApplication()
  const { municipalityId, schools } = await makeScreenedPlace(application.store)
  ;[school = 0, otherSchool = 0] = schools.values()
  await moveIn(application, [
    { ...people.officer, municipalityId },
    { ...people.methodologist, municipalityId },
    { ...people.observer, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [school] },
    { ...people.headOfOtherSchool, municipalityId, organizationIds: [otherSchool] },
  ])
  officer = await signedIn(application, people.officer)
  methodologist = await signedIn(application, people.methodologist)
  observer = await signedIn(application, people.observer)
  head = await signedIn(application, people.headOfSchool)
  otherHead = await signedIn(application, people.headOfOtherSchool)
})
afterAll(() => application?.close())

async function begin(browser: Browser, workIds?: readonly number[]): Promise<number> {
  const { works } = await browser.call(getScreeningChoices)
  const ids = workIds ?? works.map(({ workId }) => workId)
  const run = await browser.call(startRun, { body: { workIds: ids, q: 0.05 } })
  await screenNow(application.store, run.runId)
  return run.runId
}

describe('a run', () => {
  it('names the school that lifts its pupils, and keeps what it has found', async () => {
    runId = await begin(officer)
    const run = await officer.call(getRun, { params: { runId } })
    expect(run).toMatchObject({ state: 'done', q: 0.05, exemptions: [], officialYears: [2025, 2026] })
    expect(run.summary).toMatchObject({ schools: 12, cells: 120, rows: 4800, canName: true })
    const own = run.schoolRows.find(({ organizationId }) => organizationId === school)
    expect(own).toMatchObject({ tier: 'named', yearsListed: 2, dossierId: null, tested: 400 })
    expect(own?.markers['mark-boundary']).toBeLessThan(0.01)
    const named = run.schoolRows.filter(({ tier }) => tier === 'named')
    expect(named.map(({ organizationId }) => organizationId)).toEqual([school])
    expect(run.confusion[0]).toEqual({ tier: 'named', listed: 1, notListed: 0 })
    const names = run.schoolRows.map(({ organizationName }) => organizationName)
    expect(names.slice(0, 3)).toEqual(['СОШ № 1', 'СОШ № 2', 'СОШ № 3'])
  })

  it('says the same of the same data, and another run leaves the first as it was', async () => {
    const before = await officer.call(getRun, { params: { runId } })
    const again = await officer.call(getRun, { params: { runId: await begin(methodologist) } })
    expect(again.dataPrint).toBe(before.dataPrint)
    expect(again.schoolRows).toEqual(before.schoolRows)
    expect(await officer.call(getRun, { params: { runId } })).toEqual(before)
    await screenNow(application.store, runId)
    expect(await officer.call(getRun, { params: { runId } })).toEqual(before)
    expect((await officer.call(listRuns)).runs.map((run) => run.runId)).toEqual([again.runId, runId])
  })

  it('leaves out what was lawfully marked before it', async () => {
    const added = await methodologist.call(addExemption, {
      body: { organizationId: school, className: '4 а', kind: 'correctional-class', reason: 'приказ № 5' },
    })
    const { works } = await officer.call(getScreeningChoices)
    const fourth = works.find(({ title }) => title === 'ВПР 2026, математика, 4 класс')
    const run = await officer.call(getRun, {
      params: { runId: await begin(officer, [fourth?.workId ?? 0]) },
    })
    expect(run.summary).toMatchObject({ leftOut: 20, rows: 460, canName: false })
    expect(run.exemptions[0]).toContain('коррекционный класс (приказ № 5)')
    expect(run.schoolRows.filter(({ tier }) => tier !== 'nothing-found')).toEqual([])
    const { organizationId, exemptionId, version } = added
    const params = { organizationId, exemptionId }
    await officer.call(moveExemptionAway, { params, body: { version, removed: true } })
    expect((await officer.call(listExemptions)).exemptions).toEqual([])
    const late = await officer.ask(moveExemptionAway, { params, body: { version, removed: false } })
    expect(late.statusCode).toBe(409)
  })

  it('is shown to the authority alone', async () => {
    for (const browser of [head, observer]) {
      expect((await browser.ask(getRun, { params: { runId } })).statusCode).toBe(403)
      expect((await browser.ask(listRuns)).statusCode).toBe(403)
    }
  })
})

describe('a dossier', () => {
  const key = { organizationId: 0, dossierId: 0 }
  const at = { params: key }
  const read = (browser: Browser) => browser.call(getDossier, at)

  it('is a draft that the school does not see', async () => {
    const made = await officer.call(createDossier, { body: { runId, organizationId: school } })
    key.organizationId = school
    key.dossierId = made.dossierId
    expect(made).toMatchObject({ state: 'draft', evidence: { tier: 'named', tested: 400 } })
    expect(made.evidence.official.map(({ year }) => year)).toEqual([2025, 2026])
    const again = await methodologist.call(createDossier, { body: { runId, organizationId: school } })
    expect(again.dossierId).toBe(made.dossierId)
    const { runs } = await officer.call(listRuns)
    const other = runs.find((run) => run.runId !== runId && run.works.length === 10)
    const { schoolRows } = await officer.call(getRun, { params: { runId: other?.runId ?? 0 } })
    const row = schoolRows.find(({ organizationId }) => organizationId === school)
    expect(row).toMatchObject({ dossierId: null, open: { dossierId: made.dossierId, state: 'draft' } })
    expect((await head.ask(getDossier, at)).statusCode).toBe(404)
    expect((await head.call(listDossiers)).dossiers).toEqual([])
    const early = await head.ask(answerDossier, { ...at, body: { version: 1, answer: 'Рано' } })
    expect(early.statusCode).toBe(404)
  })

  it('counts what can be counted in the works themselves', async () => {
    const { evidence } = await read(officer)
    const boundaries = evidence.cells.flatMap((cell) =>
      cell.counts.flatMap((one) =>
        one.marker === 'mark-boundary' ? one.boundaries.map((own) => ({ ...own, cell })) : [],
      ),
    )
    expect(boundaries.length).toBeGreaterThan(0)
    for (const { cut, at: exactly, near, cell } of boundaries) {
      expect(exactly).toBe(cell.totals[cut] ?? 0)
      expect(near).toBe([cut - 2, cut - 1, cut].reduce((sum, total) => sum + (cell.totals[total] ?? 0), 0))
    }
  })

  it('is handed over, taken back, handed over again, and seen by its school only', async () => {
    const body = { version: 1, answerBy: '2026-12-04', request: 'Приложите критерии' }
    await officer.call(handOverDossier, { ...at, body })
    expect(await read(head)).toMatchObject({ state: 'handed-over', request: 'Приложите критерии' })
    expect((await otherHead.ask(getDossier, at)).statusCode).toBe(404)
    expect((await otherHead.call(listDossiers)).dossiers).toEqual([])
    expect((await observer.ask(getDossier, at)).statusCode).toBe(403)
    await officer.call(withdrawDossier, { ...at, body: { version: 2 } })
    expect((await head.ask(getDossier, at)).statusCode).toBe(404)
    const late = await officer.ask(handOverDossier, { ...at, body })
    expect(late.statusCode).toBe(409)
    expect(late.json().current).toMatchObject({ version: 3, state: 'draft' })
    await officer.call(handOverDossier, { ...at, body: { ...body, version: 3 } })
    const early = await officer.ask(concludeDossier, {
      ...at,
      body: { version: 4, outcome: 'explained', outcomeReason: 'Да' },
    })
    expect(early.json().type).toBe('/problems/objectivity/answer-awaited')
  })

  it('takes the school’s answer with files that the other side may not take away', async () => {
    const file = { name: 'Протокол.docx', bytes: demoDocx(['Протокол проверки']) }
    await head.call(addDossierFile, { ...at, body: {}, files: [file] })
    const answered = await head.call(answerDossier, {
      ...at,
      body: { version: 4, answer: 'Проверяли по старым критериям' },
    })
    expect(answered).toMatchObject({ state: 'answered', answererName: people.headOfSchool.name })
    const [kept] = answered.files
    const sha256 = kept?.sha256 ?? ''
    const fileAt = { params: { ...key, sha256 } }
    expect((await officer.ask(downloadDossierFile, fileAt)).statusCode).toBe(200)
    expect((await otherHead.ask(downloadDossierFile, fileAt)).statusCode).toBe(404)
    const foreign = await officer.ask(moveDossierFileAway, { ...fileAt, body: { removed: true } })
    expect(foreign.statusCode).toBe(404)
    await head.call(moveDossierFileAway, { ...fileAt, body: { removed: true } })
    await head.call(moveDossierFileAway, { ...fileAt, body: { removed: false } })
    const moved = await head.ask(concludeDossier, {
      ...at,
      body: { version: 5, outcome: 'explained', outcomeReason: 'Сами решили' },
    })
    expect(moved.statusCode).toBe(403)
  })

  it('has works checked again: chosen by the rule, scored, the share with its interval', async () => {
    const { evidence } = await read(officer)
    const [cell] = evidence.cells
    const workId = cell?.work.workId ?? 0
    const choose = { ...at, body: { workId, rule: 'sample', most: 15 } } as const
    const chosen = await methodologist.call(chooseRecheck, choose)
    const works = chosen.rechecks[0]?.works ?? []
    expect(works.length).toBeGreaterThanOrEqual(15)
    expect((await officer.ask(chooseRecheck, choose)).statusCode).toBe(409)
    await officer.call(dropRecheck, { params: { ...key, workId }, body: {} })
    const again = await methodologist.call(chooseRecheck, choose)
    expect(again.rechecks[0]?.works).toEqual(works)
    const place = { params: { ...key, workId, position: 1 } }
    const tooMuch = await officer.ask(scoreRecheck, {
      ...place,
      body: { version: 1, secondTotal: 17, secondMark: 5 },
    })
    expect(tooMuch.statusCode).toBe(422)
    const scored = await officer.call(scoreRecheck, {
      ...place,
      body: { version: 1, secondTotal: 6, secondMark: 2 },
    })
    expect(scored.rechecks[0]?.works[0]).toMatchObject({ secondTotal: 6, secondMark: 2, version: 2 })
    expect((await officer.ask(dropRecheck, { params: { ...key, workId }, body: {} })).statusCode).toBe(409)
    expect((await read(head)).rechecks[0]?.works[0]?.secondTotal).toBe(6)
  })

  it('ends with an outcome that can be taken back, and is printed', async () => {
    const body = {
      version: 5,
      outcome: 'recheck',
      outcomeReason: 'Критерии поняты по-разному',
      outcomeDocument: 'Приказ от 24.11.2026 № 214',
      causes: ['criteria-understood-otherwise'],
    } as const
    const closed = await officer.call(concludeDossier, { ...at, body })
    expect(closed).toMatchObject({ state: 'closed', outcome: 'recheck', closerName: people.officer.name })
    const begun = await officer.call(openCase, {
      body: { ...key, basis: 'objectivity', beneficiary: 'school' },
    })
    expect(begun.grounds.slice(0, 2)).toEqual([
      'Итог досье объективности: перепроверка назначена',
      expect.stringMatching(/^Причина: /),
    ])
    expect(begun.grounds[2]).toMatch(/^Признак: .+работ.?\): .*\d/)
    expect((await read(officer)).supportCase).toMatchObject({ caseId: begun.caseId, closedOn: null })
    expect((await read(head)).supportCase).toBeNull()
    const late = await head.ask(answerDossier, { ...at, body: { version: 6, answer: 'Ещё' } })
    expect(late.statusCode).toBe(409)
    const paper = await head.ask(downloadDossier, at)
    expect(paper.statusCode).toBe(200)
    const open = await officer.call(reopenDossier, { ...at, body: { version: 6 } })
    expect(open).toMatchObject({ state: 'answered', outcome: null, causes: [] })
    const acts = open.events.map(({ act }) => act)
    expect(acts).toEqual([
      'created',
      'handed-over',
      'withdrawn',
      'handed-over',
      'answered',
      'recheck-assigned',
      'recheck-assigned',
      'concluded',
      'reopened',
    ])
    expect((await read(head)).events.map(({ act }) => act)).not.toContain('withdrawn')
  })
})
