import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from '#access/contract.ts'
import { addCatalogueWork, getCatalogueWork } from '#assessment/catalogue-contract.ts'
import { loadResults, uploadResults } from '#assessment/imports-contract.ts'
import { readBoard } from '#cycle/board-contract.ts'
import * as cycle from '#cycle/contract.ts'
import * as decisions from '#cycle/decision-contract.ts'
import * as recommendations from '#cycle/recommendation-contract.ts'
import { waitingInCycle } from '#cycle/waiting-contract.ts'
import { workOnImport } from '#flows/import-results.ts'
import { packSchoolNotes } from '#flows/pack-school-notes.ts'
import { screenResults } from '#flows/screen-results.ts'
import { type PlainDate, plainDate } from '#kernel/plain-date.ts'
import * as screening from '#objectivity/contract.ts'
import * as dossiers from '#objectivity/dossier-contract.ts'
import { approvePlan, getPlan } from '#plans/contract.ts'
import { reportTask } from '#plans/reporting-contract.ts'
import type { Store } from '#server-kit/database/database.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import * as cases from '#support/case-contract.ts'
import { approveRun, getRun, startRun } from '#support/contract.ts'
import { downloadPackage, getPackage, startPackage } from '#templates/packages-contract.ts'
import { downloadPaper, registerPaper } from '#templates/papers-contract.ts'
import { type Application, type Browser, openBrowser, startApplication, testSecret } from '../application.ts'
import { order } from '../approve-invented-plan.ts'
import {
  dayOfEffect,
  dayOfResults,
  demoPassword,
  demoSchool,
  officerEmail,
  schoolName,
} from '../demo-school.ts'
import { openDemoStore } from '../demo-store.ts'
import { moveIn, people, signedIn } from '../personas.ts'

// On the invented municipality, from the files of a new spring to the effect the files of the next one show, by the pages'
// own requests. What is clicked for it is test/browser/figures-to-effect.test.ts.

let store: Store
let application: Application
let officer: Browser
let head: Browser
let demo: Awaited<ReturnType<typeof demoSchool>>
let school = 0
const dueOn = plainDate('2027-12-20')
const adviser = 'Оврагова Нина Платоновна'

beforeAll(async () => {
  store = await openDemoStore()
  demo = await demoSchool(store)
  school = demo.organizationId
  await openOn(dayOfResults)
  await moveIn(application, [demo.head])
  head = await signedIn(application, people.headOfSchool)
})
afterAll(() => application?.close())

/** The same installation on a later day. */
async function openOn(day: PlainDate): Promise<void> {
  await application?.http.close()
  application = await startApplication({ store, day })
  officer = openBrowser(application)
  await officer.call(signIn, { body: { email: officerEmail, password: demoPassword } })
}

async function upload(files: Awaited<ReturnType<typeof demo.filesOfResults>>, day: PlainDate) {
  const now = () => new Date(`${day}T09:00:00Z`)
  for (const file of files) {
    const { importId } = await officer.call(uploadResults, { body: {}, files: [file] })
    const work = () => workOnImport(store, importId, { secret: testSecret, now, today: () => day })
    await work()
    await officer.call(loadResults, { params: { resultsImportId: importId }, body: { evenIfFewer: false } })
    await work()
  }
}

/** A new year's scale is entered from that of the year before. */
async function enterScale(from: string, year: number): Promise<void> {
  const { key, editions } = await officer.call(getCatalogueWork, { params: { address: from } })
  const { authority, edition, maxScore, items, scale, testScores } = editions[0] ?? {}
  await officer.call(addCatalogueWork, {
    body: { key: { ...key, year }, authority, edition, maxScore, items, scale, testScores, source: 'Приказ' },
  })
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  return JSON.stringify((await readDocument(bytes, 'документ.docx')).blocks)
}

it('goes from results to their effect', { timeout: 180_000 }, async () => {
  await upload(await demo.filesOfResults(), dayOfResults)

  // A sign: with the scales entered the screening names the school, the school explains itself, people conclude.
  const { works: unscaled } = await officer.call(screening.getScreeningChoices)
  for (const { scaleOf } of unscaled.filter(({ year }) => year === 2027)) {
    await enterScale(scaleOf ?? 'нет прежней шкалы', 2027)
  }
  const { works } = await officer.call(screening.getScreeningChoices)
  expect(works.filter(({ year, hasScale }) => year === 2027 && !hasScale)).toEqual([])
  const workIds = works.map(({ workId }) => workId)
  const run = await officer.call(screening.startRun, { body: { workIds, q: 0.05 } })
  await screenResults(store, run.runId, { now: () => new Date(`${dayOfResults}T09:00:00Z`) })
  const dossier = await officer.call(dossiers.createDossier, {
    body: { runId: run.runId, organizationId: school },
  })
  expect(dossier.evidence.official.map(({ year }) => year)).toContain(2026)
  expect(dossier.evidence.tier).toBe('named')
  expect(dossier.evidence.cells.map(({ work }) => work.title)).toContain('ВПР 2027, математика, 5 класс')
  const inDossier = { params: { organizationId: school, dossierId: dossier.dossierId } }
  const asked = { version: dossier.version, answerBy: plainDate('2027-07-10'), request: null }
  const sent = await officer.call(dossiers.handOverDossier, { ...inDossier, body: asked })
  const answered = await head.call(dossiers.answerDossier, {
    ...inDossier,
    body: { version: sent.version, answer: 'Проверяли по старым критериям' },
  })
  const outcome = {
    ...{ version: answered.version, outcome: 'confirmed', outcomeReason: 'Критерии не те' },
    ...{ outcomeDocument: null, causes: ['criteria-understood-otherwise'] },
  } as const
  await officer.call(dossiers.concludeDossier, { ...inDossier, body: outcome })

  // A low result: the rule names the school, a case with a plan is opened for it.
  const rules = [{ kind: 'preset', key: 'fioko-2021' }] as const
  const { runId } = await officer.call(startRun, { body: { year: 2027, rules } })
  const approval = { document: 'Приказ от 28.06.2027 № 300', approvedOn: dayOfResults }
  await officer.call(approveRun, { params: { runId }, body: { version: 1, approval } })
  const body = { organizationId: school, basis: 'low-results', beneficiary: 'school', runId } as const
  const opened = await officer.call(cases.openCase, { body })
  const inCase = { params: { organizationId: school, caseId: opened.caseId } }
  const move = async (one: { readonly to: 'shown' } | { readonly to: 'diagnosis'; diagnosis: string }) => {
    const { version } = await officer.call(cases.getCase, inCase)
    return await officer.call(cases.moveSupportCase, { ...inCase, body: { version, move: one } })
  }
  await officer.call(cases.moveSupportCase, {
    ...inCase,
    body: {
      version: opened.version,
      move: {
        ...{ to: 'adviser', name: adviser },
        declaration: { worksHere: false, worksAtMentor: false, hasRelatives: false, note: null },
      },
    },
  })
  await move({ to: 'diagnosis', diagnosis: 'Пробелы в действиях с дробями' })
  const goal = {
    ...{ text: 'Снизить долю «2»', indicator: 'Доля «2», 5 класс', unit: '%' },
    ...{ baseline: 41.6, target: 20, dueOn: '2028-05-25' },
  }
  await officer.call(cases.addObjective, { ...inCase, body: goal })
  const { version: ready } = await officer.call(cases.getCase, inCase)
  const planned = await officer.call(cases.makeCasePlan, { ...inCase, body: { version: ready } })
  const planId = planned.plan?.planId ?? 0
  const plan = await officer.call(getPlan, { params: { planId } })
  await officer.call(approvePlan, { params: { planId }, body: { ...order, version: plan.version } })
  await move({ to: 'shown' })

  // Findings of three tracks: from results, from the support run, from the dossier.
  const analyse = async (track: 'quality' | 'low-performing' | 'objectivity', schoolYear: number) => {
    const analysis = await officer.call(cycle.addAnalysis, {
      body: { track, schoolYear, title: 'Итоги', madeOn: dayOfResults, conclusion: 'Нужна помощь' },
    })
    const params = { analysisId: analysis.analysisId }
    const { proposals } = await officer.call(cycle.listProposals, { params })
    const own = proposals.filter(({ organizationId }) => organizationId === school)
    const chosen = own.map(({ organizationId, source, sourceKey }) => ({ organizationId, source, sourceKey }))
    await officer.call(cycle.takeFindings, { params, body: { chosen } })
    return (await officer.call(cycle.getAnalysis, { params })).findings
  }
  const weak = await analyse('quality', 2026)
  const listed = await analyse('low-performing', 2026)
  const signs = await analyse('objectivity', 2026)
  expect(weak.map(({ source, figure }) => [source, figure?.successes])).toEqual([
    ['assessment', 37],
    ['assessment', 37],
  ])
  expect(listed).toMatchObject([{ source: 'support', link: `/support/runs/${runId}` }])
  // The demonstration's own dossier of that school was concluded in the same school year.
  expect(signs).toMatchObject([{ source: 'objectivity' }, { source: 'objectivity' }])
  const findingIds = [...weak, ...listed, ...signs].map(({ findingId }) => findingId)

  // A recommendation, on paper and answered.
  const advice = { addressee: 'head', text: 'Разобрать ошибки', dueOn, isIssued: true } as const
  const given = await officer.call(recommendations.addRecommendations, { body: { findingIds, ...advice } })
  const [issued] = given.recommendations
  const { packageId } = await officer.call(startPackage, { body: { workId: null } })
  await packSchoolNotes(store, packageId, { now: () => new Date(), today: () => dayOfResults })
  expect(await officer.call(getPackage, { params: { packageId } })).toMatchObject({
    ...{ state: 'done', contents: 'recommendations', title: 'Ждут ответа: 3\u00a0организации', total: 3 },
  })
  const zip = await officer.ask(downloadPackage, { params: { packageId } })
  const letter = unzipSync(new Uint8Array(zip.rawPayload))[`${schoolName}.docx`] ?? new Uint8Array()
  expect(await wordsOf(letter)).toContain('Разобрать ошибки')
  await head.call(recommendations.answerRecommendation, {
    params: { recommendationId: issued?.recommendationId ?? 0 },
    body: { version: issued?.version ?? 0, answer: 'Разбор проведён' },
  })

  // A decision by a row of the plan, and its order.
  const { actions } = await officer.call(decisions.getDecisionChoices)
  const action = actions.find((one) => one.planId === planId)
  const decision = await officer.call(decisions.addDecision, {
    body: {
      ...{ kind: 'order', number: null, decidedOn: dayOfResults, title: 'О мерах', text: 'Провести занятия' },
      findingIds,
      measure: { what: 'Занятия по дробям', dueOn, planId, actionId: action?.actionId ?? null },
    },
  })
  expect(decision.measures[0]?.actionTitle).toContain('Снизить долю')
  const paper = await officer.call(registerPaper, {
    body: {
      ...{ kind: 'measures-order', subject: `decision:${decision.decisionId}`, answers: {} },
      ...{ signatoryName: 'Озёрный Пётр Ильич', signatoryPost: 'начальник управления', place: '', phone: '' },
      registeredOn: dayOfResults,
    },
  })
  const file = await officer.ask(downloadPaper, { params: { paperId: paper.paperId, format: 'docx' } })
  const words = await wordsOf(new Uint8Array(file.rawPayload))
  for (const part of ['О мерах', 'Занятия по дробям', '41,6', 'Озёрный']) expect(words).toContain(part)
  const [measure] = decision.measures
  expect(await head.call(waitingInCycle)).toMatchObject({ toAccept: 1, measuresToDo: 1, measuresLate: 0 })
  await head.call(decisions.reportMeasure, {
    params: { measureId: measure?.measureId ?? 0 },
    body: { version: measure?.version ?? 0, doneOn: dayOfResults, doneNote: 'Восемь занятий' },
  })

  // What the plan asks for by the term is reported once: in the plan, and the measure is done with it.
  const inDecision = { params: { decisionId: decision.decisionId } }
  const inPlan = { what: 'Снизить долю «2»', dueOn: plainDate('2028-05-20'), planId }
  await officer.call(decisions.addMeasures, {
    ...inDecision,
    body: { organizationIds: [school], ...inPlan, actionId: action?.actionId ?? null },
  })
  const [, tied] = (await head.call(decisions.getDecision, inDecision)).measures
  expect(tied).toMatchObject({ state: 'waiting', mayReport: false, tasks: [{ dueOn: '2028-05-25' }] })
  const mark = { version: 1, doneOn: dayOfResults }
  const refused = await head.refusal(decisions.reportMeasure, {
    params: { measureId: tied?.measureId ?? 0 },
    body: mark,
  })
  expect(refused.detail).toContain('25.05.2028')
  const [task] = tied?.tasks ?? []
  await head.call(reportTask, {
    params: { organizationId: school, taskId: task?.taskId ?? 0 },
    body: { version: 1, outcome: 'done', text: 'Снижена', reason: null, numbers: [], links: [], files: [] },
  })
  const after = await officer.call(decisions.getDecision, inDecision)
  expect(after.measures[1]).toMatchObject({ state: 'done', doneOn: null, tasks: [{ reportText: 'Снижена' }] })
  const actionId = action?.actionId ?? 0
  expect(await head.call(decisions.listMeasuresOfAction, { query: { actionId } })).toMatchObject({
    measures: [
      { state: 'done', taskIds: [] },
      { state: 'done', taskIds: [task?.taskId] },
    ],
  })

  // There is nothing later yet, and the message says so; then the files of 2026 come.
  const failures = { seriesKey: 'vpr:mathematics:5:-:-:failed', beforeYear: 2027, afterYear: 2028 }
  const params = { decisionId: decision.decisionId }
  const early = await officer.refusal(decisions.previewEffect, { params, query: failures })
  expect(early.detail).toContain('За 2028 год результатов нет. Есть за: 2024, 2025, 2026, 2027.')
  await openOn(dayOfEffect)
  await upload(await demo.filesOfEffect(), dayOfEffect)
  const { runId: next } = await officer.call(startRun, { body: { year: 2028, rules } })
  const again = await officer.call(getRun, { params: { runId: next } })
  expect(again.schools.find(({ organizationId }) => organizationId === school)?.findings[0]).toMatchObject({
    state: 'out',
    change: 'leaves',
  })

  // The effect: of the share, and of the mean mark.
  const share = await officer.call(decisions.previewEffect, { params, query: failures })
  expect(share.result).toMatchObject({
    treated: { before: { successes: 37, count: 89 }, after: { successes: 12, count: 87 } },
    proposedVerdict: 'effective',
  })
  const marks = { ...failures, seriesKey: 'vpr:mathematics:5:-:-:mean-mark' }
  const mean = await officer.call(decisions.previewEffect, { params, query: marks })
  // Of the marks themselves the interval says less: the verdict is another, and its own.
  expect(mean.result).toMatchObject({ measure: 'mean', proposedVerdict: 'partly' })
  expect(mean.sentences[0]).toContain('в 2027 году и ')
  const verdict = { verdict: 'effective', proposal: 'Оставить занятия в программе' } as const
  await officer.call(decisions.addEffectReview, { params, body: { ...failures, ...verdict } })

  // The chain, and the board.
  for (const findingId of findingIds) {
    const chain = await officer.call(cycle.getFinding, { params: { findingId } })
    expect(chain).toMatchObject({
      finding: { state: 'reviewed' },
      recommendations: [{ state: 'answered' }],
      decisions: [{ measureCount: 2, doneCount: 2 }],
      reviews: [{ verdict: 'Эффективно' }],
    })
    expect(chain.cases.map(({ link }) => link)).toContain(`/support/cases/${school}/${opened.caseId}`)
  }
  const inChain = await officer.call(cases.getCase, inCase)
  expect(inChain.findings[0]).toMatchObject({ isByGround: true, standing: 'Эффект оценён' })
  expect(inChain.findings.map(({ link }) => link)).toEqual(
    expect.arrayContaining(findingIds.map((findingId) => `/cycle/findings/${findingId}`)),
  )
  const board = await officer.call(readBoard, { query: { schoolYear: 2026 } })
  const helped = board.turns.find(({ track }) => track === 'low-performing')
  expect(helped?.cells.map(({ state }) => state)).toEqual(Array(6).fill('done'))
})
