import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WorkReading } from '#assessment/domain/reading/results-reading.ts'
import { listResultsImports } from '#assessment/imports-contract.ts'
import { downloadRun, getRun, getScreeningChoices, startRun } from '#objectivity/contract.ts'
import {
  answerDossier,
  chooseRecheck,
  concludeDossier,
  createDossier,
  getDossier,
  handOverDossier,
  withdrawDossier,
} from '#objectivity/dossier-contract.ts'
import {
  changeIndex,
  downloadIndices,
  downloadMedals,
  getIndices,
  listMedals,
  loadMedals,
  setMedals,
} from '#objectivity/indices-contract.ts'
import {
  downloadRegional,
  listRegional,
  loadRegional,
  moveRegionalAway,
} from '#objectivity/regional-contract.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { screenedCodes, screenedReading } from '../fixtures/results/screened-results.ts'
import { pupil, resultsReading, workReading } from '../fixtures/results-reading.ts'
import { makeScreenedPlace, screenNow } from '../objectivity-at-work.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { regionalTables } from '../regional-tables.ts'
import { importReading, undoReading } from '../results-municipality.ts'

let application: Application
let officer: Browser
let methodologist: Browser
let head: Browser
let municipalityId = 0
let school = 0
let otherSchool = 0
const [lifting = ''] = screenedCodes

beforeAll(async () => {
  application = await startApplication()
  const place = await makeScreenedPlace(application.store)
  municipalityId = place.municipalityId
  ;[school = 0, otherSchool = 0] = place.schools.values()
  await moveIn(application, [
    { ...people.officer, municipalityId },
    { ...people.methodologist, municipalityId },
    { ...people.headOfSchool, municipalityId, organizationIds: [school] },
  ])
  officer = await signedIn(application, people.officer)
  methodologist = await signedIn(application, people.methodologist)
  head = await signedIn(application, people.headOfSchool)
})
afterAll(() => application?.close())

async function begin(): Promise<number> {
  const { works } = await officer.call(getScreeningChoices)
  const workIds = works.filter(({ title }) => title.startsWith('ВПР')).map(({ workId }) => workId)
  const { runId } = await officer.call(startRun, { body: { workIds, q: 0.05 } })
  await screenNow(application.store, runId)
  return runId
}

describe('what the region has published', () => {
  const tables = regionalTables(screenedReading().works, { times: 40, without: lifting })

  it('is loaded from its tables, and a run takes it as the ordinary', async () => {
    const body = { source: 'Сайт области' }
    const totals = { name: 'regional_hist.csv', bytes: tables.totals }
    const items = { name: 'regional_tasks.csv', bytes: tables.items }
    const loaded = await methodologist.call(loadRegional, { body, files: [totals] })
    expect(loaded).toEqual({ kinds: ['totals'], works: 10, rows: 170, replaced: 0 })
    await methodologist.call(loadRegional, { body, files: [items] })
    const again = await methodologist.call(loadRegional, { body, files: [totals] })
    expect(again.replaced).toBe(10)
    const { sets } = await officer.call(listRegional)
    expect(sets).toHaveLength(20)
    expect(sets[0]).toMatchObject({ year: 2026, grade: 4, ownPupils: 480, source: 'Сайт области' })
    const { works } = await officer.call(getScreeningChoices)
    expect(works.every(({ hasPublished }) => hasPublished)).toBe(true)
    const run = await officer.call(getRun, { params: { runId: await begin() } })
    expect(run.summary).toMatchObject({ isMunicipality: true, canName: true })
    const file = await officer.ask(downloadRun, { params: { runId: run.runId } })
    const [sheet] = (await readWorkbook(new Uint8Array(file.rawPayload))).sheets
    const lines = (sheet?.rows ?? []).slice(-12)
    expect(lines.map((row) => row[0])).toEqual(run.schoolRows.map((row) => row.organizationName))
    expect(lines[0]?.slice(1, 3)).toEqual([
      'результат требует проверки',
      expect.stringContaining('Скопление на границе отметки'),
    ])
    const named = run.schoolRows.filter(({ tier }) => tier === 'named')
    expect(named.map(({ organizationId }) => organizationId)).toEqual([school])
  })

  it('goes out as the tables it can be loaded from, is taken away and brought back', async () => {
    const file = await officer.ask(downloadRegional)
    const bytes = new Uint8Array(file.rawPayload)
    expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual([
      'Баллы',
      'Задания',
      'Отметки и журнал',
    ])
    const back = await officer.call(loadRegional, {
      body: { source: 'Выгрузка' },
      files: [{ name: 'Данные региона.xlsx', bytes }],
    })
    expect(back).toMatchObject({ kinds: ['totals', 'items'], works: 10, replaced: 20 })
    const [first] = (await officer.call(listRegional)).sets
    const one = { regionalSetId: first?.regionalSetId ?? 0, version: 1 }
    const away = await officer.call(moveRegionalAway, { body: { sets: [one], removed: true } })
    expect(away.sets[0]).toMatchObject({ removed: true, version: 2 })
    expect((await officer.call(listRegional)).sets).toHaveLength(19)
    const late = await officer.ask(moveRegionalAway, { body: { sets: [one], removed: false } })
    expect(late.statusCode).toBe(409)
    await officer.call(moveRegionalAway, { body: { sets: [{ ...one, version: 2 }], removed: false } })
  })

  it('is refused with the row that is wrong, and is the authority’s alone', async () => {
    const wrong = new TextEncoder().encode('Год;Класс;Предмет;Балл;Учеников\n2026;7;Навигация;1;5\n')
    const body = { source: 'Письмо' }
    const answer = await officer.ask(loadRegional, { body, files: [{ name: 'к.csv', bytes: wrong }] })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().detail).toContain('строка 2: предмет «Навигация» не узнан')
    expect((await head.ask(listRegional)).statusCode).toBe(403)
  })
})

/** The mathematics of ОГЭ of those who wrote ВПР 8 a year before: the lifting school’s falls. */
function exam(): WorkReading {
  return workReading({
    key: { procedure: 'oge', year: 2026, grade: 9, subject: 'mathematics', level: null, series: null },
    title: 'ОГЭ 2026 Математика',
    pupils: screenedCodes.flatMap((code, at) =>
      Array.from({ length: 40 }, (_, row) =>
        pupil({
          row: at * 40 + row,
          ...{ school: code, className: '9А', participantCode: `9${at}${row}` },
          mark: at === 0 ? 3 : 3 + (row % 3),
          journalMark: 4 + (row % 2),
        }),
      ),
    ),
  })
}

describe('indices', () => {
  it('have counts of each school beside the value, by the alphabet', async () => {
    await importReading(application.store, municipalityId, resultsReading([exam()]))
    const { year, years, indices } = await officer.call(getIndices, { query: {} })
    expect([year, years]).toEqual([2026, [2026, 2025]])
    const [medals, oge, vpr] = indices
    expect(medals).toMatchObject({ schools: [], basis: expect.stringContaining('не внесены') })
    expect(oge?.inForce).toMatchObject({ edition: 0, provenance: 'own' })
    expect(oge?.schools[0]).toMatchObject({ organizationName: 'СОШ № 1', value: 100, isFew: false })
    expect(oge?.schools[0]?.counts).toMatchObject({ pairs: 40, lower: 40, lowerByTwo: 20 })
    expect(vpr?.schools).toHaveLength(12)
    expect(vpr?.schools[0]).toMatchObject({ isFew: false, counts: { works: 5, officialMarkers: 1 } })
    expect(vpr?.schools[0]?.counts.withSigns).toBeGreaterThan(0)
    expect((await head.ask(getIndices, { query: {} })).statusCode).toBe(403)
  })

  it('are written anew by the authority, and the second of two at once is told', async () => {
    const at = { params: { indexKey: 'oge' } } as const
    const body = {
      ...{ edition: 0, title: 'Необъективность ОГЭ', leastCount: 10, provenance: 'official' },
      ...{ formula: '100 * (lower - higher) / pairs', source: 'Приказ', worth: 'Смотрите на числа' },
    } as const
    const made = await officer.call(changeIndex, { ...at, body })
    expect(made).toMatchObject({ edition: 1, authorName: people.officer.name })
    const late = await methodologist.ask(changeIndex, { ...at, body })
    expect(late.statusCode).toBe(409)
    expect(late.json().current).toMatchObject({ edition: 1, formula: '100 * (lower - higher) / pairs' })
    const wrong = await officer.ask(changeIndex, {
      ...at,
      body: { ...body, edition: 1, formula: 'lower / nobody' },
    })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json().errors[0]).toMatchObject({ pointer: '#/formula' })
    const index = (await officer.call(getIndices, { query: { year: 2026 } })).indices[1]
    expect(index?.former.map(({ edition }) => edition)).toEqual([0])
    const file = await readWorkbook(
      new Uint8Array((await officer.ask(downloadIndices, { query: {} })).rawPayload),
    )
    const [, sheet] = file.sheets
    const school1 = index?.schools[0]
    expect(sheet?.rows[6]?.slice(0, 3)).toEqual(['СОШ № 1', school1?.value, school1?.counts.pairs])
  })

  it('of medals rest on counts that are entered by hand or by a table', async () => {
    const counts = { year: 2026, candidates: 8, unconfirmed: 4 }
    const body = { organizationId: school, version: 0, ...counts }
    const set = await officer.call(setMedals, { body })
    expect(set).toMatchObject({ version: 1, organizationName: 'СОШ № 1' })
    expect((await methodologist.ask(setMedals, { body })).json().current).toMatchObject({ version: 1 })
    const impossible = await officer.ask(setMedals, { body: { ...body, version: 1, unconfirmed: 9 } })
    expect(impossible.statusCode).toBe(422)
    const template = await readWorkbook(
      new Uint8Array((await officer.ask(downloadMedals, { query: {} })).rawPayload),
    )
    const [sheet] = template.sheets
    const rows = (sheet?.rows ?? []).slice(2).map((row) => {
      if (row[0] === 'Регион' && row[1] === 2026) return ['Регион', 2026, 400, 40]
      return row[0] === 'СОШ № 2' ? [row[0], row[1] ?? null, 1, 0] : row
    })
    const column = (header: string) => ({ header, kind: 'text' as const })
    const bytes = await writeWorkbook([
      { name: 'Л', columns: ['Школа', 'Год', 'Претендентов', 'Не подтвердили'].map(column), rows },
    ])
    const files = [{ name: 'медали.xlsx', bytes }]
    expect(await officer.call(loadMedals, { body: {}, files })).toEqual({ changed: 4, same: 1 })
    const [index] = (await officer.call(getIndices, { query: {} })).indices
    expect(index?.schools[0]).toMatchObject({ value: 50, counts: { candidates3: 8, unconfirmed3: 4 } })
    // SciPy: binom.sf(4, 8, .1) + binom.pmf(4, 8, .1) / 2
    expect(index?.schools[0]?.chance).toBeCloseTo(0.002728, 6)
    expect(index?.schools[1]).toMatchObject({ value: null, isFew: true, chance: null })
    expect(
      (await officer.call(listMedals)).rows.some(({ organizationId }) => organizationId === otherSchool),
    ).toBe(true)
    const wrong = await officer.ask(loadMedals, {
      body: {},
      files: [
        {
          name: 'медали.csv',
          bytes: new TextEncoder().encode('Школа;Год;Претендентов;Не подтвердили\nСОШ № 99;2026;1;2\n'),
        },
      ],
    })
    expect(wrong.json().detail).toContain('школы «СОШ № 99» нет среди ваших')
  })
})

describe('a dossier under wrong clicks', () => {
  const key = { organizationId: 0, dossierId: 0 }
  const at = { params: key }
  let runId = 0

  it('has what the same parallel got at ОГЭ beside the signs', async () => {
    runId = await begin()
    const made = await officer.call(createDossier, { body: { runId, organizationId: school } })
    key.organizationId = school
    key.dossierId = made.dossierId
    const lines = made.beside.flatMap((sign) => sign.lines.map((line) => ({ sign: sign.title, ...line })))
    const oge = lines.filter(({ title }) => title.startsWith('ОГЭ'))
    expect(oge.map(({ sign }) => sign)).toEqual(['ВПР 2025, математика, 8 класс'])
    expect(oge[0]).toMatchObject({
      relation: 'cohort',
      tested: 40,
      good: 0,
      verdict: 'not-kept',
      othersTested: 440,
    })
    await officer.call(handOverDossier, { ...at, body: { version: 1, answerBy: '2026-12-04' } })
    expect((await head.call(getDossier, at)).beside).toEqual(made.beside)
  })

  it('tells the second of two who decide at once, with both versions', async () => {
    await head.call(answerDossier, { ...at, body: { version: 2, answer: 'Проверили ещё раз' } })
    const explained = { version: 3, outcome: 'explained', outcomeReason: 'Объяснено' } as const
    const confirmed = { version: 3, outcome: 'confirmed', outcomeReason: 'Подтвердилось' } as const
    await officer.call(concludeDossier, { ...at, body: explained })
    const late = await methodologist.ask(concludeDossier, { ...at, body: confirmed })
    expect(late.statusCode).toBe(409)
    expect(late.json().current).toMatchObject({
      version: 4,
      outcome: 'explained',
      outcomeReason: 'Объяснено',
    })
    const answered = await head.ask(answerDossier, { ...at, body: { version: 4, answer: 'И ещё' } })
    expect(answered.json().type).toBe('/problems/objectivity/dossier-closed')
    const withdrawn = await officer.ask(withdrawDossier, { ...at, body: { version: 4 } })
    expect(withdrawn.statusCode).toBe(409)
  })

  it('stays as it was when the results under its run are taken back', async () => {
    const before = await officer.call(getDossier, at)
    const { imports } = await officer.call(listResultsImports, { query: {} })
    for (const { importId } of imports) await undoReading(application.store, municipalityId, importId)
    const after = await officer.call(getDossier, at)
    expect(after).toEqual({ ...before, beside: [] })
    expect(await officer.call(getRun, { params: { runId } })).toMatchObject({ state: 'done' })
    const [cell] = before.evidence.cells
    const recheck = await officer.ask(chooseRecheck, {
      ...at,
      body: { workId: cell?.work.workId ?? 0, rule: 'all' },
    })
    expect(recheck.statusCode).toBeLessThan(500)
    expect(recheck.statusCode).toBeGreaterThanOrEqual(400)
    const empty = await officer.ask(startRun, { body: { workIds: [cell?.work.workId ?? 0], q: 0.05 } })
    expect(empty.json().type).toBe('/problems/objectivity/no-works')
    const { indices } = await officer.call(getIndices, { query: {} })
    expect(indices[2]?.schools.length).toBeGreaterThan(0)
  })
})
