import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadResults, uploadResults } from '#assessment/imports-contract.ts'
import { readBoard } from '#cycle/board-contract.ts'
import * as cycle from '#cycle/contract.ts'
import * as decisions from '#cycle/decision-contract.ts'
import * as recommendations from '#cycle/recommendation-contract.ts'
import { workOnImport } from '#flows/import-results.ts'
import { packSchoolNotes } from '#flows/pack-school-notes.ts'
import { plainDate } from '#kernel/plain-date.ts'
import * as screening from '#objectivity/contract.ts'
import * as dossiers from '#objectivity/dossier-contract.ts'
import { approvePlan, getPlan } from '#plans/contract.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import * as cases from '#support/case-contract.ts'
import { approveRun, getRun, startRun } from '#support/contract.ts'
import { downloadPackage, getPackage, startPackage } from '#templates/packages-contract.ts'
import { downloadPaper, registerPaper } from '#templates/papers-contract.ts'
import { type Application, type Browser, startApplication, today } from '../application.ts'
import { order } from '../approve-invented-plan.ts'
import { screenNow } from '../objectivity-at-work.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { f1OfMarks, xlsxOf } from '../results-files.ts'
import { schoolCodes } from '../results-invented.ts'
import { makeResultsPlace } from '../results-municipality.ts'

// From the files of one year to the effect that the files of the next year show, by the pages' own requests.

let application: Application
let officer: Browser
let head: Browser
let school = 0
const dueOn = plainDate('2026-12-20')
const low = [18, 12, 8, 2]
const usual = [2, 10, 15, 8]
const mended = [4, 14, 15, 7]

beforeAll(async () => {
  application = await startApplication()
  const { municipalityId, schools } = await makeResultsPlace(application.store, schoolCodes)
  school = schools.get('053001') ?? 0
  await moveIn(application, [
    { ...people.officer, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [school] },
  ])
  officer = await signedIn(application, people.officer)
  head = await signedIn(application, people.headOfSchool)
})
afterAll(() => application?.close())

const sheetOf = (year: number, subject: string, bySchool: readonly (readonly number[])[]) =>
  f1OfMarks({ year, subject, codes: schoolCodes }, bySchool)

async function upload(name: string, rows: Parameters<typeof xlsxOf>[0]) {
  const files = [{ name, bytes: await xlsxOf(rows) }]
  const { importId } = await officer.call(uploadResults, { body: {}, files })
  const work = () =>
    workOnImport(application.store, importId, {
      ...{ secret: 'a secret of the tests, long enough to sign cookies with', today: () => today },
      now: () => new Date('2026-11-24T09:00:00Z'),
    })
  await work()
  await officer.call(loadResults, { params: { resultsImportId: importId }, body: { evenIfFewer: false } })
  await work()
}

async function wordsOf(bytes: Uint8Array): Promise<string> {
  return JSON.stringify((await readDocument(bytes, 'документ.docx')).blocks)
}

it('goes from results to their effect', { timeout: 180_000 }, async () => {
  // The files of 2025, and the list of schools with signs of bias.
  await upload('ВПР МА.xlsx', sheetOf(2025, 'Математика', [low, usual, usual, usual]))
  await upload('ВПР РУ.xlsx', sheetOf(2025, 'Русский язык', [low, usual, usual, usual]))
  await upload('Перечень.xlsx', [
    ['Год', 'Логин', 'Муниципалитет', 'ОО', '5 РУ', '5 МА', 'Количество маркеров'],
    [2025, 'edu053001', 'Заречный округ', 'СОШ № 1', 1, null, 1],
  ])

  // A sign: the screening sees the list, the school explains itself, people conclude.
  const { works } = await officer.call(screening.getScreeningChoices)
  const workIds = works.map(({ workId }) => workId)
  const run = await officer.call(screening.startRun, { body: { workIds, q: 0.05 } })
  await screenNow(application.store, run.runId)
  const dossier = await officer.call(dossiers.createDossier, {
    body: { runId: run.runId, organizationId: school },
  })
  expect(dossier.evidence.official.map(({ year }) => year)).toEqual([2025])
  const inDossier = { params: { organizationId: school, dossierId: dossier.dossierId } }
  const asked = { version: dossier.version, answerBy: dueOn, request: null }
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
  const { runId } = await officer.call(startRun, { body: { year: 2025, rules } })
  const approval = { document: 'Приказ от 24.11.2026 № 300', approvedOn: today }
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
        ...{ to: 'adviser', name: people.methodologist.name },
        declaration: { worksHere: false, worksAtMentor: false, hasRelatives: false, note: null },
      },
    },
  })
  await move({ to: 'diagnosis', diagnosis: 'Пробелы в действиях с дробями' })
  const goal = {
    ...{ text: 'Снизить долю «2»', indicator: 'Доля «2», 5 класс', unit: '%' },
    ...{ baseline: 45, target: 25, dueOn: '2027-05-25' },
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
      body: { track, schoolYear, title: 'Итоги', madeOn: today, conclusion: 'Нужна помощь' },
    })
    const params = { analysisId: analysis.analysisId }
    const { proposals } = await officer.call(cycle.listProposals, { params })
    const own = proposals.filter(({ organizationId }) => organizationId === school)
    const chosen = own.map(({ organizationId, source, sourceKey }) => ({ organizationId, source, sourceKey }))
    await officer.call(cycle.takeFindings, { params, body: { chosen } })
    return (await officer.call(cycle.getAnalysis, { params })).findings
  }
  const weak = await analyse('quality', 2024)
  const listed = await analyse('low-performing', 2024)
  const signs = await analyse('objectivity', 2026)
  expect(weak.map(({ source, figure }) => [source, figure?.successes])).toEqual([
    ['assessment', 18],
    ['assessment', 18],
  ])
  expect(listed).toMatchObject([{ source: 'support', link: `/support/runs/${runId}` }])
  expect(signs).toMatchObject([{ source: 'objectivity' }])
  const findingIds = [...weak, ...listed, ...signs].map(({ findingId }) => findingId)

  // A recommendation, on paper and answered.
  const advice = { addressee: 'head', text: 'Разобрать ошибки', dueOn, isIssued: true } as const
  const given = await officer.call(recommendations.addRecommendations, { body: { findingIds, ...advice } })
  const [issued] = given.recommendations
  const { packageId } = await officer.call(startPackage, { body: { workId: null } })
  await packSchoolNotes(application.store, packageId, { now: () => new Date(), today: () => today })
  expect(await officer.call(getPackage, { params: { packageId } })).toMatchObject({
    ...{ state: 'done', contents: 'recommendations', title: 'Ждут ответа: 1\u00a0организация', total: 1 },
  })
  const zip = await officer.ask(downloadPackage, { params: { packageId } })
  const letter = unzipSync(new Uint8Array(zip.rawPayload))['СОШ № 1.docx'] ?? new Uint8Array()
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
      ...{ kind: 'order', number: null, decidedOn: today, title: 'О мерах', text: 'Провести занятия' },
      findingIds,
      measure: { what: 'Занятия по дробям', dueOn, planId, actionId: action?.actionId ?? null },
    },
  })
  expect(decision.measures[0]?.actionTitle).toContain('Снизить долю')
  const paper = await officer.call(registerPaper, {
    body: {
      ...{ kind: 'measures-order', subject: `decision:${decision.decisionId}`, answers: {} },
      ...{ signatoryName: 'Озёрный Пётр Ильич', signatoryPost: 'начальник управления', place: '', phone: '' },
      registeredOn: today,
    },
  })
  const file = await officer.ask(downloadPaper, { params: { paperId: paper.paperId, format: 'docx' } })
  const words = await wordsOf(new Uint8Array(file.rawPayload))
  for (const part of ['О мерах', 'Занятия по дробям', '45,0', 'Озёрный']) expect(words).toContain(part)
  const [measure] = decision.measures
  await head.call(decisions.reportMeasure, {
    params: { measureId: measure?.measureId ?? 0 },
    body: { version: measure?.version ?? 0, doneOn: today, doneNote: 'Восемь занятий' },
  })

  // There is nothing later yet, and the message says so; then the files of 2026 come.
  const failures = { seriesKey: 'vpr:mathematics:5:-:-:failed', beforeYear: 2025, afterYear: 2026 }
  const params = { decisionId: decision.decisionId }
  const early = await officer.refusal(decisions.previewEffect, { params, query: failures })
  expect(early.detail).toContain('За 2026 год результатов нет. Есть за: 2025.')
  await upload('ВПР МА 2026.xlsx', sheetOf(2026, 'Математика', [mended, usual, usual, usual]))
  await upload('ВПР РУ 2026.xlsx', sheetOf(2026, 'Русский язык', [mended, usual, usual, usual]))
  const { runId: next } = await officer.call(startRun, { body: { year: 2026, rules } })
  const again = await officer.call(getRun, { params: { runId: next } })
  expect(again.schools.find(({ organizationId }) => organizationId === school)?.findings[0]).toMatchObject({
    state: 'out',
    change: 'leaves',
  })

  // The effect: of the share, and of the mean mark.
  const share = await officer.call(decisions.previewEffect, { params, query: failures })
  expect(share.result).toMatchObject({
    treated: { before: { successes: 18, count: 40 }, after: { successes: 4, count: 40 } },
    proposedVerdict: 'effective',
  })
  const marks = { ...failures, seriesKey: 'vpr:mathematics:5:-:-:mean-mark' }
  const mean = await officer.call(decisions.previewEffect, { params, query: marks })
  expect(mean.result).toMatchObject({ measure: 'mean', proposedVerdict: 'effective' })
  expect(mean.sentences[0]).toContain('среднее было 2,85 в 2025 году и 3,63 в 2026 году')
  const verdict = { verdict: 'effective', proposal: 'Оставить занятия в программе' } as const
  await officer.call(decisions.addEffectReview, { params, body: { ...failures, ...verdict } })

  // The chain, and the board.
  for (const findingId of findingIds) {
    const chain = await officer.call(cycle.getFinding, { params: { findingId } })
    expect(chain).toMatchObject({
      finding: { state: 'reviewed' },
      recommendations: [{ state: 'answered' }],
      decisions: [{ measureCount: 1, doneCount: 1 }],
      reviews: [{ verdict: 'Эффективно' }],
    })
  }
  const board = await officer.call(readBoard, { query: { schoolYear: 2024 } })
  const quality = board.turns.find(({ track }) => track === 'quality')
  expect(quality?.cells.map(({ state }) => state)).toEqual(Array(6).fill('done'))
})
