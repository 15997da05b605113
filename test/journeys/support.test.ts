import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getPlan, importPlan, listPlanActions } from '#plans/contract.ts'
import { myTasks } from '#plans/schedule-contract.ts'
import {
  addObjective,
  addVisit,
  answerCase,
  changeVisit,
  downloadCase,
  getCase,
  getCaseChoices,
  keepReview,
  listCases,
  makeCasePlan,
  markObjective,
  moveSupportCase,
  openCase,
  watchCase,
} from '#support/case-contract.ts'
import { changeWeights, getContext, listProfiles, saveProfile } from '#support/context-contract.ts'
import {
  addRule,
  approveRun,
  compareRules,
  decideSchool,
  downloadRun,
  getRun,
  listOutside,
  listRules,
  listRuns,
  loadOutsideList,
  removeOutsideList,
  startRun,
} from '#support/contract.ts'
import { waitingInSupport } from '#support/waiting-contract.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { approveInventedPlan } from '../approve-invented-plan.ts'
import { inventedPlan } from '../fixtures/invented-plan.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import type { ResultsPlace } from '../results-municipality.ts'
import { askPupils, bringNextYear, handInPassports, makeSupportPlace } from '../support-at-work.ts'

let application: Application
let place: ResultsPlace
let officer: Browser
let methodologist: Browser
let head: Browser
let otherHead: Browser
let school = 0
let small = 0
let runId = 0

const usual = [
  { kind: 'preset', key: 'fioko-2021' },
  { kind: 'preset', key: 'early-signs' },
  { kind: 'preset', key: 'context-index' },
] as const

beforeAll(async () => {
  application = await startApplication()
  place = await makeSupportPlace(application.store)
  const { municipalityId } = place
  const [first = 0, second = 0, , last = 0] = place.schools.values()
  school = first
  small = last
  const ids = await moveIn(application, [
    { ...people.officer, municipalityId },
    { ...people.methodologist, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [first] },
    { ...people.headOfOtherSchool, municipalityId, organizationIds: [second] },
  ])
  advisers.school = ids.get(people.headOfSchool.email) ?? ''
  officer = await signedIn(application, people.officer)
  methodologist = await signedIn(application, people.methodologist)
  head = await signedIn(application, people.headOfSchool)
  otherHead = await signedIn(application, people.headOfOtherSchool)
})
afterAll(() => application?.close())

const advisers = { school: '' }
const declaration = { worksHere: false, worksAtMentor: false, hasRelatives: false, note: null }

describe('who needs help', () => {
  it('is found by the rules at once, with grounds, and small schools are left to people', async () => {
    await handInPassports(officer, [...place.schools.values()])
    const { runId: made, counts } = await officer.call(startRun, { body: { year: 2025, rules: usual } })
    runId = made
    expect(counts).toEqual([
      { category: 'low-results', isIn: 1, small: 1 },
      { category: 'risk-zone', isIn: 1, small: 1 },
      { category: 'adverse-conditions', isIn: 1, small: 0 },
    ])
    const run = await officer.call(getRun, { params: { runId } })
    const own = run.schools.find(({ organizationId }) => organizationId === school)?.findings[0]
    expect(own).toMatchObject({ state: 'in', change: 'enters', measured: 2, caseId: null })
    expect(own?.grounds[0]).toMatchObject({ failed: 18, participants: 40, standing: 'firm' })
    const again = await officer.call(startRun, { body: { year: 2025, rules: usual } })
    const second = await officer.call(getRun, { params: { runId: again.runId } })
    expect([second.dataPrint, second.schools]).toEqual([run.dataPrint, run.schools])
    expect((await officer.ask(downloadRun, { params: { runId } })).statusCode).toBe(200)
    expect((await head.ask(getRun, { params: { runId } })).statusCode).toBe(403)
    const nothing = await officer.ask(startRun, { body: { year: 2019, rules: usual.slice(0, 1) } })
    expect(nothing.statusCode).toBe(422)
  })

  it('is asked of a rule that can be changed; the change is shown before it is kept', async () => {
    const { presets, years } = await officer.call(listRules)
    const before = presets.find(({ key }) => key === 'fioko-2021')?.content
    if (!before) throw new Error('no preset')
    expect(years).toEqual([2025])
    const softer = { ...before, entry: before.entry.map((one) => ({ ...one, minHits: 1 })) }
    const found = await officer.call(compareRules, { body: { year: 2025, before, after: softer } })
    expect(found).toMatchObject({ schools: 4, inBefore: 1, inAfter: 2 })
    expect(found.changed.map(({ organizationName }) => organizationName)).toEqual(['СОШ № 2'])
    const [entry] = before.entry
    const bad = { ...before, entry: entry ? [{ ...entry, works: [] }] : [] }
    const refused = await officer.ask(addRule, { body: { after: null, preset: null, content: bad } })
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors[0].pointer).toBe('#/content/entry/0/works')
    const { metric: _, ...without } = entry ?? { metric: null }
    const missing = await officer.ask(addRule, {
      body: { after: null, content: { ...before, entry: [without] } },
    })
    expect(missing.statusCode).toBe(400)
    expect(missing.body).toContain('Выберите показатель')
    const first = await officer.call(addRule, {
      body: { after: null, preset: 'fioko-2021', content: softer },
    })
    const after = { ruleTableId: first.ruleTableId }
    const second = await officer.call(addRule, { body: { after, content: before } })
    expect([first.edition, second.edition, second.family]).toEqual([1, 2, first.family])
    const late = await methodologist.ask(addRule, { body: { after, content: before } })
    expect(late.statusCode).toBe(409)
    expect(late.json().current).toMatchObject({ edition: 2 })
  })

  it('stands beside a list of the region, and people decide where the rule could not', async () => {
    const table = new TextEncoder().encode('№;Школа\n1;СОШ № 1\n2;СОШ № 4\n3;СОШ № 99\n')
    const list = { issuer: 'regional', category: 'low-results', year: 2025, document: 'Приказ № 18' } as const
    const loaded = await officer.call(loadOutsideList, {
      body: list,
      files: [{ name: 'список.csv', bytes: table }],
    })
    expect(loaded.found).toEqual(['СОШ № 1', 'СОШ № 4'])
    expect(loaded.unknown).toEqual([{ cell: 'B4', detail: '«СОШ № 99»: такой школы в реестре нет' }])
    const wrong = await officer.ask(loadOutsideList, {
      body: list,
      files: [{ name: 'чужой.csv', bytes: new TextEncoder().encode('Код;Школа\n1;Лицей № 98\n') }],
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json().errors).toEqual([{ cell: 'B2', detail: '«Лицей № 98»: такой школы в реестре нет' }])
    const key = { params: { runId, organizationId: small } }
    const body = {
      category: 'low-results',
      version: 0,
      isIn: true,
      reason: 'Низкие результаты второй год',
    } as const
    const decided = await methodologist.call(decideSchool, { ...key, body })
    expect(decided.agreement).toEqual([
      { category: 'low-results', issuer: 'regional', both: 2, onlyThere: 0, onlyHere: 0, neither: 2 },
    ])
    expect((await officer.ask(decideSchool, { ...key, body })).statusCode).toBe(409)
    const sure = { params: { runId, organizationId: school } }
    expect((await officer.ask(decideSchool, { ...sure, body })).statusCode).toBe(422)
    expect((await officer.call(listOutside)).lists).toHaveLength(1)
    const { issuer, category, year } = list
    expect(await officer.call(removeOutsideList, { body: { issuer, category, year } })).toEqual({
      removed: 2,
    })
  })

  it('is approved by an order that can be taken back', async () => {
    const approval = { document: 'Приказ от 24.11.2026 № 300', approvedOn: '2026-11-24' }
    const at = { params: { runId } }
    expect((await methodologist.ask(approveRun, { ...at, body: { version: 1, approval } })).statusCode).toBe(
      403,
    )
    await officer.call(approveRun, { ...at, body: { version: 1, approval } })
    expect((await officer.ask(approveRun, { ...at, body: { version: 1, approval: null } })).statusCode).toBe(
      409,
    )
    await officer.call(approveRun, { ...at, body: { version: 2, approval: null } })
    const listed = await officer.call(approveRun, { ...at, body: { version: 3, approval } })
    expect(listed).toMatchObject({ approvedOn: '2026-11-24', approverName: people.officer.name })
    expect((await officer.call(listRuns)).runs).toHaveLength(2)
  })
})

describe('social conditions', () => {
  it('have an index by weights that can be changed, and say plainly that four schools are few', async () => {
    const context = await officer.call(getContext, { query: {} })
    expect(context).toMatchObject({ year: 2025, edition: 0, line: null })
    const [first, , , last] = context.schools
    expect(first?.index).toBeGreaterThan(last?.index ?? 100)
    expect(first).toMatchObject({ kind: 'few', periodFrom: '2025-09-01' })
    expect(first?.parts).toHaveLength(5)
    const weights = { ...context.weights, both_higher: 3 }
    const changed = await officer.call(changeWeights, { body: { edition: 0, weights } })
    expect(changed.edition).toBe(1)
    expect((await officer.ask(changeWeights, { body: { edition: 0, weights } })).statusCode).toBe(409)
  })

  it('have a risk profile read out of surveys, small groups left out', async () => {
    const schools = [...place.schools.values()]
    await askPupils(application.store, place, schools)
    const query = { year: 2026 }
    const read = (organizationId: number) =>
      officer.call(listProfiles, { params: { organizationId }, query }).then(({ surveyed }) => surveyed)
    expect(await read(schools[1] ?? 0)).toEqual([
      {
        ...{ respondent: 'pupils', count: 12, isHidden: false, title: 'Моя школа', closedOn: '2026-10-20' },
        means: { equipment: 1, 'staff-shortage': 0.67 },
      },
    ])
    expect(await read(schools[2] ?? 0)).toMatchObject([{ count: 3, isHidden: true, means: {} }])
    expect(await read(schools[3] ?? 0)).toEqual([])
    const told = await head.call(listProfiles, { params: { organizationId: school }, query })
    expect(told.surveyed).toEqual([])
  })

  it('have a risk profile, the official significance beside the own one', async () => {
    const answers = [
      { respondent: 'director', count: 1, means: { equipment: 0.8 } },
      { respondent: 'parents', count: 3, means: { equipment: 0 } },
    ] as const
    const params = { organizationId: school, profileYear: 2026 }
    const body = { version: 0, answers: [...answers], official: { equipment: 'low' } } as const
    const kept = await officer.call(saveProfile, { params, body })
    expect(kept.risks[0]).toMatchObject({ risk: 0.8, significance: 'high', official: 'low', groups: 1 })
    expect((await officer.ask(saveProfile, { params, body })).statusCode).toBe(409)
    const own = await head.call(listProfiles, { params: { organizationId: school } })
    expect(own.profiles).toHaveLength(1)
    const foreign = await otherHead.call(listProfiles, { params: { organizationId: school } })
    expect(foreign.profiles).toEqual([])
  })
})

describe('a case', () => {
  const key = { organizationId: 0, caseId: 0 }
  const at = { params: key }
  const read = (browser: Browser) => browser.call(getCase, at)
  const move = async (body: Parameters<typeof step>[1]) => step((await read(officer)).version, body)
  const step = (version: number, one: Record<string, unknown>) =>
    officer.ask(moveSupportCase, { ...at, body: { version, move: one } })

  it('opens with its grounds, and «при наличии» rows of the road map open with it', async () => {
    const text = inventedPlan
      .replaceAll(/Отдел образования|Методический центр/g, 'ОО')
      .replace('постоянно\tЛомакина Е.В.', 'при наличии\tОО, Ломакина Е.В.')
    const files = [{ name: 'план.txt', bytes: new TextEncoder().encode(text) }]
    const { planId } = await officer.call(importPlan, { files })
    const { actions } = await officer.call(listPlanActions, { params: { planId } })
    expect(actions.find(({ number }) => number === '3.3')?.deadlines[0]).toMatchObject({
      condition: 'if-any',
    })
    await approveInventedPlan({ officer, planId })
    const before = (await head.call(myTasks)).tasks.length
    const body = { organizationId: school, basis: 'low-results', beneficiary: 'school', runId } as const
    const made = await officer.call(openCase, { body })
    key.organizationId = school
    key.caseId = made.caseId
    expect(made).toMatchObject({ state: 'preparing', isShown: false, version: 1 })
    expect(made.grounds[0]).toContain('Включена, потому что неуспешных 30 %')
    expect(made.events.map(({ act }) => act)).toEqual(['opened', 'rows-opened'])
    const tasks = (await head.call(myTasks)).tasks
    expect(tasks.length).toBe(before + 1)
    expect((await officer.ask(openCase, { body })).statusCode).toBe(409)
    expect((await officer.ask(openCase, { body: { ...body, basis: 'risk-zone' } })).statusCode).toBe(422)
    expect((await head.ask(getCase, at)).statusCode).toBe(404)
    expect((await head.call(listCases)).cases).toEqual([])
  })

  it('takes no adviser with a conflict of interest, and is not shown before it is ready', async () => {
    const works = { to: 'adviser', name: people.headOfSchool.name, userId: advisers.school, declaration }
    const refused = await move(works)
    expect(refused.statusCode).toBe(422)
    expect(refused.json().detail).toContain('работает в этой школе')
    const relative = {
      to: 'adviser',
      name: 'Лугова В. П.',
      declaration: { ...declaration, hasRelatives: true },
    }
    expect((await move(relative)).statusCode).toBe(422)
    expect((await move({ to: 'shown' })).json().detail).toContain('назначьте куратора')
    expect((await move({ to: 'adviser', name: people.methodologist.name, declaration })).statusCode).toBe(200)
    expect((await move({ to: 'mentor', organizationId: school })).statusCode).toBe(422)
    const [, , third = 0] = place.schools.values()
    expect((await move({ to: 'mentor', organizationId: third })).statusCode).toBe(200)
    expect((await move({ to: 'diagnosis', diagnosis: 'Пробелы в 4 классе' })).statusCode).toBe(200)
    const choices = await officer.call(getCaseChoices)
    expect([choices.schools.length, choices.dossiers]).toEqual([4, []])
  })

  it('has measurable objectives and a plan made of them', async () => {
    const goal = {
      ...{ text: 'Снизить долю «2» по математике', indicator: 'Доля «2», 5 класс', unit: '%' },
      ...{ baseline: 45, target: 25, dueOn: '2027-05-25' },
    }
    await officer.call(addObjective, { ...at, body: goal })
    const { version } = await read(officer)
    const planned = await officer.call(makeCasePlan, { ...at, body: { version } })
    expect(planned.plan).toMatchObject({ isApproved: false, total: 0 })
    const params = { planId: planned.plan?.planId ?? 0 }
    expect(await officer.call(getPlan, { params })).toMatchObject({ kind: 'support-plan' })
    const { actions } = await officer.call(listPlanActions, { params })
    expect(actions[0]).toMatchObject({ number: '1.1', deadlineText: 'до 25.05.2027' })
    const twice = await officer.ask(makeCasePlan, { ...at, body: { version: planned.version } })
    expect(twice.statusCode).toBe(409)
  })

  it('is shown to its school alone, which answers and marks its objectives', async () => {
    expect((await move({ to: 'shown' })).statusCode).toBe(200)
    const shown = await read(head)
    expect(shown).toMatchObject({ state: 'active', adviserName: people.methodologist.name, exit: null })
    expect(shown.waits).toEqual(['ждём ответа школы'])
    expect((await otherHead.ask(getCase, at)).statusCode).toBe(404)
    expect((await otherHead.call(listCases)).cases).toEqual([])
    const { version } = shown
    await head.call(answerCase, { ...at, body: { version, answer: 'Согласны, команда собрана' } })
    const late = await officer.ask(moveSupportCase, { ...at, body: { version, move: { to: 'hidden' } } })
    expect(late.statusCode).toBe(409)
    expect(late.json().current.schoolAnswer).toBe('Согласны, команда собрана')
    const [goal] = shown.objectiveRows
    const mark = { params: { ...key, objectiveId: goal?.objectiveId ?? 0 } }
    const body = { version: 1, progress: 'in-progress', note: 'Начали с дробей' } as const
    const marked = await head.call(markObjective, { ...mark, body })
    expect(marked.objectiveRows[0]).toMatchObject({ progress: 'in-progress', markedOn: '2026-11-24' })
    expect((await officer.ask(markObjective, { ...mark, body })).statusCode).toBe(409)
    expect((await otherHead.ask(markObjective, { ...mark, body })).statusCode).toBe(404)
    expect((await head.ask(addObjective, { ...at, body: {} as never })).statusCode).toBe(403)
    const waiting = await officer.call(waitingInSupport)
    expect(waiting).toMatchObject({ open: 1, preparing: 0, toAnswer: 0, toReview: 0 })
  })

  it('is visited and reviewed', async () => {
    const plan = {
      plannedOn: '2026-11-20',
      visitorName: people.methodologist.name,
      purpose: 'Уроки математики',
    }
    const planned = await methodologist.call(addVisit, { ...at, body: plan })
    expect(planned.waits).toContain('не записаны итоги посещения')
    const visit = { params: { ...key, caseVisitId: planned.visits[0]?.visitId ?? 0 } }
    const held = { ...plan, version: 1, notes: 'Видели три урока', agreed: 'Входная работа до 10.12' }
    const future = await methodologist.ask(changeVisit, { ...visit, body: { ...held, heldOn: '2026-12-20' } })
    expect(future.statusCode).toBe(422)
    await methodologist.call(changeVisit, { ...visit, body: { ...held, heldOn: '2026-11-20' } })
    const one = await read(methodologist)
    const review = { params: { ...key, reviewYear: 2026, half: 'december' } } as const
    const states = one.objectiveRows.map(({ objectiveId }) => ({
      ...{ objectiveId, state: 'on-track' as const, value: 38, note: null },
    }))
    const body = { version: 0, heldOn: '2026-11-24', summary: 'Идёт по плану', states }
    const reviewed = await methodologist.call(keepReview, { ...review, body })
    expect(reviewed.nextReview).toMatchObject({ year: 2027, half: 'june' })
    expect((await methodologist.ask(keepReview, { ...review, body })).statusCode).toBe(409)
    expect((await read(head)).reviews[0]?.states[0]).toMatchObject({ state: 'on-track', value: 38 })
    expect((await move({ to: 'escalated', reason: 'Уволился учитель математики' })).statusCode).toBe(200)
    expect((await move({ to: 'calmed', note: 'Нашли замену' })).statusCode).toBe(200)
    expect((await move({ to: 'paused', reason: 'Ремонт школы' })).statusCode).toBe(200)
    expect((await move({ to: 'resumed' })).statusCode).toBe(200)
    await officer.call(watchCase, { ...at, body: { isWatched: true } })
    expect((await read(officer)).isWatched).toBe(true)
    expect((await read(methodologist)).isWatched).toBe(false)
  })

  it('of objectivity has its own rule to leave by', async () => {
    const body = {
      organizationId: school,
      basis: 'objectivity',
      beneficiary: 'teacher',
      ground: 'Досье',
    } as const
    const { caseId, version, exit } = await officer.call(openCase, { body })
    expect(exit).toBeNull()
    const closing = { to: 'closed', ground: 'exit-rule', reason: 'Признаков нет' } as const
    const own = { params: { organizationId: school, caseId } }
    const early = await officer.ask(moveSupportCase, { ...own, body: { version, move: closing } })
    expect(early.json().detail).toContain('ещё не смотрели')
    const byDecision = { ...closing, ground: 'decision', document: 'Приказ № 5' } as const
    await officer.call(moveSupportCase, { ...own, body: { version, move: byDecision } })
  })

  it('ends by the exit rule once new results meet it, and not before', async () => {
    const close = { to: 'closed', ground: 'exit-rule', reason: 'Результаты 2026 года' }
    const early = await move(close)
    expect(early.json()).toMatchObject({ type: '/problems/support/exit-not-met' })
    await bringNextYear(application.store, place)
    const next = await officer.call(startRun, { body: { year: 2026, rules: usual } })
    const found = await officer.call(getRun, { params: { runId: next.runId } })
    const own = found.schools.find(({ organizationId }) => organizationId === school)?.findings[0]
    expect(own).toMatchObject({ state: 'out', change: 'leaves' })
    expect((await read(officer)).exit).toMatchObject({ isMet: true })
    expect((await move(close)).statusCode).toBe(200)
    const closed = await read(head)
    expect(closed).toMatchObject({ state: 'closed', closingGround: 'exit-rule', exit: null, waits: [] })
    expect((await head.ask(downloadCase, at)).statusCode).toBe(200)
    expect((await officer.call(waitingInSupport)).open).toBe(0)
    expect((await move({ to: 'reopened' })).statusCode).toBe(200)
    expect((await read(officer)).events.map(({ act }) => act)).toContain('reopened')
  })
})
