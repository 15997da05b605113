import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { openQuestionnaire, sendAnswer } from '#surveys/answering-contract.ts'
import {
  addSurvey,
  endSurvey,
  exportSurveyResults,
  getSurvey,
  getSurveyResults,
  printCards,
  remindOfSurvey,
  sizeTarget,
} from '#surveys/contract.ts'
import { type Application, type Browser, openBrowser, startApplication } from '../application.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { settle } from '../plan-municipality.ts'

let application: Application
let officer: Browser
let head: Browser
let schools: readonly number[]

beforeAll(async () => {
  application = await startApplication()
  const settled = await settle(application.store, { schools: 2 })
  schools = settled.schools
  const [first = 0] = schools
  const { municipalityId } = settled
  await moveIn(application, [
    { ...people.officer, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [first] },
  ])
  officer = await signedIn(application, { ...people.officer, municipalityId })
  head = await signedIn(application, people.headOfSchool)
}, 60_000)
afterAll(() => application?.close())

const body = (entrance: 'codes' | 'link') => ({
  title: 'Довольны ли вы',
  entrance,
  opensOn: '2026-11-20',
  closesOn: '2026-12-01',
  threshold: 5,
  organizationIds: schools,
  from: { kind: 'ready', key: 'satisfaction' },
})
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const happy = { used_site: 'yes', site: 'yes', whole: 'yes', recommend: 'yes' }

it('parents answer by a link, once in a browser, and small groups stay hidden', async () => {
  const [first = 0, second = 0] = schools
  const survey = await officer.call(addSurvey, { body: body('link') })
  const keyOf = (id: number) =>
    survey.targets.find(({ organizationId }) => organizationId === id)?.linkPath?.slice('/a/'.length) ?? ''
  for (let number = 0; number < 14; number += 1) {
    const parent = openBrowser(application)
    const params = { key: keyOf(number < 10 ? first : second) }
    expect((await parent.call(openQuestionnaire, { params })).state).toBe('open')
    const sent = { params, body: { answerId: idOf(number), answers: happy } }
    await parent.call(sendAnswer, sent)
    // The line broke before the thanks came: the same answer again is the same answer.
    await parent.call(sendAnswer, sent)
    expect((await parent.call(openQuestionnaire, { params })).state).toBe('answered')
    const again = await parent.refusal(sendAnswer, {
      params,
      body: { answerId: idOf(100 + number), answers: happy },
    })
    expect(again.type).toBe('/problems/surveys/already-answered')
  }
  const at = { params: { surveyId: survey.surveyId } }
  expect((await officer.refusal(getSurveyResults, at)).type).toBe('/problems/surveys/results-not-ready')
  expect(await head.call(getSurvey, at)).toMatchObject({ answered: 10, targets: [{ organizationId: first }] })

  const { version } = await officer.call(getSurvey, at)
  const target = { surveyId: survey.surveyId, organizationId: first }
  const [asked] = (await head.call(getSurvey, at)).targets
  await head.call(sizeTarget, { params: target, body: { version: asked?.version ?? 0, groupSize: 30 } })
  // Ten of thirty have answered; who the others are nobody knows, so the organisation is told.
  const reminded = await officer.call(remindOfSurvey, { ...at, body: {} })
  expect(reminded).toEqual({ organizations: 1, people: 1 })
  const ended = await officer.call(endSurvey, { ...at, body: { version, ended: true } })
  // What was seen once is not seen again with one answer more.
  const reopened = await officer.refusal(endSurvey, { ...at, body: { version: ended.version, ended: false } })
  expect(reopened.type).toBe('/problems/surveys/results-shown')
  const results = await officer.call(getSurveyResults, at)
  expect(results).toMatchObject({ answered: 14, isShown: true })
  // Four answers are too few, and the other school would give them away.
  expect(results.byOrganization.map(({ hidden }) => hidden).toSorted()).toEqual(['beside', 'small'])
  expect(results.byOrganization.flatMap(({ sections }) => sections).every((one) => one === null)).toBe(true)
  const own = await head.call(getSurveyResults, at)
  expect(own).toMatchObject({ answered: 10, isShown: true, byOrganization: [] })
  const foreign = await head.refusal(getSurveyResults, { ...at, query: { organizationId: second } })
  expect(foreign.status).toBe(404)

  const file = await officer.ask(exportSurveyResults, at)
  const { sheets } = await readWorkbook(new Uint8Array(file.rawPayload))
  expect(sheets.map(({ name }) => name)).toEqual(['Вопросы', 'Организации'])
})

it('a code is good for one answer and is kept nowhere', async () => {
  const [first = 0] = schools
  const survey = await officer.call(addSurvey, { body: body('codes') })
  const params = { surveyId: survey.surveyId, organizationId: first }
  const version = survey.targets.find(({ organizationId }) => organizationId === first)?.version ?? 0
  await head.call(sizeTarget, { params, body: { version, groupSize: 30 } })
  const cards = await head.ask(printCards, {
    params,
    body: { count: 9, address: 'https://msoko.example.ru' },
  })
  expect(cards.statusCode).toBe(200)
  expect(cards.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await head.call(getSurvey, { params })).toMatchObject({
    targets: [{ printedCodes: 9, groupSize: 30 }],
  })

  const { rows: stored } = await sql`select * from surveys.entry_code`.execute(application.store.owner)
  expect(stored).toHaveLength(9)
  expect(JSON.stringify(stored)).not.toMatch(/[ABEKMHPCTX2-9]{10}"/)
  const parent = openBrowser(application)
  const wrong = await parent.refusal(openQuestionnaire, { params: { key: 'АВЕ2К-45М7Х' } })
  expect(wrong).toMatchObject({ status: 404, title: 'Код не подошёл' })
})
