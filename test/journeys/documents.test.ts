import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAuditEntries } from '#access/people-contract.ts'
import { demoDocx } from '#app/demo/demo-docx.ts'
import {
  addAct,
  addEdition,
  addRequiredAct,
  changeAct,
  changeEdition,
  downloadEditionFile,
  getAct,
  getActChoices,
  getCompleteness,
  listActs,
  removeAct,
  removeEdition,
  removeRequiredAct,
  restoreAct,
  restoreEdition,
  restoreRequiredAct,
} from '#documents/contract.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { moveIn, type Persona, people, signedIn } from '../personas.ts'
import { settle } from '../plan-municipality.ts'

let application: Application
let boss: Browser
let officer: Browser
let head: Browser
let otherHead: Browser
let observer: Browser
let authority = 0
let school = 0
let otherSchool = 0

beforeAll(async () => {
  application = await startApplication()
  const settled = await settle(application.store, { schools: 2 })
  authority = settled.authority
  ;[school = 0, otherSchool = 0] = settled.schools
  const here = (one: Persona, organizationIds: readonly number[] = []): Persona => ({
    ...one,
    municipalityId: settled.municipalityId,
    organizationIds,
  })
  const all = {
    boss: here(people.administrator),
    officer: here(people.officer),
    head: here(people.headOfSchool, [school]),
    otherHead: here(people.headOfOtherSchool, [otherSchool]),
    observer: here(people.observer),
  }
  await moveIn(application, Object.values(all))
  boss = await signedIn(application, all.boss)
  officer = await signedIn(application, all.officer)
  head = await signedIn(application, all.head)
  otherHead = await signedIn(application, all.otherHead)
  observer = await signedIn(application, all.observer)
})
afterAll(() => application?.close())

const docx = (name: string) => ({ name: `${name}.docx`, bytes: demoDocx([name]) })
const draft = (title: string, organizationId: number, more: Record<string, unknown> = {}) => ({
  body: {
    organizationId,
    kind: 'regulation',
    title,
    number: '12-ОД',
    signedOn: '2026-08-30',
    validFrom: '2026-09-01',
    ...more,
  },
})
const titlesFor = async (browser: Browser) => (await browser.call(listActs)).acts.map(({ title }) => title)

describe('the authority keeps its acts', () => {
  it('adds one with a file and tags; a school does not see it until it is shown to all', async () => {
    const act = await officer.call(addAct, {
      ...draft('Положение о МСОКО', authority, { tags: ['Объективность'], signatory: 'Берестова М. К.' }),
      files: [docx('Положение о МСОКО')],
    })

    expect(act).toMatchObject({ state: 'active', mayChange: true, tags: ['Объективность'], version: 1 })
    expect(await titlesFor(head)).not.toContain('Положение о МСОКО')
    expect((await head.refusal(getAct, at(act.actId))).status).toBe(404)

    const shown = await officer.call(changeAct, {
      ...at(act.actId),
      body: { ...fields(act), isShared: true },
    })
    const file = await head.ask(downloadEditionFile, file1(shown))

    expect(await titlesFor(head)).toContain('Положение о МСОКО')
    expect(file.statusCode).toBe(200)
    expect(file.headers['content-disposition']).toMatch(/^attachment/)
    expect(file.headers['x-content-type-options']).toBe('nosniff')
    expect(file.rawPayload.equals(demoDocx(['Положение о МСОКО']))).toBe(true)
    const write = await head.refusal(changeAct, { ...at(act.actId), body: fields(shown) })
    expect(write).toMatchObject({ status: 403, type: '/problems/documents/foreign-act' })
  })

  it('replaces an edition from a day, takes it back and restores it', async () => {
    const act = await officer.call(addAct, { ...draft('Порядок апелляции', authority), files: [] })
    const next = { version: act.version, number: '50-ОД', validFrom: '2027-01-01' }
    const replaced = await officer.call(addEdition, {
      ...at(act.actId),
      body: next,
      files: [docx('Порядок апелляции')],
    })
    const [latest] = replaced.editions
    const edition = { params: { actId: act.actId, editionId: latest?.editionId ?? 0 } }

    expect(
      replaced.editions.map(({ number, validTo, replacesFrom }) => [number, validTo, replacesFrom]),
    ).toEqual([
      ['50-ОД', null, '2026-09-01'],
      ['12-ОД', '2026-12-31', null],
    ])
    expect(replaced.number).toBe('12-ОД')

    const back = await officer.call(removeEdition, { ...edition, query: { version: replaced.version } })
    expect(back.editions).toMatchObject([{ number: '12-ОД', validTo: null }])
    const again = await officer.call(restoreEdition, { ...edition, body: { version: back.version } })
    expect(again.editions).toHaveLength(2)

    const wrong = { ...next, version: again.version, validFrom: '2026-12-01' }
    const refused = await officer.refusal(addEdition, { ...at(act.actId), body: wrong, files: [] })
    expect(refused).toMatchObject({ status: 422, errors: [{ pointer: '#/validFrom' }] })
  })

  it('ends an act by a decision: it has lost force', async () => {
    const act = await officer.call(addAct, { ...draft('Временный регламент', authority), files: [] })
    const ended = await officer.call(changeEdition, {
      params: { actId: act.actId, editionId: act.editions[0]?.editionId ?? 0 },
      body: {
        version: act.version,
        validFrom: '2026-09-01',
        validTo: '2026-10-31',
        endBasis: 'приказ от 30.10.2026 № 77',
      },
      files: [],
    })
    expect(ended).toMatchObject({ state: 'expired', editions: [{ endBasis: 'приказ от 30.10.2026 № 77' }] })
    const { acts } = await officer.call(listActs, { query: { state: 'expired' } })
    expect(acts.map(({ title }) => title)).toEqual(['Временный регламент'])
  })

  it('removes an act and takes it back', async () => {
    const act = await officer.call(addAct, { ...draft('Лишнее письмо', authority), files: [] })
    const removed = await officer.call(removeAct, { ...at(act.actId), query: { version: act.version } })
    expect(await titlesFor(officer)).not.toContain('Лишнее письмо')
    const stale = await officer.refusal(changeAct, { ...at(act.actId), body: fields(removed) })
    expect(stale.type).toBe('/problems/documents/act-removed')
    await officer.call(restoreAct, { ...at(act.actId), body: { version: removed.version } })
    expect(await titlesFor(officer)).toContain('Лишнее письмо')
  })

  it('does not overwrite what a colleague has changed: both versions are there to compare', async () => {
    const act = await officer.call(addAct, { ...draft('Программа поддержки', authority), files: [] })
    await boss.call(changeAct, { ...at(act.actId), body: { ...fields(act), responsible: 'Оврагова Н. П.' } })
    const stale = await officer.refusal(changeAct, {
      ...at(act.actId),
      body: { ...fields(act), responsible: 'Перелогин С. А.' },
    })
    expect(stale).toMatchObject({
      status: 409,
      type: '/problems/documents/changed-meanwhile',
      current: { version: 2, responsible: 'Оврагова Н. П.' },
    })
  })

  it('leaves a line in the trail', async () => {
    const { entries } = await boss.call(listAuditEntries, { query: {} })
    expect(entries.map(({ verb }) => verb)).toEqual(
      expect.arrayContaining(['documents.act.added', 'documents.edition.added', 'documents.act.removed']),
    )
  })
})

describe('a dangerous or wrong file', () => {
  it.each([
    ['приказ.pdf', demoDocx(['Приказ']), 415, 'documents/file-not-what-it-says'],
    ['приказ.exe', new Uint8Array([0x4d, 0x5a, 0, 0]), 415, 'http/program-file'],
    ['приказ.docx', new Uint8Array([0x4d, 0x5a, 0, 0]), 415, 'http/program-file'],
    ['приказ.txt', new TextEncoder().encode('приказ'), 415, 'documents/file-kind-not-accepted'],
    ['приказ.docx', new Uint8Array(), 422, 'documents/file-empty'],
  ])('«%s» is refused and nothing is kept', async (name, bytes, status, code) => {
    const sent = { ...draft('С плохим файлом', authority), files: [{ name, bytes }] }
    const refusal = await officer.refusal(addAct, sent)
    expect(refusal).toMatchObject({ status, type: `/problems/${code}` })
    expect(await titlesFor(officer)).not.toContain('С плохим файлом')
  })
})

describe('a school and what it must have', () => {
  it('starts without it; uploads it; another school still lacks it', async () => {
    const rule = await officer.call(addRequiredAct, {
      body: { name: 'Положение о ВСОКО', organizationType: 'school', validYears: 5 },
    })
    expect((await head.call(getCompleteness)).rows).toMatchObject([
      { organizationId: school, state: 'missing', mayChange: true },
    ])

    const { organizations, reach } = await head.call(getActChoices)
    expect(organizations.map(({ organizationId }) => organizationId)).toEqual([school])
    expect(reach).toBe('organizations')
    const act = await head.call(addAct, {
      ...draft('Положение о ВСОКО школы', school, { requiredActId: rule.requiredActId }),
      files: [docx('Положение о ВСОКО')],
    })

    expect((await head.call(getCompleteness)).rows).toMatchObject([{ state: 'valid', dueOn: '2031-09-01' }])
    const all = (await officer.call(getCompleteness)).rows
    expect(all.map(({ organizationId, state }) => [organizationId, state])).toEqual([
      [school, 'valid'],
      [otherSchool, 'missing'],
    ])
    expect(await titlesFor(otherHead)).not.toContain('Положение о ВСОКО школы')
    expect((await otherHead.refusal(downloadEditionFile, file1(act))).status).toBe(404)
    expect(await titlesFor(officer)).toContain('Положение о ВСОКО школы')
  })

  it('may not write for another, nor show to everybody, nor change the list', async () => {
    const foreign = await head.refusal(addAct, { ...draft('Не своё', otherSchool), files: [] })
    const shown = await head.refusal(addAct, { ...draft('Всем', school, { isShared: true }), files: [] })
    const body = { name: 'Ещё один', organizationType: 'school', validYears: null }

    expect(foreign).toMatchObject({ status: 404, type: '/problems/documents/organization-not-found' })
    expect(shown).toMatchObject({ status: 403, type: '/problems/documents/shown-to-all' })
    expect((await head.refusal(addRequiredAct, { body })).status).toBe(403)
    expect((await observer.refusal(addAct, { ...draft('Чужое', school), files: [] })).status).toBe(403)
    expect((await observer.call(listActs)).reach).toBe('municipality')
  })

  it('is not asked for what the list no longer holds', async () => {
    const [rule] = (await officer.call(getCompleteness)).requiredActs
    if (!rule) throw new Error('no rule')
    const params = { requiredActId: rule.requiredActId }
    const off = await officer.call(removeRequiredAct, { params, query: { version: rule.version } })
    expect((await officer.call(getCompleteness)).rows).toEqual([])
    await officer.call(restoreRequiredAct, { params, body: { version: off.version } })
    expect((await officer.call(getCompleteness)).rows).toHaveLength(2)
  })
})

type Card = Awaited<ReturnType<typeof officer.call<typeof getAct>>>

function at(actId: number) {
  return { params: { actId } }
}

function file1({ actId, editions }: Card) {
  return { params: { actId, editionId: editions[0]?.editionId ?? 0 } }
}

function fields({ version, kind, title, issuer, tags, planIds, responsible, ...card }: Card) {
  const { reviewOn, requiredActId, note, isShared } = card
  return {
    version,
    kind,
    title,
    issuer,
    tags,
    planIds,
    responsible,
    reviewOn,
    requiredActId,
    note,
    isShared,
  }
}
