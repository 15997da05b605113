import { afterAll, beforeAll, expect, it } from 'vitest'
import { readyInstrument } from '#appraisal/domain/observation/ready-instrument.ts'
import { withReadyMarkers } from '#appraisal/domain/observation/ready-markers.ts'
import * as independent from '#appraisal/independent-contract.ts'
import * as observation from '#appraisal/observation-contract.ts'
import * as observed from '#appraisal/observed-contract.ts'
import { listOpenAssessments } from '#appraisal/open-contract.ts'
import { keepSelfRating } from '#appraisal/self-contract.ts'
import { sendAnswer } from '#surveys/answering-contract.ts'
import { addSurvey, endSurvey } from '#surveys/contract.ts'
import { type Application, type Browser, openBrowser, startApplication } from '../application.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { settle } from '../plan-municipality.ts'

let application: Application
let officer: Browser
let expert: Browser
let second: Browser
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
    { ...people.methodologist, municipalityId },
    { ...people.observer, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [first] },
  ])
  officer = await signedIn(application, people.officer)
  expert = await signedIn(application, people.methodologist)
  second = await signedIn(application, people.observer)
  head = await signedIn(application, people.headOfSchool)
}, 60_000)
afterAll(() => application?.close())

it('two experts look apart, settle what they differ in, and the organisation sees what it comes to', async () => {
  const [first = 0] = schools
  const { experts, instrument } = await officer.call(observation.getRoundChoices)
  const ids = [people.methodologist, people.observer].map(
    ({ name }) => experts.find((one) => one.name === name)?.expertId ?? '',
  )
  const fields = {
    title: 'Обход',
    startsOn: '2026-11-01',
    endsOn: '2026-11-30',
    observed: [{ organizationId: first, children: 120, expertIds: ids }],
  }
  const areas = instrument.municipalAreas?.slice(1)
  const lost = { body: { ...fields, instrument: { ...instrument, municipalAreas: areas } } }
  expect((await officer.refusal(observation.addRound, lost)).type).toBe(
    '/problems/appraisal/areas-contradict',
  )
  const { roundId } = await officer.call(observation.addRound, {
    body: {
      ...fields,
      instrument: { ...instrument, source: 'Описания муниципалитета' },
    },
  })
  // The next round begins with the municipality's own descriptions.
  expect(await officer.call(observation.getRoundChoices)).toMatchObject({
    lastInstrument: { source: 'Описания муниципалитета' },
  })
  const at = { params: { roundId, organizationId: first } }
  expect(
    (await second.call(observation.listRounds, { query: { from: '2026-09-01', to: '2027-08-31' } })).mine,
  ).toHaveLength(1)
  const keys = instrument.areas.flatMap(({ indicators }) => indicators.map(({ key }) => key))
  const year = { query: { from: '2026-09-01', to: '2027-08-31' } } as const
  expect((await head.call(observation.listRounds, year)).own).toHaveLength(1)
  const self = { params: { roundId, organizationId: first } }
  const five = Object.fromEntries(keys.map((key) => [key, { mark: 5 as const, note: '' }]))
  await head.call(keepSelfRating, { ...self, body: { version: 1, ratings: five, sent: true } })
  const twice = { ...self, body: { version: 2, ratings: {}, sent: true } }
  expect((await head.refusal(keepSelfRating, twice)).type).toBe('/problems/appraisal/rating-sent')
  const [apart = '', near = ''] = keys
  await officer.call(observed.getObserved, at)
  expect((await expert.call(observed.getObserved, at)).experts).toHaveLength(1)
  const marksOf = (one: number, two: number) =>
    Object.fromEntries(
      keys.map((key) => [key, { mark: key === apart ? one : key === near ? two : 3, note: '' }]),
    )
  for (const [browser, ratings] of [
    [expert, marksOf(2, 4)],
    [second, marksOf(4, 3)],
  ] as const) {
    const { version } = await browser.call(observation.keepMyRating, { ...at, body: { version: 1, ratings } })
    await browser.call(observation.sendMyRating, { ...at, body: { version, sent: true } })
    expect(
      (await browser.refusal(observation.keepMyRating, { ...at, body: { version, ratings } })).type,
    ).toBe('/problems/appraisal/rating-sent')
  }
  expect((await head.refusal(observed.getObserved, at)).status).toBe(404)

  const card = await officer.call(observed.getObserved, at)
  // What the kindergarten thinks of itself must not lead the experts.
  expect(card).toMatchObject({ ownSentOn: null, families: null })
  const standings = card.areas.flatMap(({ indicators }) => indicators.map(({ standing }) => standing))
  expect(standings.slice(0, 3)).toEqual(['apart', 'near', 'agreed'])
  expect(card.agreement?.kappa).toBeCloseTo(-2 / 3, 9)
  const version = card.version
  expect(
    (
      await officer.refusal(observed.settleObserved, {
        ...at,
        body: { version, settled: {}, isDone: true },
      })
    ).type,
  ).toBe('/problems/appraisal/not-settled')
  const settled = { [apart]: { mark: 3, reason: 'Посмотрели вместе ещё раз' } }
  await officer.call(observed.settleObserved, { ...at, body: { version, settled, isDone: true } })
  const own = await head.call(observed.getObserved, at)
  expect(own.experts).toEqual([])
  expect(own.areas[0]).toMatchObject({ value: 3, beside: null, own: 5 })
  expect((await officer.call(observed.getObserved, at)).areas[0]).toMatchObject({ value: 3, own: 5 })
  const round = await officer.call(observation.getRound, { params: { roundId } })
  expect(round).toMatchObject({ settled: 1, isWeighted: true })
  // The same levels by the six areas of the municipality.
  expect(round.municipal?.profile.map(({ counted }) => counted)).toEqual([1, 1, 1, 1, 1, 1])
  expect(own.municipal[0]).toMatchObject({ value: 3, beside: null, own: 5 })
  expect((await head.call(observation.getRound, { params: { roundId } })).municipal?.profile).toEqual([])
  await officer.call(observation.finishRound, {
    params: { roundId },
    body: { version: round.version, finished: true },
  })
})

it('groups are looked at one by one by markers, and shown by groups to the kindergarten', async () => {
  const [, second_ = 0] = schools
  const [first = 0] = schools
  const { experts } = await officer.call(observation.getRoundChoices)
  const [expertId = ''] = experts
    .filter(({ name }) => name === people.methodologist.name)
    .map((one) => one.expertId)
  const place = { organizationId: first, children: 60, expertIds: [expertId] }
  const fields = { title: 'По группам', startsOn: '2026-11-01', endsOn: '2026-11-30' }
  const groups = ['Ромашка', 'Теремок']
  const round = await officer.call(observation.addRound, {
    body: {
      ...fields,
      instrument: withReadyMarkers(readyInstrument),
      observed: [
        { ...place, groups },
        { ...place, organizationId: second_ },
      ],
    },
  })
  const { roundId } = round
  expect(round.isByGroups).toBe(true)
  const at = { params: { roundId, organizationId: first } }
  const sheet = await expert.call(observation.getMyRating, at)
  expect(sheet.groups.map(({ key }) => key)).toEqual(['g1', 'g2'])
  const all = (yes: boolean) =>
    Object.fromEntries([2, 3, 4, 5].flatMap((level) => [0, 1].map((n) => [`${level}.${n}`, yes])))
  const ratings = {
    'process_play.g1': { mark: null, note: '', markers: all(true) },
    'process_play.g2': { mark: 5 as const, note: '', markers: { ...all(false), '2.0': true } },
    process_play: { mark: 5 as const, note: 'строки нет в листе' },
    goals_known: { mark: 4 as const, note: '' },
  }
  const { version } = await expert.call(observation.keepMyRating, { ...at, body: { version: 1, ratings } })
  expect((await expert.call(observation.getMyRating, at)).ratings).toMatchObject({
    'process_play.g1': { mark: 5 },
    'process_play.g2': { mark: 1.5 },
  })
  const change = (names: readonly string[], changed: number) => ({
    params: { roundId },
    body: {
      ...{ ...fields, version: changed },
      observed: [
        { ...place, groups: [...names] },
        { ...place, organizationId: second_ },
      ],
    },
  })
  expect((await officer.refusal(observation.changeRound, change(['Теремок'], round.version))).type).toBe(
    '/problems/appraisal/groups-begun',
  )
  const same = change([...groups], round.version)
  const planAlone = { ...same, body: { ...same.body, planId: 1 } }
  expect((await officer.refusal(observation.changeRound, planAlone)).type).toBe(
    '/problems/appraisal/action-not-found',
  )
  const more = await officer.call(observation.changeRound, change([...groups, 'Звёздочка'], round.version))
  expect(more.observed.find(({ organizationId }) => organizationId === first)?.groups).toHaveLength(3)
  await expert.call(observation.sendMyRating, { ...at, body: { version, sent: true } })
  const card = await officer.call(observed.getObserved, at)
  const process = card.byGroups?.areas.find(({ key }) => key === 'process')
  expect(process).toMatchObject({ values: [5, 1.5, null], value: 3.25 })
  const body = { version: card.version, settled: {}, isDone: true }
  await officer.call(observed.settleObserved, { ...at, body })
  const own = await head.call(observed.getObserved, at)
  expect(own.byGroups?.groups.map(({ name }) => name)).toEqual([...groups, 'Звёздочка'])
  expect(own.areas.find(({ key }) => key === 'process')).toMatchObject({ value: 3.25 })
  expect(JSON.stringify(await head.call(observation.getRound, { params: { roundId } }))).not.toContain(
    `"organizationId":${second_}`,
  )
})

it('a rotation is planned once in three years, a score is counted from a survey, a shortcoming is mended', async () => {
  const [first = 0] = schools
  const planned = await officer.call(independent.planTurns, { body: { cycle: 2026 } })
  expect(planned.lines.every(({ year }) => year !== null && year >= 2026 && year <= 2028)).toBe(true)
  const line = planned.lines.find(({ organizationId }) => organizationId === first)
  const turn = { params: { cycle: 2026, organizationId: first } }
  const moved = { version: line?.version ?? 0, year: 2028, isFixed: true }
  await officer.call(independent.moveTurn, { ...turn, body: moved })
  const again = await officer.call(independent.planTurns, { body: { cycle: 2026 } })
  expect(again.lines.find(({ organizationId }) => organizationId === first)).toMatchObject({
    year: 2028,
    isFixed: true,
  })
  const past = { ...turn, body: { ...moved, version: 2, year: 2025 } }
  expect((await officer.refusal(independent.moveTurn, past)).type).toBe('/problems/appraisal/year-closed')

  const survey = await officer.call(addSurvey, {
    body: {
      title: 'Довольны ли вы',
      entrance: 'link',
      opensOn: '2026-11-20',
      closesOn: '2026-12-01',
      threshold: 5,
      organizationIds: [first],
      from: { kind: 'ready', key: 'satisfaction' },
    },
  })
  const key = survey.targets[0]?.linkPath?.slice('/a/'.length) ?? ''
  for (let number = 0; number < 6; number += 1) {
    const answers = { whole: number < 5 ? 'yes' : 'no', teachers: 'yes' }
    const body = { answerId: `00000000-0000-4000-8000-00000000100${number}`, answers }
    await openBrowser(application).call(sendAnswer, { params: { key }, body })
  }
  await officer.call(endSurvey, { params: { surveyId: survey.surveyId }, body: { version: 1, ended: true } })
  const at = { params: { organizationId: first, year: 2026 } }
  const card = await officer.call(independent.takeFromSurvey, { ...at, body: { version: 0 } })
  expect(card.measures.wholeLiked).toEqual({ yes: 5, all: 6 })
  expect(card.score).toMatchObject({ total: null })

  const added = await officer.call(independent.addShortcoming, {
    ...at,
    body: { text: 'Нет пандуса', measure: 'Заказать', responsible: 'завхоз', dueOn: '2026-12-20' },
  })
  const { shortcomingId = 0 } = added.shortcomings[0] ?? {}
  const one = { params: { organizationId: first, shortcomingId } }
  await head.call(independent.sayDone, { ...one, body: { version: 1, doneText: 'Пандус стоит' } })
  const checked = await officer.call(independent.checkShortcoming, {
    ...one,
    body: { version: 2, outcome: 'mended' },
  })
  expect(checked.shortcomings[0]).toMatchObject({ state: 'checked' })
  const report = await head.ask(independent.downloadAssessmentReport, at)
  expect(report.statusCode).toBe(200)

  const visitor = openBrowser(application)
  const seen = async () =>
    (await visitor.call(listOpenAssessments)).municipalities.flatMap(({ assessments }) => assessments)
  expect(await seen()).toEqual([])
  const { version, measures } = await officer.call(independent.getAssessment, at)
  await officer.call(independent.keepAssessment, {
    ...at,
    body: { version, measures, publishedOn: '2026-11-20', link: null },
  })
  const [open] = await seen()
  expect(open).toMatchObject({ organizationId: first, year: 2026, total: null })
  expect(open?.shortcomings).toMatchObject([
    { text: 'Нет пандуса', state: 'checked', doneText: 'Пандус стоит' },
  ])
  expect(JSON.stringify(open)).not.toContain('завхоз')
})
