import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFigures } from '#flows/read-figures.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { addCampaign } from '#monitoring/contract.ts'
import type { Form } from '#monitoring/domain/form/form.ts'
import { isOutsideFigure, outsideFigures } from '#monitoring/domain/indicator/outside-figures.ts'
import { changeForm, getForm } from '#monitoring/forms-contract.ts'
import {
  countIndicators,
  exportHeat,
  exportIndicator,
  exportTrack,
  freezeTrack,
  getHeat,
  getIndicator,
  getOrganizationIndicators,
  getSnapshot,
  getTrack,
  listOutlierQuestions,
  listTracks,
  printTrack,
} from '#monitoring/indicators-contract.ts'
import {
  addMethodology,
  approveMethodology,
  changeMethodology,
  compareEditions,
  exportMethodology,
  getMethodology,
  importMethodology,
  listMethodologies,
  type MethodologyCard,
  makeMethodologyForm,
  removeMethodology,
  restoreMethodology,
} from '#monitoring/methodologies-contract.ts'
import { acceptSheet, correctSheet, getSheet, saveAnswers, submitSheet } from '#monitoring/sheets-contract.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import { draftPaper, getPaperChoices } from '#templates/papers-contract.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { moveIn, type Persona, people, signedIn } from '../personas.ts'
import { settle } from '../plan-municipality.ts'

let application: Application
let officer: Browser
let head: Browser
let reader: Browser
let municipalityId = 0
let schools: readonly number[] = []
let card: MethodologyCard

const YEAR = 2026

beforeAll(async () => {
  application = await startApplication()
  const settled = await settle(application.store, { schools: 3 })
  ;({ schools, municipalityId } = settled)
  const here = (one: Persona, organizationIds: readonly number[] = []): Persona => ({
    ...one,
    municipalityId: settled.municipalityId,
    organizationIds,
  })
  const all = {
    officer: here(people.officer),
    head: here(people.headOfSchool, [schools[0] ?? 0]),
    reader: here(people.reader),
  }
  await moveIn(application, Object.values(all))
  reader = await signedIn(application, all.reader)
  officer = await signedIn(application, all.officer)
  head = await signedIn(application, all.head)
})
afterAll(() => application?.close())

const params = () => ({ methodologyId: card.methodologyId })
const formOf = (code: string) => {
  const direction = card.content.directions.find((one) => one.code === code)
  return card.forms.find(({ formId }) => formId === direction?.formId)
}
const indicator = (code: string) => {
  const found = card.content.indicators.find((one) => one.code === code)
  if (!found) throw new Error(`no ${code}`)
  return found
}

/** Every number field answered so, the rest as given. */
function answersOf(form: Form, given: Readonly<Record<string, number>>) {
  const fields = form.sections.flatMap((section) => section.fields)
  const values = Object.fromEntries(
    fields.map(({ key, kind }) => [key, given[key] ?? (kind === 'number' ? 5 : 'yes')]),
  )
  return { values, explanations: {} }
}

async function collect(formId: number, organizationIds = schools, periodDay = '2026-10-01') {
  const body = {
    formId,
    filledBy: 'organization' as const,
    periodKind: 'school-year' as const,
    periodDay,
    title: 'Сведения',
    opensOn: '2026-11-01',
    dueOn: '2026-11-30',
    organizationIds,
  }
  return (await officer.call(addCampaign, { body })).campaignId
}

async function accept(campaignId: number, organizationId: number, form: Form, given: Record<string, number>) {
  const at = { params: { campaignId, organizationId } }
  const { version } = await officer.call(getSheet, at)
  const saved = await officer.call(saveAnswers, { ...at, body: { version, answers: answersOf(form, given) } })
  const sent = await officer.call(submitSheet, { ...at, body: { version: saved.version } })
  await officer.call(acceptSheet, { ...at, body: { version: sent.version } })
}

const track = () =>
  officer.call(getTrack, { params: { ...params(), direction: '2.2' }, query: { year: YEAR } })
const lineOf = async (code: string) => (await track()).track.lines.find((one) => one.code === code)

describe('методика, форма, значение, страница', () => {
  let base = 0
  let own = 0

  it('the shipped catalogue is cloned, and a school may not do that', async () => {
    const { shipped, methodologies } = await officer.call(listMethodologies, {})
    expect(methodologies).toEqual([])
    expect(shipped.map(({ key, indicators }) => [key, indicators])[0]).toEqual(['tracks', 192])
    const body = { title: 'Показатели города', from: { kind: 'shipped' as const, key: 'tracks' } }
    expect((await head.ask(addMethodology, { body })).statusCode).toBe(403)
    card = await officer.call(addMethodology, { body })
    expect(card).toMatchObject({ origin: 'tracks', edition: { number: 1, approvedOn: null }, faults: [] })
  })

  it('a formula with a fault is refused with its place, so are a cycle and ВПР of a head', async () => {
    const change = (code: string, changed: object) => ({
      params: params(),
      body: {
        version: card.version,
        title: card.title,
        purpose: card.purpose,
        content: {
          ...card.content,
          indicators: card.content.indicators.map((one) =>
            one.code === code ? { ...one, ...changed } : one,
          ),
        },
      },
    })
    const words = async (code: string, changed: object) => {
      const answer = await officer.ask(changeMethodology, change(code, changed))
      expect(answer.statusCode).toBe(422)
      return answer.body
    }
    expect(await words('PED-05', { numerator: { formula: 'form.ped_5', words: '' } })).toContain('знак 6')
    expect(await words('PED-05', { numerator: { formula: 'indicator.PED_05', words: '' } })).toContain(
      'PED-05 → PED-05',
    )
    const vpr = { numerator: { formula: 'assessment.vpr_marks_2', words: '' } }
    expect(await words('RUK-01', vpr)).toContain('ВПР нельзя использовать')
    // Through another indicator too.
    const through = { numerator: { formula: 'indicator.KPO_07', words: '' }, denominator: null }
    expect(await words('RUK-02', through)).toContain('ВПР нельзя использовать')
    const ofTeacher = { judged: 'teacher', pupilResults: 'other' }
    expect(await words('PED-05', ofTeacher)).toContain('только по его желанию')
    const changed = change('PED-05', {
      thresholds: { good: 30, fair: 20 },
      targets: [{ year: 2026, value: 25 }],
    })
    card = await officer.call(changeMethodology, changed)
    expect(card.edition.number).toBe(1)
    expect((await officer.ask(changeMethodology, changed)).statusCode).toBe(409)
  })

  it('its forms are made, it is approved by an act, the forms are asked', async () => {
    for (const direction of ['base', '2.2', '2.3']) {
      card = await officer.call(makeMethodologyForm, {
        params: params(),
        body: { version: card.version, direction },
      })
    }
    expect((await officer.call(listTracks, { query: { year: YEAR } })).unapproved.length).toBe(1)
    const body = { version: card.version, approvedOn: '2026-09-01', actId: null, fromYear: YEAR }
    expect((await officer.ask(approveMethodology, { params: params(), body })).statusCode).toBe(422)
    card = await officer.call(approveMethodology, {
      params: params(),
      body: { ...body, actWords: 'Приказ от 01.09.2026 № 12' },
    })
    expect(card.edition).toMatchObject({ number: 1, fromYear: YEAR, actWords: 'Приказ от 01.09.2026 № 12' })
    base = await collect(card.content.baseFormId ?? 0)
    own = await collect(formOf('2.2')?.formId ?? 0)
  })

  it('a value appears when forms are accepted, Σ over Σ, and a form not given changes no share silently', async () => {
    const baseForm = card.forms.find(({ formId }) => formId === card.content.baseFormId)?.content
    const form = formOf('2.2')?.content
    if (!baseForm || !form) throw new Error('forms are bound')
    const [one = 0, two = 0] = schools
    await accept(base, one, baseForm, { teachers: 40 })
    expect(await lineOf('PED-05')).toMatchObject({ value: null, known: 0 })
    await accept(own, one, form, { ped_05: 10 })
    expect(await lineOf('PED-05')).toMatchObject({
      part: 10,
      whole: 40,
      value: 25,
      known: 1,
      light: 'attention',
    })
    await accept(base, two, baseForm, { teachers: 60 })
    await accept(own, two, form, { ped_05: 40, ped_01: 0, ped_02: 0 })
    // 50 of 100 teachers; a mean of 25 % and 66.7 % would be 45.8 %.
    expect(await lineOf('PED-05')).toMatchObject({
      part: 50,
      whole: 100,
      value: 50,
      light: 'good',
      target: 25,
    })
    const { known, asked } = (await lineOf('PED-05')) ?? {}
    expect({ known, asked }).toEqual({ known: 2, asked: 3 })
  })

  it('the indicator page says why a value is absent, and where one comes from', async () => {
    const page = await officer.call(getIndicator, {
      params: { ...params(), code: 'PED-02' },
      query: { year: YEAR },
    })
    const [one, two, three] = page.rows
    expect(one).toMatchObject({ value: 100, absent: null })
    expect(one?.sources).toMatchObject([
      { kind: 'sheet', of: 'base', sheetNumber: 1 },
      { kind: 'sheet', of: '2.2', sheetNumber: 1 },
      { kind: 'outside' },
    ])
    expect(two?.absent).toBe('делить не на что: «прошли диагностику» равно 0')
    expect(three?.absent).toBe('форма не принята')
    const drivers = await officer.call(getIndicator, {
      params: { ...params(), code: 'PED-05' },
      query: { year: YEAR },
    })
    expect(drivers.rows[1]?.effect).toBeCloseTo(25, 5)
    expect(drivers.total.low).toBeCloseTo(40.38, 1)
  })

  it('a late correction counts anew, with the version it was counted from', async () => {
    const [one = 0] = schools
    const form = formOf('2.2')?.content
    if (!form) throw new Error('a form is bound')
    const at = { params: { campaignId: own, organizationId: one } }
    const { version } = await officer.call(getSheet, at)
    await officer.call(correctSheet, { ...at, body: { version, comment: 'Опечатка' } })
    expect(await lineOf('PED-05')).toMatchObject({ part: 50 })
    await accept(own, one, form, { ped_05: 30 })
    expect(await lineOf('PED-05')).toMatchObject({ part: 70 })
    const page = await officer.call(getIndicator, {
      params: { ...params(), code: 'PED-05' },
      query: { year: YEAR },
    })
    expect(page.rows[0]?.sources[1]).toMatchObject({ of: '2.2', sheetNumber: 2 })
  })

  it('a school sees its own beside the municipality’s and nobody else’s', async () => {
    const mine = { params: { organizationId: schools[0] ?? 0 }, query: { year: YEAR } }
    const { tracks } = await head.call(getOrganizationIndicators, mine)
    const line = tracks.flatMap(({ lines }) => lines).find(({ code }) => code === 'PED-05')
    expect(line).toMatchObject({ value: 75, municipality: 70, light: 'good' })
    // Its page of an indicator: the own line, the municipality's figure, no comparing and nobody else.
    const page = { params: { ...params(), code: 'PED-05' }, query: { year: YEAR } }
    const own = await head.call(getIndicator, page)
    expect(own.rows).toMatchObject([{ organizationId: schools[0], value: 75, effect: null }])
    expect(own).toMatchObject({ isWhole: false, groups: [], total: { value: 70 } })
    expect((await head.ask(exportIndicator, page)).statusCode).toBe(200)
    const foreign = { ...mine, params: { organizationId: schools[1] ?? 0 } }
    expect((await head.call(getOrganizationIndicators, foreign)).tracks).toEqual([])
    expect((await head.ask(getHeat, { params: params(), query: { year: String(YEAR) } })).statusCode).toBe(
      403,
    )
  })

  it('an indicator by class is the sum of classes, seen one organisation at a time, small ones hidden', async () => {
    const form = formOf('2.3')
    const [one = 0, two = 0] = schools
    if (!form) throw new Error('a form is made')
    const campaignId = await collect(form.formId)
    const classOf = (name: string, pupils: number, good: number, asked: number | null) => ({
      key: `r${name.length}${pupils}`,
      cells: { class_name: name, class_pupils: pupils, vos_09: good, vos_09_of: asked },
    })
    const accepted = async (organizationId: number, classes: readonly ReturnType<typeof classOf>[]) => {
      const at = { params: { campaignId, organizationId } }
      const { version } = await officer.call(getSheet, at)
      const given = answersOf(form.content, {})
      const answers = { ...given, values: { ...given.values, classes: [...classes] } }
      const saved = await officer.call(saveAnswers, { ...at, body: { version, answers } })
      const sent = await officer.call(submitSheet, { ...at, body: { version: saved.version } })
      await officer.call(acceptSheet, { ...at, body: { version: sent.version } })
    }
    await accepted(one, [
      classOf('5А', 30, 27, 30),
      classOf('5 б', 25, 5, 20),
      classOf('11', 8, 8, 8),
      classOf('9', 11, 2, 10),
    ])
    await accepted(two, [classOf('5А', 20, 10, 40)])
    const asked = { params: { ...params(), code: 'VOS-09' }, query: { year: YEAR, organization: one } }
    const page = await officer.call(getIndicator, asked)
    // 42 of 68 and 10 of 40: 52 of 108; a mean of the classes' portions would be another figure.
    expect(page.rows.map(({ part, whole, classes }) => [part, whole, classes])).toEqual([
      [42, 68, { known: 4, asked: 4 }],
      [10, 40, { known: 1, asked: 1 }],
      [null, null, { known: 0, asked: 0 }],
    ])
    expect(page.total).toMatchObject({ part: 52, whole: 108 })
    const shown = [
      ['5А', 90],
      ['5Б', 25],
      ['9, буква не указана', null],
      ['11, буква не указана', null],
    ]
    expect(page.classes).toMatchObject({
      organizationId: one,
      known: 4,
      asked: 4,
      hidden: 2,
      hasLights: true,
    })
    expect(page.classes?.rows.map(({ name, value }) => [name, value])).toEqual(shown)

    // The form says no more that its rows are classes: what was accepted by its first version is counted by that.
    const [section] = form.content.sections
    if (!section) throw new Error('a form has a section')
    const fields = section.fields.map((field) =>
      field.kind === 'table' ? { ...field, rows: { kind: 'free' as const, most: 150 } } : field,
    )
    const { formId, title } = form
    const at = await officer.call(getForm, { params: { formId } })
    const content = { ...form.content, sections: [{ ...section, fields }] }
    await officer.call(changeForm, {
      params: { formId },
      body: { version: at.version, title, purpose: '', content },
    })
    await officer.call(countIndicators, { params: params(), body: { year: YEAR } })
    const again = await officer.call(getIndicator, asked)
    expect([again.rows, again.classes]).toEqual([page.rows, page.classes])

    const file = await officer.ask(exportIndicator, {
      ...asked,
      query: { year: String(YEAR), organization: String(one) },
    })
    const [all, sheet] = (await parseWorkbook(new Uint8Array(file.rawPayload), fileLimits)).sheets
    expect(all?.rows.slice(3, 6).map((row) => row[11] ?? null)).toEqual(['4 из 4', '1 из 1', null])
    expect(sheet?.rows.slice(3).map((row) => [row[0], row[2] ?? null])).toEqual(shown)

    const mine = { params: { organizationId: one }, query: { year: YEAR } }
    const classesOf = async (browser: Browser) =>
      (await browser.call(getOrganizationIndicators, mine)).tracks
        .flatMap(({ lines }) => lines)
        .find(({ code }) => code === 'VOS-09')?.classes
    expect((await classesOf(head))?.rows.map(({ name, value }) => [name, value])).toEqual(shown)
    // Who may only read sees organisations: a class is close to its teacher.
    expect(await classesOf(reader)).toBeNull()
    const read = await reader.call(getIndicator, asked)
    expect([read.classes, ...read.rows.map(({ classes }) => classes)]).toEqual([null, null, null, null])
  })

  it('the heat table on the screen and in xlsx are equal; a track goes to xlsx and docx; a snapshot stays', async () => {
    const asked = { params: params(), query: { year: YEAR, direction: '2.2' } }
    const heat = await officer.call(getHeat, asked)
    const at = heat.columns.findIndex(({ code }) => code === 'PED-05')
    expect(heat.rows.map(({ values }) => values[at])).toEqual([75, 66.7, null])
    const query = { year: String(YEAR), direction: '2.2' }
    const file = await officer.ask(exportHeat, { params: params(), query })
    const rows = (await parseWorkbook(new Uint8Array(file.rawPayload), fileLimits)).sheets[0]?.rows ?? []
    expect(rows.slice(3, 6).map((row) => row[at + 1] ?? null)).toEqual([75, 66.7, null])
    const where = { params: { ...params(), direction: '2.2' }, query: { year: String(YEAR) } }
    for (const endpoint of [exportTrack, printTrack]) {
      expect((await officer.ask(endpoint, where)).statusCode).toBe(200)
    }
    const one = { params: { ...params(), code: 'PED-05' }, query: { year: String(YEAR) } }
    expect((await officer.ask(exportIndicator, one)).statusCode).toBe(200)
    const { snapshotId } = await officer.call(freezeTrack, {
      params: { ...params(), direction: '2.2' },
      body: { year: YEAR, title: 'К совещанию' },
    })
    await officer.call(countIndicators, { params: params(), body: { year: YEAR } })
    for (const subject of [`indicators:${card.methodologyId}:${YEAR}:2.2`, `snapshot:${snapshotId}`]) {
      const { subjects } = await officer.call(getPaperChoices, { query: { kind: 'track-note' } })
      expect(subjects.map(({ key }) => key)).toContain(subject)
      const paper = {
        kind: 'track-note' as const,
        subject,
        signatoryName: 'Иванов Иван Иванович',
        place: 'Озёрск',
      }
      const draft = await officer.ask(draftPaper, {
        body: { ...paper, signatoryPost: 'начальник', phone: '', answers: {} },
      })
      expect(draft.statusCode, draft.body).toBe(200)
    }
    const kept = await officer.call(getSnapshot, { params: { snapshotId } })
    expect(kept.content.lines.find(({ code }) => code === 'PED-05')?.value).toBe(70)
    expect((await track()).gaps.map(({ code }) => code)).not.toContain('PED-05')
  })

  it('figures of every other context can be read', async () => {
    const names = Object.keys(outsideFigures).filter(isOutsideFigure)
    const { store } = application
    const today = plainDate('2026-11-24')
    const found = await store.transaction(municipalityScope(municipalityId), (tx) =>
      readFigures(tx, { year: YEAR, names, today }),
    )
    expect(Object.fromEntries(found.get(schools[0] ?? 0) ?? [])).toMatchObject({
      'registry.organizations': 1,
      'independent.assessed': 0,
    })
  })

  it('what is far from the own past is asked about, not refused', async () => {
    const form = formOf('2.2')
    if (!form) throw new Error('a form is bound')
    const next = await collect(form.formId, schools, '2027-10-01')
    const at = { params: { campaignId: next, organizationId: schools[0] ?? 0 } }
    const { version } = await officer.call(getSheet, at)
    const answers = answersOf(form.content, { ped_05: 300 })
    await officer.call(saveAnswers, { ...at, body: { version, answers } })
    const { questions } = await officer.call(listOutlierQuestions, at)
    expect(questions).toMatchObject([{ name: 'ped_05', kind: 'past' }])
  })

  it('a methodology goes to xlsx and comes back the same; editions are compared; an approved one stays', async () => {
    const file = await officer.ask(exportMethodology, { params: params(), query: {} })
    const name = 'методика.xlsx'
    const before = card.content
    card = await officer.call(importMethodology, {
      params: params(),
      body: { version: card.version },
      files: [{ name, bytes: new Uint8Array(file.rawPayload) }],
    })
    expect(card.content).toEqual(before)
    expect(card.edition).toMatchObject({ number: 2, approvedOn: null })
    const target = { ...indicator('PED-05'), targets: [{ year: 2027, value: 40 }] }
    card = await officer.call(changeMethodology, {
      params: params(),
      body: {
        version: card.version,
        title: card.title,
        purpose: card.purpose,
        content: {
          ...card.content,
          indicators: card.content.indicators.map((one) => (one.code === 'PED-05' ? target : one)),
        },
      },
    })
    const compared = await officer.call(compareEditions, { params: params(), query: { from: 1, to: 2 } })
    expect(compared.changes).toMatchObject([
      {
        kind: 'changed',
        code: 'PED-05',
        fields: [{ name: 'целевые значения', before: '2026: 25', after: '2027: 40' }],
      },
    ])
    card = await officer.call(approveMethodology, {
      params: params(),
      body: {
        version: card.version,
        approvedOn: '2026-11-20',
        actId: null,
        actWords: 'Приказ № 40',
        fromYear: 2027,
      },
    })
    // The second edition is for later years: this year's figures stay with the first.
    expect(await lineOf('PED-05')).toMatchObject({ value: 70, target: 25 })
    const first = await officer.call(getMethodology, { params: params(), query: { edition: 1 } })
    expect(first.content.indicators.find(({ code }) => code === 'PED-05')?.targets).toEqual([
      { year: 2026, value: 25 },
    ])
    const gone = await officer.call(removeMethodology, {
      params: params(),
      query: { version: card.version },
    })
    await officer.call(restoreMethodology, { params: params(), body: { version: gone.version } })
  })
})
