import { afterAll, beforeAll, expect, it } from 'vitest'
import * as contract from '#assessment/results-contract.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { readingOf, schoolCodes, vpr } from '../results-invented.ts'
import { importReading, makeResultsPlace } from '../results-municipality.ts'

let application: Application
let methodologist: Browser
let head: Browser
let observer: Browser
let schools: ReadonlyMap<string, number>

const usual = [1, 8, 7, 4] as const
const school = (code: string) => schools.get(code) ?? 0

beforeAll(async () => {
  application = await startApplication()
  const place = await makeResultsPlace(application.store, schoolCodes)
  const { municipalityId } = place
  schools = place.schools
  const four = [usual, usual, usual, usual]
  await importReading(application.store, municipalityId, readingOf(vpr(2025), four))
  await importReading(
    application.store,
    municipalityId,
    readingOf(vpr(2026), [[9, 8, 2, 1], usual, usual, usual]),
  )
  await importReading(application.store, municipalityId, readingOf(vpr(2024), [usual, usual]))
  await moveIn(application, [
    { ...people.methodologist, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [school('053001')] },
    { ...people.observer, municipalityId },
  ])
  methodologist = await signedIn(application, people.methodologist)
  head = await signedIn(application, people.headOfSchool)
  observer = await signedIn(application, people.observer)
})
afterAll(() => application?.close())

async function workOf(year: number): Promise<number> {
  const { works } = await methodologist.call(contract.listWorks)
  return works.find(({ key }) => key.year === year)?.workId ?? 0
}

it('the works are listed with counts, a school has its own beside the municipality’s', async () => {
  const whole = await methodologist.call(contract.listWorks)
  expect(whole.works.map(({ key }) => key.year)).toEqual([2026, 2025, 2024])
  expect(whole.works[0]).toMatchObject({ schools: 4, whole: { participants: 80 }, own: null })
  const own = await head.call(contract.listWorks)
  expect(own.works[0]).toMatchObject({ whole: { participants: 80 }, own: { participants: 20 } })
  await expect(observer.call(contract.listWorks)).rejects.toThrow()
})

it('the authority sees every school of a work by name, and why they are in no order of results', async () => {
  const card = await methodologist.call(contract.getWork, { params: { workId: await workOf(2026) } })
  expect(card.about).toBe('municipality')
  expect(card.schools.map(({ name }) => name)).toEqual(['СОШ № 1', 'СОШ № 2', 'СОШ № 3', 'СОШ № 4'])
  expect(card.noRating).toContain('рейтинги')
  expect(card.shown.participants).toBe(card.schools.reduce((sum, row) => sum + row.participants, 0))
  expect(card.earlier?.year).toBe(2025)
  expect(card.sources).toMatchObject([{ fileName: 'результаты.xlsx', schools: 4 }])
  expect(card.schools[0]?.sources).toEqual([0])
})

it('the authority says when a work was written, and a spring is then no former year of an autumn', async () => {
  const params = { workId: await workOf(2026) }
  const seen = async () => {
    const { written, earlier } = await methodologist.call(contract.getWork, { params })
    return [written.season, written.by, earlier?.year]
  }
  expect(await seen()).toEqual(['spring', 'usual', 2025])
  const say = (said: 'autumn' | null, version: number) => ({ params, body: { said, version } })
  const { version } = await methodologist.call(contract.saySeasonOfWork, say('autumn', 0))
  expect(await seen()).toEqual(['autumn', 'person', undefined])
  const late = await methodologist.refusal(contract.saySeasonOfWork, say(null, 0))
  expect(late).toMatchObject({ status: 409 })
  await methodologist.call(contract.saySeasonOfWork, say(null, version))
  expect(await seen()).toEqual(['spring', 'usual', 2025])
  await expect(head.call(contract.saySeasonOfWork, say('autumn', 2))).rejects.toThrow()
})

it('a head sees the own row alone, and the other schools only together', async () => {
  const card = await head.call(contract.getWork, { params: { workId: await workOf(2026) } })
  expect(card.about).toBe('own')
  expect(card.schools.map(({ organizationId }) => organizationId)).toEqual([school('053001')])
  expect(card.shown.marks[2]).toBe(9)
  expect(card.others?.participants).toBe(60)
  expect(card.sources).toMatchObject([{ schools: 1 }])
})

it('what too few other schools have is not shown to a school', async () => {
  const card = await head.call(contract.getWork, { params: { workId: await workOf(2024) } })
  expect(card.others).toBeNull()
  expect(card.othersHidden).toContain('меньше 3')
  expect(card.items.every(({ beside }) => beside === null)).toBe(true)
  const { works } = await head.call(contract.listWorks)
  expect(works.find(({ key }) => key.year === 2024)).toMatchObject({ whole: null, own: { participants: 20 } })
})

it('the page of a school says what changed, to the school itself and to nobody else’s head', async () => {
  const params = { organizationId: school('053001') }
  const card = await head.call(contract.getSchoolResults, { params })
  expect(card.works.map(({ key, own }) => [key.year, own.participants])).toEqual([
    [2026, 20],
    [2025, 20],
    [2024, 20],
  ])
  expect(card.works[0]?.sentences.map(({ rule }) => rule)).toContain('failures-changed')
  expect(card.works[0]?.sentences.map(({ rule }) => rule)).toContain('differs-from-group')
  const refused = await head.ask(contract.getSchoolResults, {
    params: { organizationId: school('053002') },
  })
  expect(refused.statusCode).toBeGreaterThanOrEqual(403)
})
