import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
import * as control from '#control/contract.ts'
import { addFinding as addControlFinding } from '#control/finding-contract.ts'
import { readBoard, setStage } from '#cycle/board-contract.ts'
import * as contract from '#cycle/contract.ts'
import * as decisions from '#cycle/decision-contract.ts'
import {
  addEvidence,
  downloadEvidence,
  listEvidenceChoices,
  moveEvidenceAway,
} from '#cycle/evidence-contract.ts'
import * as recommendations from '#cycle/recommendation-contract.ts'
import { waitingInCycle } from '#cycle/waiting-contract.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { noDetails } from '#organizations/domain/organization.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import { downloadPaper, registerPaper } from '#templates/papers-contract.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { readingOf, schoolCodes, vpr } from '../results-invented.ts'
import { importReading, makeResultsPlace } from '../results-municipality.ts'

let application: Application
let officer: Browser
let methodologist: Browser
let head: Browser
let otherHead: Browser
let schools: ReadonlyMap<string, number>

const at = (code: string) => schools.get(code) ?? 0
const dueOn = plainDate('2026-12-20')
const figure = 'vpr:mathematics:4:-:-:failed'

beforeAll(async () => {
  application = await startApplication()
  const place = await makeResultsPlace(application.store, schoolCodes)
  const { municipalityId } = place
  schools = place.schools
  const usual = [3, 18, 14, 5]
  const weak = [18, 12, 8, 2]
  await importReading(application.store, municipalityId, readingOf(vpr(2025), [weak, usual, usual, usual]))
  await importReading(application.store, municipalityId, readingOf(vpr(2026), [usual, usual, usual, usual]))
  await moveIn(application, [
    { ...people.officer, municipalityId },
    { ...people.methodologist, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [at('053001')] },
    { ...people.headOfOtherSchool, municipalityId, organizationIds: [at('053002')] },
  ])
  officer = await signedIn(application, people.officer)
  methodologist = await signedIn(application, people.methodologist)
  head = await signedIn(application, people.headOfSchool)
  otherHead = await signedIn(application, people.headOfOtherSchool)
})
afterAll(() => application?.close())

describe('the cycle of a track', () => {
  let analysisId = 0
  let findingId = 0
  let decisionId = 0

  it('begins with an analysis that takes what the figures offer and freezes them', async () => {
    const analysis = await methodologist.call(contract.addAnalysis, {
      body: { track: 'quality', schoolYear: 2024, title: 'Итоги ВПР', madeOn: plainDate('2026-11-20') },
    })
    analysisId = analysis.analysisId
    const params = { analysisId }
    const { proposals } = await methodologist.call(contract.listProposals, { params })
    const weak = proposals.filter(({ organizationId }) => organizationId === at('053001'))
    expect(new Set(proposals.map(({ organizationId }) => organizationId))).toEqual(new Set([at('053001')]))
    expect(weak[0]?.what).toBe(
      'Доля отметок «2», ВПР, математика, 4 класс, 2025: 45,0\u00a0% (18\u00a0из\u00a040); в остальных организациях муниципалитета 7,5\u00a0%',
    )
    const chosen = weak.map(({ organizationId, source, sourceKey }) => ({
      organizationId,
      source,
      sourceKey,
    }))
    const body = { chosen: chosen.slice(0, 1) }
    expect(await methodologist.call(contract.takeFindings, { params, body })).toEqual({
      added: 1,
      skipped: 0,
    })
    expect(await methodologist.call(contract.takeFindings, { params, body })).toEqual({
      added: 0,
      skipped: 1,
    })

    const card = await methodologist.call(contract.getAnalysis, { params })
    expect(card.figures).toMatchObject([{ year: 2025, organizations: 4, successes: 27, count: 160 }])
    findingId = card.findings[0]?.findingId ?? 0
    expect(card.findings[0]).toMatchObject({ state: 'open', source: 'assessment' })
    expect((await methodologist.call(waitingInCycle)).openFindings).toBe(1)
  })

  it('hides a finding from its school until it is answered, and from other schools always', async () => {
    expect((await head.call(contract.listFindings)).findings).toEqual([])
    const { recommendations: made } = await methodologist.call(recommendations.addRecommendations, {
      body: {
        findingIds: [findingId],
        isIssued: false,
        addressee: 'head',
        text: 'Разобрать ошибки в заданиях на дроби',
        dueOn,
      },
    })
    const draft = made[0]
    expect((await head.call(recommendations.listRecommendations)).recommendations).toEqual([])
    const params = { recommendationId: draft?.recommendationId ?? 0 }
    await methodologist.call(recommendations.moveRecommendation, {
      params,
      body: { version: draft?.version ?? 0, move: { to: 'issued' } },
    })
    expect((await head.call(contract.listFindings)).findings).toMatchObject([
      { findingId, state: 'recommended' },
    ])
    expect((await otherHead.call(contract.listFindings)).findings).toEqual([])
    expect(await otherHead.refusal(recommendations.getRecommendation, { params })).toMatchObject({
      status: 404,
    })
    expect(await otherHead.refusal(contract.getFinding, { params: { findingId } })).toMatchObject({
      status: 404,
    })
  })

  it('brings the school’s answer back, returned once and then accepted', async () => {
    const [issued] = (await head.call(recommendations.listRecommendations)).recommendations
    const params = { recommendationId: issued?.recommendationId ?? 0 }
    const read = await head.call(recommendations.answerRecommendation, {
      params,
      body: { version: issued?.version ?? 0, answer: null },
    })
    expect(read).toMatchObject({ state: 'acknowledged', acknowledgedBy: people.headOfSchool.name })
    const stale = await methodologist.refusal(recommendations.changeRecommendation, {
      params,
      body: { version: issued?.version ?? 0, addressee: 'head', text: 'Иначе', dueOn },
    })
    expect(stale).toMatchObject({ status: 409 })
    const answered = await head.call(recommendations.answerRecommendation, {
      params,
      body: { version: read.version, answer: 'Проведён разбор' },
    })
    const returned = await methodologist.call(recommendations.moveRecommendation, {
      params,
      body: { version: answered.version, move: { to: 'returned', note: 'Приложите дату' } },
    })
    expect(returned.answer).toBe('Проведён разбор')
    const again = await head.call(recommendations.answerRecommendation, {
      params,
      body: { version: returned.version, answer: 'Проведён разбор 10.11.2026' },
    })
    const accepted = await methodologist.call(recommendations.moveRecommendation, {
      params,
      body: { version: again.version, move: { to: 'accepted' } },
    })
    expect(accepted.state).toBe('accepted')
    const own = { version: again.version, answer: 'за школу' }
    expect(
      await methodologist.refusal(recommendations.answerRecommendation, { params, body: own }),
    ).toMatchObject({ status: 404 })
  })

  it('decides once on a finding, and tells the second of the first', async () => {
    const body = {
      kind: 'order',
      number: '41',
      decidedOn: plainDate('2026-11-24'),
      title: 'О мерах по итогам ВПР',
      text: 'Провести диагностику и занятия',
      findingIds: [findingId],
      measure: { what: 'Провести занятия по дробям', dueOn },
    } as const
    const both = await Promise.allSettled([
      officer.call(decisions.addDecision, { body }),
      officer.call(decisions.addDecision, { body: { ...body, number: '42' } }),
    ])
    const done = both.filter(({ status }) => status === 'fulfilled')
    expect(done).toHaveLength(1)
    const refused = await officer.refusal(decisions.addDecision, { body: { ...body, number: '43' } })
    expect(refused).toMatchObject({ status: 409, type: '/problems/cycle/finding-decided' })
    expect(refused.detail).toContain('О мерах по итогам ВПР')
    const [decision] = (await officer.call(decisions.listDecisions)).decisions
    decisionId = decision?.decisionId ?? 0
    expect(decision?.measures).toMatchObject([{ organizationId: at('053001'), state: 'waiting' }])
    expect(await methodologist.refusal(decisions.addDecision, { body })).toMatchObject({ status: 403 })
  })

  it('becomes an order by the template, registered with a number', async () => {
    const paper = await officer.call(registerPaper, {
      body: {
        kind: 'measures-order',
        subject: `decision:${decisionId}`,
        answers: {},
        ...{
          signatoryName: 'Озёрный Пётр Ильич',
          signatoryPost: 'начальник управления',
          place: '',
          phone: '',
        },
        registeredOn: '2026-11-24',
      },
    })
    const file = await officer.ask(downloadPaper, { params: { paperId: paper.paperId, format: 'docx' } })
    const { blocks } = await readDocument(new Uint8Array(file.rawPayload), 'приказ.docx')
    const words = JSON.stringify(blocks)
    expect(words).toContain('О мерах по итогам ВПР')
    expect(words).toContain('Провести занятия по дробям')
    expect(words).toContain('20.12.2026')
    expect(words).toContain('45,0')
    expect(words).not.toMatch(/\{(?:мера|находка|решено)/u)
  })

  it('lets the school report its measure and shows nobody else the decision', async () => {
    expect((await otherHead.call(decisions.listDecisions)).decisions).toEqual([])
    const [decision] = (await head.call(decisions.listDecisions)).decisions
    const [measure] = decision?.measures ?? []
    const reported = await head.call(decisions.reportMeasure, {
      params: { measureId: measure?.measureId ?? 0 },
      body: { version: measure?.version ?? 0, doneOn: plainDate('2026-11-23'), doneNote: 'Шесть занятий' },
    })
    expect(reported.state).toBe('done')
    expect((await officer.call(waitingInCycle)).toReview).toBe(1)
  })

  it('ends with the same figure a year later beside schools without measures', async () => {
    const params = { decisionId }
    const { series } = await officer.call(decisions.listFigures)
    expect(series.find(({ seriesKey }) => seriesKey === figure)?.years).toEqual([2025, 2026])
    const early = await officer.refusal(decisions.previewEffect, {
      params,
      query: { seriesKey: figure, beforeYear: 2026, afterYear: 2027 },
    })
    expect(early).toMatchObject({ status: 422, type: '/problems/cycle/no-later-data' })
    expect(early.detail).toContain('Есть за: 2025, 2026')

    const years = { seriesKey: figure, beforeYear: 2025, afterYear: 2026 }
    const preview = await officer.call(decisions.previewEffect, { params, query: years })
    expect(preview.result.treated).toMatchObject({
      before: { successes: 18, count: 40 },
      after: { successes: 3, count: 40 },
    })
    expect(preview.candidates.filter(({ isChosen }) => isChosen)).toHaveLength(3)
    expect(preview.result.proposedVerdict).toBe('effective')

    const other = await officer.refusal(decisions.addEffectReview, {
      params,
      body: { ...years, verdict: 'ineffective' },
    })
    expect(other).toMatchObject({ status: 422, errors: [{ pointer: '#/reasoning' }] })
    const review = await officer.call(decisions.addEffectReview, {
      params,
      body: { ...years, verdict: 'effective', proposal: 'Оставить занятия в программе' },
    })
    const card = await officer.call(decisions.getEffectReview, { params: { reviewId: review.reviewId } })
    expect(card.sentences[2]).toContain('стало лучше')
    const chain = await officer.call(contract.getFinding, { params: { findingId } })
    expect(chain.finding.state).toBe('reviewed')
    expect(chain.analysisTitle).toBe('Итоги ВПР')
    expect(chain.decisions).toMatchObject([
      { requisites: expect.stringContaining('Приказ от 24.11.2026 № 4') },
    ])
    expect(chain.reviews).toMatchObject([{ verdict: 'Эффективно', years: '2025 и 2026' }])
  })

  it('keeps what an analysis and a review have read when results change', async () => {
    const worse = [12, 16, 9, 3]
    const { municipalityId } = await municipalityOfPlace()
    await importReading(application.store, municipalityId, readingOf(vpr(2026), [worse]))
    const [review] = (await officer.call(decisions.listEffectReviews)).reviews
    expect(review?.result.treated.after).toEqual({ successes: 3, count: 40 })
    const years = { seriesKey: figure, beforeYear: 2025, afterYear: 2026 }
    const anew = await officer.call(decisions.previewEffect, { params: { decisionId }, query: years })
    expect(anew.result.treated.after).toEqual({ successes: 12, count: 40 })
  })

  it('says on the analysis and on the review that figures have changed since', async () => {
    const [analysis] = (await officer.call(contract.listAnalyses)).analyses
    const params = { analysisId: analysis?.analysisId ?? 0 }
    expect((await officer.call(contract.getAnalysis, { params })).figures).toMatchObject([
      { successes: 27, now: { state: 'same', changed: 0 } },
    ])
    const [review] = (await officer.call(decisions.listEffectReviews)).reviews
    const card = { params: { reviewId: review?.reviewId ?? 0 } }
    expect((await officer.call(decisions.getEffectReview, card)).changedSince).toHaveLength(1)
    const worse = [17, 13, 8, 2]
    const { municipalityId } = await municipalityOfPlace()
    await importReading(application.store, municipalityId, readingOf(vpr(2025), [worse]))
    expect((await officer.call(contract.getAnalysis, { params })).figures).toMatchObject([
      { successes: 27, now: { state: 'changed', changed: 1, successes: 26 } },
    ])
  })

  it('is offered what inspections found and nobody has mended, once it is shown to the school', async () => {
    const inspection = await officer.call(control.addInspection, {
      body: {
        ...{ theme: 'Ведение журналов', kind: 'thematic', mode: 'documents' },
        ...{ startsOn: plainDate('2026-11-02'), endsOn: plainDate('2026-11-20') },
        organizationIds: [at('053001')],
        checklist: null,
      },
    })
    const { inspectionId } = inspection
    const visit = { params: { inspectionId, organizationId: at('053001') } }
    const analysis = await methodologist.call(contract.addAnalysis, {
      body: { track: 'control', schoolYear: 2026, title: 'Итоги проверок', madeOn: plainDate('2026-11-24') },
    })
    const params = { analysisId: analysis.analysisId }
    const offered = async () =>
      (await methodologist.call(contract.listProposals, { params })).proposals.filter(
        ({ source }) => source === 'control',
      )
    const { findingId: mismatch } = await officer.call(addControlFinding, {
      ...visit,
      body: {
        ...{
          kind: 'mismatch',
          severity: 'major',
          place: 'Журнал 7А',
          requirement: 'Порядок ведения журнала',
        },
        ...{ what: 'Темы не записаны', fixBy: plainDate('2026-12-10') },
      },
    })
    const running = await officer.call(control.getVisit, visit)
    expect(await offered()).toEqual([])
    await officer.call(control.moveVisit, {
      ...visit,
      body: { version: running.version, move: { to: 'shown' } },
    })
    const [proposal, ...others] = await offered()
    expect(others).toEqual([])
    expect(proposal).toMatchObject({
      organizationId: at('053001'),
      sourceKey: `inspection-finding:${mismatch}`,
      what: 'Темы не записаны (Журнал 7А). Проверка «Ведение журналов»: несоответствие требованию (существенное), устранить до 10.12.2026',
      link: `/control/inspections/${inspectionId}/${at('053001')}`,
    })
    const chosen = [
      { organizationId: at('053001'), source: 'control' as const, sourceKey: proposal?.sourceKey ?? '' },
    ]
    expect(await methodologist.call(contract.takeFindings, { params, body: { chosen } })).toMatchObject({
      added: 1,
    })
    expect(await offered()).toMatchObject([{ isTaken: true }])
    const card = await methodologist.call(contract.getAnalysis, { params })
    const [taken] = card.findings
    await officer.call(contract.moveFindingAway, {
      params: { findingId: taken?.findingId ?? 0 },
      body: { version: taken?.version ?? 0, removed: true },
    })
    await methodologist.call(contract.moveAnalysisAway, {
      params,
      body: { version: card.analysis.version, removed: true },
    })
  })

  it('stands on the board stage by stage; a term and a reason are kept, the second of two is told', async () => {
    const query = {}
    const board = await officer.call(readBoard, { query })
    expect(board).toMatchObject({ schoolYear: 2024, years: [2024], looseDecisions: 0 })
    const quality = board.turns.find(({ track }) => track === 'quality')
    expect(quality?.cells.map(({ state }) => state)).toEqual([
      'done',
      'going',
      'done',
      'done',
      'done',
      'done',
    ])
    expect(quality?.cells.at(-1)?.link).toEqual({
      to: '/cycle/effect',
      search: { track: 'Качество подготовки', of: '2024/25' },
    })
    const params = { schoolYear: 2024, track: 'heads', stage: 'analysis' } as const
    const body = { version: 0, dueOn: plainDate('2026-11-01'), owner: 'Методический центр', skipReason: null }
    const set = await methodologist.call(setStage, { params, body })
    expect(set.version).toBe(1)
    const late = await officer.refusal(setStage, { params, body: { ...body, owner: 'Иначе' } })
    expect(late).toMatchObject({ status: 409, current: { version: 1, owner: 'Методический центр' } })
    const heads = (await officer.call(readBoard, { query })).turns.find(({ track }) => track === 'heads')
    expect(heads?.cells[1]?.state).toBe('late')
    const skipped = { ...body, version: 1, skipReason: 'Анализ проводит область' }
    await methodologist.call(setStage, { params, body: skipped })
    const after = (await officer.call(readBoard, { query })).turns.find(({ track }) => track === 'heads')
    expect(after?.cells[1]).toMatchObject({ state: 'skipped', words: 'Анализ проводит область' })
    expect(await head.refusal(readBoard, { query })).toMatchObject({ status: 403 })
  })

  it('shows what a stage is confirmed by, and says of one that has nothing to show', async () => {
    const params = { schoolYear: 2024, track: 'quality', stage: 'analysis' } as const
    const body = { title: 'Справка об итогах', link: `/cycle/analyses/${analysisId}` }
    expect(await methodologist.refusal(addEvidence, { params, body, files: [] })).toMatchObject({
      type: '/problems/cycle/no-authority',
    })
    const { municipalityId } = await municipalityOfPlace()
    await application.store.transaction(municipalityScope(municipalityId), (tx) =>
      createOrganization(tx, municipalityId, {
        ...{ ...noDetails, type: 'authority', codes: [], events: [], openedOn: null, closedOn: null },
        ...{ mergedIntoId: null, names: [{ fullName: 'Управление', shortName: 'Управление', since: null }] },
      }),
    )
    await methodologist.call(addEvidence, { params, body, files: [] })
    const file = { name: 'Справка.docx', bytes: demoDocx(['Итоги']) }
    const named = { title: 'Справка с подписью', link: null }
    const { evidenceId } = await methodologist.call(addEvidence, { params, body: named, files: [file] })
    expect((await methodologist.refusal(addEvidence, { params, body: named, files: [] })).status).toBe(422)
    const bad = { title: 'Ловушка', link: 'javascript:alert(1)' }
    expect((await methodologist.refusal(addEvidence, { params, body: bad, files: [] })).status).toBe(400)
    const unknown = { title: 'Чужая страница', link: '/cycle/analyses/999999' }
    expect(await methodologist.refusal(addEvidence, { params, body: unknown, files: [] })).toMatchObject({
      ...{ type: '/problems/cycle/evidence-page-unknown', errors: [{ pointer: '#/link' }] },
    })
    const { choices } = await methodologist.call(listEvidenceChoices, { params })
    expect(choices).toContainEqual({
      ...{ group: 'Анализы направления', title: 'Итоги ВПР' },
      link: expect.stringMatching(/^\/cycle\/analyses\/\d+$/),
    })

    const titles = async (stage: number) =>
      (await officer.call(readBoard, { query: { schoolYear: 2024 } })).turns
        .find(({ track }) => track === 'quality')
        ?.cells[stage]?.evidence.map(({ title }) => title)
    expect(await titles(1)).toEqual(['Справка об итогах', 'Справка с подписью'])
    expect((await titles(4))?.[0]).toMatch(/^Приказ от /)
    expect(await titles(5)).toEqual([])
    const kept = { params: { evidenceId: evidenceId ?? 0 } }
    const sent = await officer.ask(downloadEvidence, kept)
    expect(sent.rawPayload.length).toBe(file.bytes.length)
    expect((await head.refusal(downloadEvidence, kept)).status).toBe(403)
    await methodologist.call(moveEvidenceAway, { ...kept, body: { removed: true } })
    expect(await titles(1)).toEqual(['Справка об итогах'])
    await methodologist.call(moveEvidenceAway, { ...kept, body: { removed: false } })
    expect(await titles(1)).toHaveLength(2)
  })

  it('keeps what is relied upon, and takes back what is not', async () => {
    const [finding] = (await officer.call(contract.listFindings)).findings
    const params = { findingId: finding?.findingId ?? 0 }
    const body = { version: finding?.version ?? 0, removed: true }
    expect(await officer.refusal(contract.moveFindingAway, { params, body })).toMatchObject({ status: 409 })
    const written = await officer.call(contract.addFinding, {
      body: { organizationId: at('053002'), track: 'quality', what: 'Нет учителя физики' },
    })
    const own = { params: { findingId: written.findingId } }
    const removed = await officer.call(contract.moveFindingAway, {
      ...own,
      body: { version: written.version, removed: true },
    })
    expect(removed.removed).toBe(true)
    expect((await officer.call(contract.listFindings)).findings).toHaveLength(1)
  })
})

async function municipalityOfPlace(): Promise<{ readonly municipalityId: number }> {
  return await application.store.owner
    .selectFrom('organizations.organization')
    .select('municipalityId')
    .where('organizationId', '=', at('053001'))
    .executeTakeFirstOrThrow()
}
