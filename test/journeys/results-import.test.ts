import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as contract from '#assessment/imports-contract.ts'
import { listWorks, saySeasonOfWork } from '#assessment/results-contract.ts'
import { workOnImport } from '#flows/import-results.ts'
import { recountAfterImport } from '#flows/recount-indicators.ts'
import { getIndicator } from '#monitoring/indicators-contract.ts'
import { addMethodology, approveMethodology, changeMethodology } from '#monitoring/methodologies-contract.ts'
import { listNotices } from '#reminders/contract.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import { type Application, type Browser, startApplication, today } from '../application.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { f1Sheet, ogeSheet, xlsxOf } from '../results-files.ts'
import { makeResultsPlace } from '../results-municipality.ts'

let application: Application
let officer: Browser
let methodologist: Browser
let head: Browser
let municipalityId = 0
let schools: ReadonlyMap<string, number> = new Map()
/** Imports of which the background was told. */
const heard: number[] = []

const secret = 'a secret of the tests, long enough to sign cookies with'

beforeAll(async () => {
  application = await startApplication({ onResultsWaiting: (_, importId) => heard.push(importId) })
  const place = await makeResultsPlace(application.store, ['053001', '053002', '053003'])
  municipalityId = place.municipalityId
  schools = place.schools
  const first = schools.get('053001') ?? 0
  await moveIn(application, [
    { ...people.officer, municipalityId },
    { ...people.methodologist, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [first] },
  ])
  officer = await signedIn(application, people.officer)
  methodologist = await signedIn(application, people.methodologist)
  head = await signedIn(application, people.headOfSchool)
})
afterAll(() => application?.close())

/** What the background does, here and now. */
async function work(importId: number) {
  const now = () => new Date('2026-11-24T09:00:00Z')
  await workOnImport(application.store, importId, { secret, now, today: () => today })
  await recountAfterImport(application.store, importId, { now: now(), today })
}

/** The indicator «ВПР: не ниже «3»» of the year, as its page shows it; counted by nobody but the background. */
async function watchMarks() {
  const made = await officer.call(addMethodology, {
    body: { title: 'Показатели', from: { kind: 'shipped', key: 'tracks' } },
  })
  const { methodologyId, version, title, purpose } = made
  const content = {
    ...made.content,
    indicators: made.content.indicators.filter(({ code }) => code === 'KPO-08'),
  }
  const params = { methodologyId }
  const changed = await officer.call(changeMethodology, {
    params,
    body: { version, title, purpose, content },
  })
  await officer.call(approveMethodology, {
    params,
    body: {
      ...{ version: changed.version, approvedOn: '2026-09-01', actId: null },
      ...{ actWords: 'приказ', fromYear: 2025 },
    },
  })
  return async () =>
    (await officer.call(getIndicator, { params: { ...params, code: 'KPO-08' }, query: { year: 2025 } })).total
}

async function upload(browser: Browser, name: string, bytes: Uint8Array) {
  const { importId } = await browser.call(contract.uploadResults, { body: {}, files: [{ name, bytes }] })
  await work(importId)
  return await browser.call(contract.getResultsImport, { params: { resultsImportId: importId } })
}

async function load(browser: Browser, importId: number) {
  await browser.call(contract.loadResults, {
    params: { resultsImportId: importId },
    body: { evenIfFewer: false },
  })
  await work(importId)
  return await browser.call(contract.getResultsImport, { params: { resultsImportId: importId } })
}

const good = f1Sheet([
  ['edu053001', 40001, 1, 2, 3, 5, 5],
  ['edu053001', 40002, 1, 'X', 1, 3, 4],
  ['edu053002', 40001, 0, 0, 0, 2, 3],
  ['edu053002', 40002, 7, 0, 7, 2, 3],
  ['edu990009', 40001, 1, 1, 2, 4, 4],
])

it('a file is read, looked at, loaded, and the same file changes nothing', async () => {
  const bytes = await xlsxOf(good)
  const read = await upload(methodologist, 'Ф1.xlsx', bytes)
  expect(read).toMatchObject({ state: 'read', format: 'vpr-f1-2026', starterName: people.methodologist.name })
  expect(read.works).toMatchObject([
    {
      procedure: 'vpr',
      grade: 4,
      subject: 'mathematics',
      participants: 3,
      quarantined: 1,
      schools: { new: 2, replaced: 0, same: 0, leftOut: 1 },
    },
  ])
  expect(read.problemCounts.error + read.problemCounts.warning).toBeGreaterThan(0)

  expect(await load(methodologist, read.importId)).toMatchObject({ state: 'imported', hasUpload: false })

  const again = await upload(officer, 'Ф1 копия.xlsx', bytes)
  expect(again.works[0]?.schools).toMatchObject({ new: 0, same: 2 })
  expect(await load(officer, again.importId)).toMatchObject({ state: 'same' })

  // Whoever sent a file may leave the page: the bell says when it is in.
  const told = async (browser: Browser) =>
    (await browser.call(listNotices, { query: {} })).notices.map(({ line }) => line)
  expect(await told(methodologist)).toEqual([
    { kind: 'results-loaded', importId: read.importId, outcome: 'imported', fileName: 'Ф1.xlsx' },
  ])
  expect(await told(officer)).toEqual([
    { kind: 'results-loaded', importId: again.importId, outcome: 'same', fileName: 'Ф1 копия.xlsx' },
  ])
})

it('a code nobody has is named by a person and remembered', async () => {
  const bytes = await xlsxOf(f1Sheet([['edu053777', 40001, 1, 2, 3, 5, 5]]))
  const read = await upload(methodologist, 'Ф1 школы.xlsx', bytes)
  expect(read.works[0]?.schools).toMatchObject({ leftOut: 1 })
  const refused = await methodologist.refusal(contract.nameResultsSchool, {
    params: { resultsImportId: read.importId },
    body: { code: '053777', organizationId: schools.get('053002') ?? 0 },
  })
  expect(refused.status).toBe(422)
  await application.store.owner
    .deleteFrom('organizations.organization_code')
    .where('organizationId', '=', schools.get('053003') ?? 0)
    .where('system', '=', 'fisOko')
    .execute()
  await methodologist.call(contract.nameResultsSchool, {
    params: { resultsImportId: read.importId },
    body: { code: '053777', organizationId: schools.get('053003') ?? 0 },
  })
  await work(read.importId)
  expect(await load(methodologist, read.importId)).toMatchObject({
    state: 'imported',
    works: [{ schools: { new: 1, leftOut: 0 } }],
  })
})

it('a file that names no school asks whose it is, and only for itself', async () => {
  const lines = ['Класс;Код ученика;Предмет;Отметка', '6А;60001;Математика;4', '6А;60002;Математика;3']
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const read = await upload(methodologist, 'Отметки 2025-2026 1 четверть.csv', bytes)
  expect(read).toMatchObject({ state: 'read', works: [{ schools: { leftOut: 1 } }] })
  const params = { resultsImportId: read.importId }

  const refused = await methodologist.refusal(contract.nameResultsSchool, {
    params,
    body: { code: '', organizationId: 2_000_000 },
  })
  expect(refused).toMatchObject({ status: 422, type: '/problems/assessment/organization-unknown' })
  const organizationId = schools.get('053002') ?? 0
  await methodologist.call(contract.nameResultsSchool, { params, body: { code: '', organizationId } })
  await work(read.importId)
  expect(await load(methodologist, read.importId)).toMatchObject({
    state: 'imported',
    works: [{ participants: 2, schools: { new: 1, leftOut: 0 } }],
  })
})

it('names are dropped before anything is stored, and from the marked-up copy too', async () => {
  const bytes = await xlsxOf(
    ogeSheet([
      ['053001', 'Несмеянов', '+++--+++-+++++++-++', '2(2)1(2)0(2)0(2)0(2)0(2)', 17, 4],
      ['053001', 'Лаврушин', '+++--+++-+++++++-++', '9(2)1(2)0(2)0(2)0(2)0(2)', 99, 4],
    ]),
    'Лист1',
  )
  const read = await upload(officer, '02_2026.06.02.xlsx', bytes)
  expect(read).toMatchObject({ state: 'read', dropped: expect.arrayContaining(['Фамилия']) })

  const copy = await officer.ask(contract.downloadMarkedResults, {
    params: { resultsImportId: read.importId },
  })
  expect(copy.statusCode).toBe(200)
  const cells = JSON.stringify(await parseWorkbook(copy.rawPayload, fileLimits))
  expect(cells).not.toContain('Несмеянов')
  expect(cells).not.toContain('Прохор')
  expect(cells).toContain('Фамилия')

  await load(officer, read.importId)
  const { rows } = await sql<{ table: string }>`
    select format('%I.%I', table_schema, table_name) as "table" from information_schema.tables
    where table_schema in ('assessment', 'access', 'jobs') and table_type = 'BASE TABLE'
  `.execute(application.store.owner)
  for (const { table } of rows) {
    const found = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.raw(table)} t where to_jsonb(t)::text ~ 'Несмеянов|Лаврушин'
    `.execute(application.store.owner)
    expect([table, found.rows[0]?.n]).toEqual([table, 0])
  }
})

it('an import is undone, and what was before counts again, in indicators too', async () => {
  const marks = await watchMarks()
  const before = await marks()
  const bytes = await xlsxOf(f1Sheet([['edu053001', 40001, 0, 0, 0, 2, 2]]))
  const read = await upload(officer, 'Ф1 исправленный.xlsx', bytes)
  expect(read.works[0]?.schools).toMatchObject({ replaced: 1 })
  await load(officer, read.importId)
  const sums = () =>
    application.store.transaction(municipalityScope(municipalityId), (tx) =>
      tx
        .selectFrom('assessment.score_distribution as d')
        .innerJoin('assessment.work as w', 'w.workId', 'd.workId')
        .select(['d.scoreSum', 'd.participants'])
        .where('w.procedure', '=', 'vpr')
        .where('d.organizationId', '=', schools.get('053001') ?? 0)
        .execute(),
    )
  expect(await sums()).toEqual([{ scoreSum: 0, participants: 1 }])
  const during = await marks()
  expect(during.whole).toBe((before.whole ?? 0) - 1)
  await officer.call(contract.undoResults, { params: { resultsImportId: read.importId } })
  expect(await sums()).toEqual([{ scoreSum: 4, participants: 2 }])
  expect(heard.at(-1)).toBe(read.importId)
  await work(read.importId)
  expect(await marks()).toEqual(before)
  const twice = await officer.refusal(contract.undoResults, { params: { resultsImportId: read.importId } })
  expect(twice.status).toBe(409)
})

it('a file that is no table of results says why, and can be put away', async () => {
  const read = await upload(officer, 'письмо.txt', new TextEncoder().encode('Добрый день!\nВысылаем.'))
  expect(read).toMatchObject({ state: 'refused', refusal: { title: expect.stringContaining('Не узнали') } })
  expect(
    await officer.call(contract.cancelResults, { params: { resultsImportId: read.importId } }),
  ).toMatchObject({
    state: 'cancelled',
    hasUpload: false,
  })
})

it('a file that would leave a school with much fewer pupils is loaded only deliberately', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ['edu053001', 42000 + index, 1, 1, 2, 4, 4] as const)
  const whole = await upload(officer, 'вся школа.xlsx', await xlsxOf(f1Sheet(rows(20))))
  await load(officer, whole.importId)
  const piece = await upload(officer, 'кусок.xlsx', await xlsxOf(f1Sheet(rows(3))))
  expect(piece.works).toMatchObject([{ fewer: { schools: 1, before: 20, after: 3 } }])

  expect(await officer.call(contract.loadCheckedResults)).toEqual({ started: 0, held: ['кусок.xlsx'] })
  const params = { resultsImportId: piece.importId }
  const refused = await officer.refusal(contract.loadResults, { params, body: { evenIfFewer: false } })
  expect(refused).toMatchObject({ status: 409, detail: expect.stringContaining('сейчас 20, в файле 3') })
  const body = { evenIfFewer: true, season: 'moved-to-autumn' } as const
  await officer.call(contract.loadResults, { params, body })
  await work(piece.importId)
  expect(await officer.call(contract.getResultsImport, { params })).toMatchObject({ state: 'imported' })
  // What was said at loading is known of the work, and the next file of a spring may be another work: a person decides.
  const spring = await upload(officer, 'весна.xlsx', await xlsxOf(f1Sheet(rows(19))))
  expect(piece.works).toMatchObject([{ season: 'spring' }])
  expect(spring.works).toMatchObject([{ season: 'moved-to-autumn', seasonDiffers: true }])
  expect(await officer.call(contract.loadCheckedResults)).toEqual({ started: 0, held: ['весна.xlsx'] })
  await officer.call(contract.cancelResults, { params: { resultsImportId: spring.importId } })
  const { works } = await officer.call(listWorks)
  for (const { workId } of works.filter(({ season }) => season === 'moved-to-autumn')) {
    await officer.call(saySeasonOfWork, { params: { workId }, body: { said: null, version: 1 } })
  }
})

it('a form without a row says so', async () => {
  const read = await upload(officer, 'пустая Ф1.xlsx', await xlsxOf(f1Sheet([])))
  expect(read).toMatchObject({ state: 'refused', refusal: { code: 'assessment/no-rows' } })
  await officer.call(contract.cancelResults, { params: { resultsImportId: read.importId } })
})

it('several checked files are loaded by one act; a school may load nothing', async () => {
  const names = ['один', 'два'] as const
  for (const [index, name] of names.entries()) {
    await upload(
      officer,
      `${name}.xlsx`,
      await xlsxOf(f1Sheet([['edu053002', 41000 + index, 1, 1, 2, 4, 4]])),
    )
  }
  expect(await officer.call(contract.loadCheckedResults)).toEqual({ started: 2, held: [] })
  expect((await head.refusal(contract.listResultsImports)).status).toBe(403)
})
