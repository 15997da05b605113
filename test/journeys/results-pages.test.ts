import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '#assessment/results-pages-contract.ts'
import { packSchoolNotes } from '#flows/pack-school-notes.ts'
import { listNotices } from '#reminders/contract.ts'
import { parseDocument } from '#server-kit/documents/parse-document.ts'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import { downloadPackage, getPackage, startPackage } from '#templates/packages-contract.ts'
import { type Application, type Browser, startApplication, today } from '../application.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { oge, readingOf, schoolCodes, vpr } from '../results-invented.ts'
import { importReading, makeResultsPlace } from '../results-municipality.ts'

let application: Application
let methodologist: Browser
let head: Browser
let observer: Browser
let schools: ReadonlyMap<string, number>

beforeAll(async () => {
  application = await startApplication()
  const place = await makeResultsPlace(application.store, schoolCodes)
  const { municipalityId } = place
  schools = place.schools
  const usual = [1, 8, 7, 4]
  await importReading(application.store, municipalityId, readingOf(vpr(2025), [usual, usual, usual, usual]))
  await importReading(
    application.store,
    municipalityId,
    readingOf(vpr(2026), [[9, 8, 2, 1], usual, usual, usual]),
  )
  await importReading(application.store, municipalityId, readingOf(oge, [usual, usual, usual]))
  const own = schools.get('053001') ?? 0
  await moveIn(application, [
    { ...people.methodologist, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [own] },
    { ...people.observer, municipalityId },
  ])
  methodologist = await signedIn(application, people.methodologist)
  head = await signedIn(application, people.headOfSchool)
  observer = await signedIn(application, people.observer)
})
afterAll(() => application?.close())

const at = (code: string) => schools.get(code) ?? 0

async function workIdOf(title: string): Promise<number> {
  const { works } = await methodologist.call(contract.getResultsChoices)
  return works.find((work) => work.title === title)?.workId ?? 0
}

async function take(who: Browser, ...asked: Parameters<Browser['ask']>): Promise<Uint8Array> {
  return new Uint8Array((await who.ask(...asked)).rawPayload)
}

describe('pages of results over years', () => {
  it('say of a subject what changed, for the municipality and for a school', async () => {
    const params = { subject: 'mathematics' } as const
    const whole = await methodologist.call(contract.getSubjectPage, { params })
    const own = await head.call(contract.getSubjectPage, { params, query: { school: at('053001') } })

    expect(whole.parts.map(({ id }) => id)).toEqual(['years', 'failures', 'same-items'])
    expect(whole.parts[0]?.rows.map(({ cells }) => cells.slice(0, 5))).toEqual([
      ['ВПР, 4 класс', '2025', 4, 80, 95],
      ['ВПР, 4 класс', '2026', 4, 80, 85],
      ['ОГЭ, 9 класс', '2026', 3, 60, 95],
    ])
    expect(own.parts[0]?.rows[1]?.cells.slice(2, 5)).toEqual([1, 20, 55])
    expect(own.sentences[0]).toMatchObject({ rule: 'failures-changed', weight: 'worth-a-look' })
  })

  it('keep a school to its own rows and the municipality’s totals', async () => {
    const params = { year: 2026 }
    const municipality = await head.call(contract.getYearPage, { params })

    expect(municipality.parts[0]?.rows[0]?.cells.slice(0, 3)).toEqual([
      'ВПР 2026, математика, 4 класс',
      4,
      80,
    ])
    expect(
      await head.refusal(contract.getYearPage, { params, query: { school: at('053002') } }),
    ).toMatchObject({ status: 403, type: expect.stringContaining('school-not-own') })
    expect((await head.call(contract.getResultsChoices)).schools).toHaveLength(1)
    expect(await observer.refusal(contract.getYearPage, { params })).toMatchObject({ status: 403 })
  })

  it('compare by an address that can be sent, and refuse a list of schools by ВПР', async () => {
    const work = await workIdOf('ВПР 2026, математика, 4 класс')
    const exam = await workIdOf('ОГЭ 2026, математика, 9 класс')
    const query = { figure: 'quality', works: `${work}`, with: 'municipality,own-past' } as const
    const one = await methodologist.call(contract.getComparison, {
      query: { ...query, schools: `${at('053001')}` },
    })
    const pair = `${at('053001')},${at('053002')}`
    const refused = await methodologist.call(contract.getComparison, { query: { ...query, schools: pair } })
    const exams = await methodologist.call(contract.getComparison, {
      query: { works: `${exam}`, schools: pair },
    })

    expect(one.parts[0]?.rows.map(({ cells }) => [cells[0], cells[2], cells[3]])).toEqual([
      ['СОШ № 1', 20, 55],
      ['Другие школы муниципалитета', 60, 55],
      ['СОШ № 1', 20, 15],
      ['Другие школы муниципалитета', 60, 55],
    ])
    expect(refused.refusals[0]).toContain('не строится')
    expect(refused.parts[0]?.rows.map(({ cells }) => cells[0])).not.toContain('СОШ № 1')
    expect(exams.parts[0]?.rows.map(({ cells }) => cells[0])).toEqual(['СОШ № 1', 'СОШ № 2'])
    expect(await head.refusal(contract.getComparison, { query: { ...query, schools: pair } })).toMatchObject({
      status: 403,
    })
  })
})

describe('papers of results', () => {
  it('a workbook has the very numbers of the screen', async () => {
    const params = { year: 2026 } as const
    const page = await methodologist.call(contract.getYearPage, { params })
    const file = await take(methodologist, contract.downloadYearPage, {
      params: { ...params, format: 'xlsx' },
    })
    const { sheets } = await parseWorkbook(file, fileLimits)

    expect(sheets.map(({ name }) => name)).toEqual(page.parts.map(({ title }) => title.slice(0, 31)))
    const [works] = page.parts
    const rows = sheets[0]?.rows ?? []
    const header = rows.findIndex((row) => row[0] === works?.columns[0]?.header)
    const shown = rows.slice(header + 1).map((row) => works?.columns.map((_, column) => row[column] ?? null))
    expect(shown).toEqual(works?.rows.map(({ cells }) => cells))
  })

  it('an analytical paper has sentences, bars and tables', async () => {
    const workId = await workIdOf('ВПР 2026, математика, 4 класс')
    const bytes = await take(methodologist, contract.downloadWorkPaper, {
      params: { workId, format: 'docx' },
      query: { school: at('053001') },
    })
    const { blocks } = await parseDocument(bytes, 'справка.docx', fileLimits)
    const text = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).join('\n')
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

    expect(text).toContain('Аналитическая справка\nВПР 2026, математика, 4 класс')
    expect(text).toContain('Доля отметок «2» выросла на 40,0')
    expect(text).toContain('Успеваемость ниже, чем в других организациях муниципалитета: 55,0')
    expect(text).toMatch(/Показатели[\s\S]*Отметки[\s\S]*Выполнение заданий/)
    expect(xml).toContain('w:fill="1F4E79"')
  })

  it('a package has a workbook for each school the person reaches', async () => {
    const workId = await workIdOf('ВПР 2026, математика, 4 класс')
    const pack = (who: Browser) => take(who, contract.downloadWorkPackage, { params: { workId } })
    const whole = unzipSync(await pack(methodologist))
    const own = unzipSync(await pack(head))

    expect(Object.keys(whole)).toEqual(['СОШ № 1.xlsx', 'СОШ № 2.xlsx', 'СОШ № 3.xlsx', 'СОШ № 4.xlsx'])
    expect(Object.keys(own)).toEqual(['СОШ № 1.xlsx'])
    const { sheets } = await parseWorkbook(own['СОШ № 1.xlsx'] ?? new Uint8Array(), fileLimits)
    expect(sheets[0]?.rows.flat()).toContain('Успеваемость')
  })

  it('notes to schools are packed in the background, and the bell tells when they are ready', async () => {
    const workId = await workIdOf('ВПР 2026, математика, 4 класс')
    const { packageId } = await methodologist.call(startPackage, { body: { workId } })
    expect(await methodologist.refusal(downloadPackage, { params: { packageId } })).toMatchObject({
      status: 409,
    })
    await packSchoolNotes(application.store, packageId, { now: () => new Date(), today: () => today })

    const ready = await methodologist.call(getPackage, { params: { packageId } })
    expect(ready).toMatchObject({ state: 'done', done: 4, total: 4 })
    const files = unzipSync(await take(methodologist, downloadPackage, { params: { packageId } }))
    expect(Object.keys(files)).toEqual([1, 2, 3, 4].map((number) => `СОШ № ${number}.docx`))
    const { blocks } = await parseDocument(
      files['СОШ № 1.docx'] ?? new Uint8Array(),
      'справка.docx',
      fileLimits,
    )
    expect(blocks.map((block) => (block.kind === 'table' ? '' : block.text)).join('\n')).toContain('СОШ № 1')
    const { notices } = await methodologist.call(listNotices)
    expect(notices.map(({ line }) => line)).toContainEqual({
      kind: 'papers-packed',
      packageId,
      outcome: 'packed',
    })
  })

  it('a school takes a paper of all its works of the newest year', async () => {
    const { headers } = await head.ask(contract.downloadSchoolPaper, {
      params: { organizationId: at('053001'), format: 'docx' },
    })

    expect(decodeURIComponent(String(headers['content-disposition']))).toContain('СОШ № 1')
    expect(
      await head.refusal(contract.downloadSchoolPaper, {
        params: { organizationId: at('053002'), format: 'docx' },
      }),
    ).toMatchObject({ status: 403 })
  })
})
