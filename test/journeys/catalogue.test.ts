import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addCatalogueWork,
  addMinimum,
  changeCatalogueWork,
  changeMinimum,
  confirmCatalogueWork,
  downloadCatalogueWork,
  getCatalogueWork,
  listCatalogue,
  listMinima,
  readDescriptionFile,
  removeCatalogueWork,
  removeMinimum,
  restoreCatalogueWork,
} from '#assessment/catalogue-contract.ts'
import { findMinimum } from '#assessment/domain/catalogue/ege-minimum.ts'
import { findWork } from '#assessment/domain/catalogue/find-work.ts'
import { getLearntScores } from '#assessment/learnt-scores-contract.ts'
import { getRecountOfWork, recountWork } from '#assessment/recount-contract.ts'
import { getWork } from '#assessment/results-contract.ts'
import { listWorksInForce } from '#assessment/storage/catalogue/catalogue-works.ts'
import { listMinimaInForce } from '#assessment/storage/catalogue/exam-minima.ts'
import { workOnRecount } from '#assessment/storage/recount/work-on-recount.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { mathematics4, pupil, resultsReading, workReading } from '../fixtures/results-reading.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { settle } from '../plan-municipality.ts'
import { importReading } from '../results-municipality.ts'

let application: Application
let methodologist: Browser
let officer: Browser
let head: Browser
let municipalityId = 0
let school = 0
const waiting: number[] = []

beforeAll(async () => {
  application = await startApplication({ onRecountWaiting: (_, recountId) => void waiting.push(recountId) })
  const settled = await settle(application.store, { schools: 1 })
  municipalityId = settled.municipalityId
  school = settled.schools[0] ?? 0
  const all = [people.methodologist, people.officer, people.headOfSchool].map((one) => ({
    ...one,
    municipalityId,
    organizationIds: one === people.headOfSchool ? [school] : [],
  }))
  await moveIn(application, all)
  const [first, second, third] = await Promise.all(all.map((one) => signedIn(application, one)))
  if (!first || !second || !third) throw new Error('somebody did not sign in')
  ;[methodologist, officer, head] = [first, second, third]
})
afterAll(() => application?.close())

const key = {
  ...{ procedure: 'vpr', year: 2027, grade: 5, subject: 'mathematics', level: null, series: null },
} as const
const item = (label: string, max: number) => ({
  ...{ label, max, kind: null, difficulty: 'base', content: ['1.1'], requirements: [], skill: null },
})
const content = {
  authority: 'federal',
  edition: 1,
  maxScore: 4,
  source: 'Описание работы 2027 года',
  items: [item('1', 1), item('2К1', 3)],
  scale: {
    bands: [
      { from: 0, to: 1, mark: 2 },
      { from: 2, to: 2, mark: 3 },
      { from: 3, to: 3, mark: 4 },
      { from: 4, to: 4, mark: 5 },
    ],
    conditions: [],
  },
  testScores: null,
} as const

describe('the catalogue of works', () => {
  it('shows everybody what comes with the program', async () => {
    const { works } = await head.call(listCatalogue)
    const [work] = works.filter(({ address }) => address === 'vpr_2021_4_russian')

    expect(work).toMatchObject({ maxScore: 38, itemCount: 20, hasScale: true, status: 'draft', isOwn: false })
    expect(await head.refusal(addCatalogueWork, { body: { key, ...content } })).toMatchObject({ status: 403 })
  })

  it('takes a work, has it confirmed, and asks again when it is changed', async () => {
    const added = await methodologist.call(addCatalogueWork, { body: { key, ...content } })
    const [own] = added.editions
    expect(added.address).toBe('vpr_2027_5_mathematics')
    expect(own).toMatchObject({ status: 'draft', version: 1, isInForce: true })
    const params = { editionId: own?.editionId ?? 0 }

    const confirmed = await officer.call(confirmCatalogueWork, { params, body: { version: 1 } })
    expect(confirmed.editions[0]).toMatchObject({
      status: 'confirmed',
      version: 2,
      confirmedBy: people.officer.name,
    })

    const changed = await methodologist.call(changeCatalogueWork, {
      params,
      body: { version: 2, ...content, source: 'Уточнённое описание' },
    })
    expect(changed.editions[0]).toMatchObject({ status: 'draft', version: 3, confirmedBy: null })

    const late = await officer.refusal(changeCatalogueWork, { params, body: { version: 2, ...content } })
    expect(late).toMatchObject({ status: 409, current: { version: 3, source: 'Уточнённое описание' } })
    expect(await officer.refusal(addCatalogueWork, { body: { key, ...content } })).toMatchObject({
      status: 409,
      type: '/problems/assessment/catalogue-work-taken',
    })
  })

  it('refuses a work that contradicts itself, all at once', async () => {
    const wrong = {
      ...content,
      maxScore: 5,
      scale: { ...content.scale, bands: content.scale.bands.slice(1) },
    }
    const refused = await methodologist.refusal(addCatalogueWork, {
      body: { key: { ...key, year: 2026 }, ...wrong },
    })

    expect(refused).toMatchObject({ status: 422, type: '/problems/assessment/catalogue-work-contradicts' })
    expect(refused.errors?.map(({ pointer }) => pointer)).toEqual([
      '#/maxScore',
      '#/scale/bands/0',
      '#/scale/bands/2',
    ])
  })

  it('puts an own version above what comes with the program, until it is taken away', async () => {
    const oge = { ...key, procedure: 'oge', year: 2023, grade: 9, subject: 'informatics' } as const
    const address = 'oge_2023_9_informatics'
    const { editions } = await methodologist.call(getCatalogueWork, { params: { address } })
    const [shipped] = editions
    if (!shipped?.scale) throw new Error('no scale is shipped')
    const scale = {
      ...shipped.scale,
      bands: shipped.scale.bands.map((band) =>
        band.mark === 2 ? { ...band, to: 5 } : band.mark === 3 ? { ...band, from: 6 } : band,
      ),
    }
    const body = {
      key: oge,
      ...{ authority: 'region', edition: 1, maxScore: 19, items: [], scale, testScores: null },
      source: 'приказ министерства региона',
    }
    const card = await methodologist.call(addCatalogueWork, { body })
    expect(card.editions.map(({ isInForce, editionId }) => [isInForce, editionId === null])).toEqual([
      [true, false],
      [false, true],
    ])
    const bandOfTwo = async (scope = municipalityScope(municipalityId)) => {
      const works = await application.store.transaction(scope, (tx) => listWorksInForce(tx))
      return findWork(works, oge)?.scale?.bands[0]?.to
    }
    expect(await bandOfTwo()).toBe(5)
    expect(await bandOfTwo(organizationsScope(municipalityId, [school]))).toBe(5)
    expect(await bandOfTwo(municipalityScope(municipalityId + 1000))).toBe(4)

    const params = { editionId: card.editions[0]?.editionId ?? 0 }
    await methodologist.call(removeCatalogueWork, { params, query: { version: 1 } })
    expect(await bandOfTwo()).toBe(4)
    await methodologist.call(restoreCatalogueWork, { params, body: { version: 2 } })
    expect(await bandOfTwo()).toBe(5)
  })

  it('gives a work as xlsx, which it reads back as it was', async () => {
    const address = 'vpr_2021_6_russian'
    const { editions } = await head.call(getCatalogueWork, { params: { address } })
    const file = await head.ask(downloadCatalogueWork, { params: { address } })
    const bytes = new Uint8Array(file.rawPayload)

    const read = await methodologist.call(readDescriptionFile, { files: [{ name: 'работа.xlsx', bytes }] })

    expect(read.problems).toEqual([])
    expect(read.items).toEqual(editions[0]?.items)
  })

  it('says what it did not find in a table that is no description', async () => {
    const bytes = new TextEncoder().encode('Фамилия;Имя\nИванов;Иван\n')
    const refused = await methodologist.refusal(readDescriptionFile, {
      files: [{ name: 'список.csv', bytes }],
    })

    expect(refused).toMatchObject({ status: 422, type: '/problems/assessment/description-unreadable' })
  })
})

describe('marks computed by a scale', () => {
  const six = { ...key, grade: 6 } as const
  const address = 'vpr_2027_6_mathematics'
  const at = { params: { address } }

  it('are counted anew when somebody asks, and back again by the former scale', async () => {
    const { editions } = await methodologist.call(addCatalogueWork, { body: { key: six, ...content } })
    const params = { editionId: editions[0]?.editionId ?? 0 }
    await sql`
      insert into organizations.organization_code (organization_id, municipality_id, system, code)
      values (${school}, ${municipalityId}, 'fisOko', '053001')
    `.execute(application.store.owner)
    const pupils = [1, 2, 3, 3].map((primaryScore, index) =>
      pupil({
        row: 5 + index,
        primaryScore,
        mark: primaryScore + 1,
        markFrom: index === 3 ? 'file' : 'scale',
      }),
    )
    const work = workReading({ key: { ...mathematics4, year: 2027, grade: 6 }, items: [], pupils })
    await importReading(application.store, municipalityId, resultsReading([work]))
    const { workId, last, ...counts } = await methodologist.call(getRecountOfWork, at)
    expect([counts, last]).toEqual([
      { hasScale: true, computed: 3, changing: 0, fromFile: 1, schools: 1 },
      null,
    ])
    expect(await methodologist.refusal(recountWork, at)).toMatchObject({ status: 409 })
    expect(await head.refusal(recountWork, at)).toMatchObject({ status: 403 })

    const bands = content.scale.bands.map((band) =>
      band.mark === 2 ? { ...band, to: 2 } : band.mark === 3 ? { ...band, from: 3, to: 3 } : band,
    )
    const stricter = bands.filter(({ mark }) => mark !== 4)
    const marks = async () =>
      (await methodologist.call(getWork, { params: { workId: workId ?? 0 } })).shown.marks
    const before = await marks()
    const change = (version: number, scale: typeof stricter) =>
      methodologist.call(changeCatalogueWork, {
        params,
        body: { version, ...content, scale: { bands: [...scale], conditions: [] } },
      })
    await change(1, stricter)
    const started = await methodologist.call(recountWork, at)
    expect(started).toMatchObject({ changing: 2, last: { state: 'waiting' } })
    expect(await officer.refusal(recountWork, at)).toMatchObject({ status: 409 })
    await workOnRecount(application.store, waiting.at(-1) ?? 0, () => new Date())
    expect(await marks()).toMatchObject({ 2: 2, 3: 1, 4: 1, 5: 0 })
    expect(await officer.call(getRecountOfWork, at)).toMatchObject({
      changing: 0,
      last: { state: 'done', changed: 2, starterName: people.methodologist.name },
    })

    await change(2, [...content.scale.bands])
    await officer.call(recountWork, at)
    await workOnRecount(application.store, waiting.at(-1) ?? 0, () => new Date())
    expect(await marks()).toEqual(before)
  })
})

describe('test scores of ЕГЭ', () => {
  const at = { params: { address: 'ege_2026_any_russian' } }

  it('are learnt from protocols and put beside the table of the catalogue', async () => {
    await sql`
      insert into organizations.organization_code (organization_id, municipality_id, system, code)
      values (${school}, ${municipalityId}, 'ege', '053001')
    `.execute(application.store.owner)
    const scored = (row: number, primaryScore: number, testScore: number) =>
      pupil({ row, participantCode: String(row), primaryScore, testScore, mark: null, markFrom: null })
    const exam = {
      procedure: 'ege',
      year: 2026,
      grade: null,
      subject: 'russian',
      level: null,
      series: null,
    } as const
    const pupils = [scored(3, 10, 24), scored(4, 10, 24), scored(5, 10, 25), scored(6, 15, 40)]
    await importReading(
      application.store,
      municipalityId,
      resultsReading([workReading({ key: exam, items: [], pupils })]),
    )

    expect(await methodologist.call(getLearntScores, at)).toEqual({
      participants: 4,
      scores: [
        { primary: 10, learnt: 24, participants: 3, otherwise: 1, official: 24, falls: false },
        { primary: 15, learnt: 40, participants: 1, otherwise: 0, official: 36, falls: false },
      ],
    })
    expect(await head.refusal(getLearntScores, at)).toMatchObject({ status: 403 })
  })
})

describe('least scores', () => {
  it('of one’s own stand above those that come with the program', async () => {
    const exam = {
      year: 2026,
      procedure: 'ege',
      subject: 'physics',
      level: null,
      purpose: 'certificate',
    } as const
    const inForce = async () => {
      const minima = await application.store.transaction(municipalityScope(municipalityId), (tx) =>
        listMinimaInForce(tx),
      )
      return findMinimum(minima, exam)?.value
    }
    expect(await inForce()).toBe(36)
    const body = { ...exam, value: 41, unit: 'test-score', source: 'приказ', status: 'confirmed' }
    const added = await methodologist.call(addMinimum, { body })
    expect(await inForce()).toBe(41)

    const params = { minimumId: added.minimumId ?? 0 }
    const change = { version: 1, value: 42, unit: 'test-score', source: 'приказ', status: 'draft' }
    await methodologist.call(changeMinimum, { params, body: change })
    expect(await officer.refusal(changeMinimum, { params, body: change })).toMatchObject({
      status: 409,
      current: { value: 42, version: 2 },
    })
    const { minima } = await head.call(listMinima)
    expect(
      minima.filter(({ subject, purpose }) => subject === 'physics' && purpose === 'certificate'),
    ).toHaveLength(1)

    await methodologist.call(removeMinimum, { params, query: { version: 2 } })
    expect(await inForce()).toBe(36)
  })
})
