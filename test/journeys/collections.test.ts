import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
import { findDueAttestations } from '#flows/find-due-attestations.ts'
import { openRecurringCampaigns } from '#flows/open-recurring-campaigns.ts'
import { collectionsTable } from '#flows/papers/year-of-tracks.ts'
import { readFigures } from '#flows/read-figures.ts'
import { plainDate } from '#kernel/plain-date.ts'
import {
  addCampaign,
  changeCampaign,
  closeCampaign,
  exportSummary,
  getCampaign,
  getCampaignChoices,
  getSummary,
  getTrend,
  listCampaigns,
  remindOfCampaign,
  removeCampaign,
  restoreCampaign,
} from '#monitoring/contract.ts'
import { addForm, changeForm, getForm, listForms, removeForm } from '#monitoring/forms-contract.ts'
import {
  acceptSheet,
  correctSheet,
  downloadSheet,
  getReceipt,
  getSheet,
  getSheetFile,
  listMySheets,
  putSheetFile,
  returnSheet,
  saveAnswers,
  submitSheet,
  uploadSheet,
  withdrawSheet,
} from '#monitoring/sheets-contract.ts'
import { listNotices } from '#reminders/contract.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { fileLimits } from '#server-kit/files/file-limits.ts'
import { openZip } from '#server-kit/files/zip-archive.ts'
import { parseWorkbook } from '#server-kit/spreadsheets/parse-workbook.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { moveIn, type Persona, people, signedIn } from '../personas.ts'
import { settle } from '../plan-municipality.ts'

let application: Application
let officer: Browser
let head: Browser
let otherHead: Browser
let observer: Browser
let municipalityId = 0
let schools: readonly number[] = []
let school = 0
let formId = 0
let october = 0

beforeAll(async () => {
  application = await startApplication()
  const settled = await settle(application.store, { schools: 3 })
  municipalityId = settled.municipalityId
  schools = settled.schools
  ;[school = 0] = schools
  const here = (one: Persona, organizationIds: readonly number[] = []): Persona => ({
    ...one,
    municipalityId: settled.municipalityId,
    organizationIds,
  })
  const all = {
    officer: here(people.officer),
    head: here(people.headOfSchool, [school]),
    otherHead: here(people.headOfOtherSchool, [schools[1] ?? 0]),
    observer: here(people.observer),
  }
  await moveIn(application, Object.values(all))
  officer = await signedIn(application, all.officer)
  head = await signedIn(application, all.head)
  otherHead = await signedIn(application, all.otherHead)
  observer = await signedIn(application, all.observer)
})
afterAll(() => application?.close())

const attendance = (enrolled: number, absent: number, more: Record<string, unknown> = {}) => ({
  values: {
    enrolled,
    not_started: 0,
    absent_3: absent,
    absent_10: 0,
    absent_15: 0,
    reasons: ['family', 'work', 'conflict', 'refusal', 'unknown'].map((key) => ({
      key,
      cells: { pupils: key === 'family' ? absent : 0 },
    })),
    visited: absent,
    council: 0,
    commission: 0,
    returned: 0,
    ...more,
  },
  explanations: {},
})

const at = (organizationId = school, campaignId = october) => ({ params: { campaignId, organizationId } })
const campaign = (campaignId = october) => ({ params: { campaignId } })

async function fill(who: Browser, answers: unknown, organizationId = school, campaignId = october) {
  const { version } = await who.call(getSheet, at(organizationId, campaignId))
  return await who.call(saveAnswers, { ...at(organizationId, campaignId), body: { version, answers } })
}

async function handIn(who: Browser, answers: unknown, organizationId = school, campaignId = october) {
  const { version } = await fill(who, answers, organizationId, campaignId)
  return await who.call(submitSheet, { ...at(organizationId, campaignId), body: { version } })
}

async function open(periodDay: string, more: Record<string, unknown> = {}) {
  return await officer.call(addCampaign, {
    body: {
      formId,
      filledBy: 'organization',
      periodKind: 'month',
      periodDay,
      title: 'Посещаемость',
      opensOn: '2026-11-01',
      dueOn: '2026-11-27',
      organizationIds: schools,
      ...more,
    },
  })
}

describe('a form of the authority', () => {
  it('is made from a ready one, changed, and kept from schools', async () => {
    const { ready } = await officer.call(listForms)
    expect(ready.map(({ key }) => key)).toContain('attendance')
    const form = await officer.call(addForm, {
      body: { title: 'Посещаемость', from: { kind: 'ready', key: 'attendance' } },
    })
    formId = form.formId
    expect(form).toMatchObject({ number: 1, frozen: false })
    expect((await head.refusal(listForms)).status).toBe(403)
  })

  it('is not kept with a check about a field that is not there', async () => {
    const form = await officer.call(getForm, { params: { formId } })
    const content = { ...form.content, sections: form.content.sections.slice(1) }
    const { version, title, purpose } = form
    const refused = await officer.refusal(changeForm, {
      params: { formId },
      body: { version, title, purpose, content },
    })
    expect(refused).toMatchObject({ status: 422, title: 'В форме есть ошибки' })
    expect(refused.errors?.[0]?.pointer).toMatch(/^#\/content/)
  })
})

describe('a campaign', () => {
  it('is asked of the schools chosen and freezes the form', async () => {
    const choices = await officer.call(getCampaignChoices)
    expect(choices.forms).toMatchObject([{ formId }])
    const card = await open('2026-10-15', { recurs: true })
    october = card.campaignId
    expect(card).toMatchObject({ periodName: 'октябрь 2026', state: 'open', asked: 3, handedIn: 0 })
    expect(card.organizations.map(({ state }) => state)).toEqual(['empty', 'empty', 'empty'])
    expect(await officer.call(getForm, { params: { formId } })).toMatchObject({ frozen: true })
  })

  it('changes the form only by another version, and the campaign asks the former one', async () => {
    const form = await officer.call(getForm, { params: { formId } })
    const content = { ...form.content, figures: form.content.figures?.slice(0, 1) }
    const changed = await officer.call(changeForm, {
      params: { formId },
      body: { version: form.version, title: form.title, purpose: form.purpose, content },
    })
    expect(changed).toMatchObject({ number: 2, frozen: false })
    expect((await head.call(getSheet, at())).form.figures).toHaveLength(4)
    const stale = await officer.refusal(changeForm, {
      params: { formId },
      body: { version: form.version, title: 'Иначе', purpose: '', content },
    })
    expect(stale).toMatchObject({ status: 409, current: { version: changed.version } })
    expect(
      (await officer.refusal(removeForm, { params: { formId }, query: { version: changed.version } })).status,
    ).toBe(409)
  })

  it('shows a school its own sheet only, and lets an observer read but not write', async () => {
    const { sheets, waiting } = await head.call(listMySheets)
    expect(sheets).toMatchObject([{ organizationId: school, state: 'empty', waits: true }])
    expect(waiting).toBe(1)
    expect((await head.refusal(getSheet, at(schools[1]))).status).toBe(404)
    expect((await head.refusal(listCampaigns)).status).toBe(403)
    expect((await observer.call(listCampaigns)).campaigns).toHaveLength(1)
    expect((await observer.refusal(closeCampaign, { ...campaign(), body: { version: 1 } })).status).toBe(403)
  })
})

describe('filling in', () => {
  it('keeps whatever is typed and says what is to be mended', async () => {
    await fill(head, { values: { enrolled: 'триста' }, explanations: {} })
    const { answers, findings } = await head.call(getSheet, at())
    expect(findings).toContainEqual(expect.objectContaining({ code: 'not-a-number', field: 'enrolled' }))
    expect(answers.values.enrolled).toBe('триста')
  })

  it('answers 409 with what is stored to whoever is late', async () => {
    const { version } = await head.call(getSheet, at())
    await head.call(saveAnswers, { ...at(), body: { version, answers: attendance(300, 2) } })
    const late = await officer.refusal(saveAnswers, { ...at(), body: { version, answers: attendance(1, 0) } })
    expect(late).toMatchObject({
      status: 409,
      current: { version: version + 1, answers: { values: { enrolled: 300 } } },
    })
  })

  it('refuses to hand in what does not add up', async () => {
    const { version } = await fill(head, attendance(300, 2, { absent_10: 5 }))
    const refused = await head.refusal(submitSheet, { ...at(), body: { version } })
    expect(refused.errors?.map(({ detail }) => detail)).toEqual([
      'Сумма по причинам не равна числу пропускающих',
    ])
  })

  it('is handed in, withdrawn, handed in again, returned, mended and accepted', async () => {
    const sent = await handIn(head, attendance(300, 2))
    expect(sent).toMatchObject({ state: 'submitted', sentNumber: 1, senderName: people.headOfSchool.name })
    expect(
      (
        await head.refusal(saveAnswers, {
          ...at(),
          body: { version: sent.version, answers: attendance(1, 0) },
        })
      ).status,
    ).toBe(409)
    const back = await head.call(withdrawSheet, { ...at(), body: { version: sent.version } })
    const again = await head.call(submitSheet, { ...at(), body: { version: back.version } })
    expect((await head.refusal(acceptSheet, { ...at(), body: { version: again.version } })).status).toBe(403)
    const returned = await officer.call(returnSheet, {
      ...at(),
      body: { version: again.version, comment: 'Проверьте численность' },
    })
    expect(returned).toMatchObject({ state: 'returned', comment: 'Проверьте численность' })
    expect((await head.call(listMySheets)).sheets[0]).toMatchObject({
      comment: 'Проверьте численность',
      waits: true,
    })
    const mended = await handIn(head, attendance(310, 3))
    const accepted = await officer.call(acceptSheet, { ...at(), body: { version: mended.version } })
    expect(accepted).toMatchObject({ state: 'accepted', acceptedNumber: 3, comment: null })
    expect(accepted.events.map(({ act }) => act)).toEqual([
      'accept',
      'submit',
      'return',
      'submit',
      'withdraw',
      'submit',
    ])
    expect(accepted.versions).toHaveLength(3)
  })

  it('is corrected late, and the accepted version counts until the new one is accepted', async () => {
    const { version } = await head.call(getSheet, at())
    await head.call(correctSheet, { ...at(), body: { version, comment: 'Пропустили филиал' } })
    await fill(head, attendance(320, 4))
    const total = async () =>
      (await officer.call(getSummary, { ...campaign(), query: { counting: 'accepted' } })).totals[0]
    expect(await total()).toEqual({ kind: 'sum', sum: 310, known: 1 })
    const { version: written } = await head.call(getSheet, at())
    const sent = await head.call(submitSheet, { ...at(), body: { version: written } })
    expect(await total()).toMatchObject({ sum: 310 })
    await officer.call(acceptSheet, { ...at(), body: { version: sent.version } })
    expect(await total()).toMatchObject({ sum: 320 })
  })
})

describe('the xlsx of a form', () => {
  const other = () => schools[1] ?? 0

  it('is read back as it was given out', async () => {
    await fill(otherHead, attendance(200, 1), other())
    const bytes = (await otherHead.ask(downloadSheet, at(other()))).rawPayload
    const { version, answers } = await otherHead.call(getSheet, at(other()))
    const read = await otherHead.call(uploadSheet, {
      ...at(other()),
      body: { version },
      files: [{ name: 'форма.xlsx', bytes }],
    })
    expect(read.problems).toEqual([])
    expect(read.sheet.answers.values).toMatchObject(answers.values)
    const workbook = await parseWorkbook(bytes, fileLimits)
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Форма', 'Почему пропускают'])
  })

  it('is refused for another school, another period and when it is no form at all', async () => {
    const bytes = (await otherHead.ask(downloadSheet, at(other()))).rawPayload
    const send = async (who: Browser, organizationId: number, campaignId: number, file: Uint8Array) => {
      const { version } = await who.call(getSheet, at(organizationId, campaignId))
      return await who.refusal(uploadSheet, {
        ...at(organizationId, campaignId),
        body: { version },
        files: [{ name: 'форма.xlsx', bytes: file }],
      })
    }
    const september = (await open('2026-09-10')).campaignId
    expect((await send(otherHead, other(), september, bytes)).detail).toContain(
      'Лист «Форма» — из формы «Посещаемость», октябрь 2026, а здесь сентябрь 2026',
    )
    expect((await send(officer, schools[2] ?? 0, october, bytes)).detail).toContain('другой организации')
    const csv = new TextEncoder().encode('Показатель;Ответ\nВсего;5\n')
    expect((await send(otherHead, other(), october, csv)).detail).toContain('Скачать в Excel')
    const card = await officer.call(getCampaign, campaign(september))
    await officer.call(removeCampaign, { ...campaign(september), query: { version: card.version } })
    expect((await otherHead.refusal(getSheet, at(other(), september))).status).toBe(404)
    await officer.call(restoreCampaign, { ...campaign(september), body: { version: card.version + 1 } })
    await handIn(otherHead, attendance(190, 0), other(), september)
  })
})

describe('reading it', () => {
  it('counts nobody as zero: who is missing stays missing', async () => {
    await handIn(otherHead, attendance(200, 1), schools[1] ?? 0)
    const summary = await officer.call(getSummary, { ...campaign(), query: { counting: 'sent' } })
    expect(summary).toMatchObject({ answered: 2, asked: 3 })
    expect(summary.totals[0]).toEqual({ kind: 'sum', sum: 520, known: 2 })
    expect(summary.figures[0]).toEqual({ part: 5, whole: 520, known: 2 })
    expect(summary.rows[2]).toMatchObject({ hasAnswered: false })
    expect(summary.rows[2]?.cells.every((cell) => cell === null)).toBe(true)
  })

  it('saves the table as it is on the screen', async () => {
    const answer = await officer.ask(exportSummary, campaign())
    const { sheets } = await parseWorkbook(answer.rawPayload, fileLimits)
    const rows = sheets[0]?.rows ?? []
    expect(rows.at(-1)?.slice(0, 2)).toEqual(['Итого', 'Сдали 2 из 3'])
    expect(rows.at(-1)).toContain(520)
  })

  it('follows a figure over the months', async () => {
    const trend = await officer.call(getTrend, { ...campaign(), query: { figure: 'enrolled' } })
    expect(trend.periods.map(({ name }) => name)).toEqual(['сентябрь 2026', 'октябрь 2026'])
    expect(trend.totals).toEqual([
      { part: 190, whole: null, known: 1 },
      { part: 520, whole: null, known: 2 },
    ])
    expect(trend.choices[0]).toMatchObject({ key: 'figure:absent_share', isShare: true })
  })

  it('reminds whoever has not answered, at the bell', async () => {
    expect(await officer.call(remindOfCampaign, { ...campaign(), body: {} })).toEqual({
      people: 0,
      organizations: 1,
    })
    const { version } = await otherHead.call(getSheet, at(schools[1]))
    await officer.call(returnSheet, { ...at(schools[1]), body: { version, comment: 'Уточните' } })
    expect(await officer.call(remindOfCampaign, { ...campaign(), body: {} })).toEqual({
      people: 1,
      organizations: 2,
    })
    const { notices } = await otherHead.call(listNotices)
    expect(notices[0]?.line).toMatchObject({ kind: 'form-asked', dueOn: '2026-11-27' })
  })
})

describe('a recurring campaign', () => {
  it('opens the next month by itself, once', async () => {
    const run = (day: string) =>
      application.store.transaction(municipalityScope(municipalityId), (tx) =>
        openRecurringCampaigns(tx, municipalityId, plainDate(day)),
      )
    expect(await run('2026-11-30')).toBe(0)
    expect(await run('2026-12-01')).toBe(1)
    expect(await run('2026-12-01')).toBe(0)
    const { campaigns } = await officer.call(listCampaigns)
    expect(campaigns[0]).toMatchObject({
      periodName: 'ноябрь 2026',
      opensOn: '2026-12-01',
      dueOn: '2026-12-27',
      asked: 3,
    })
  })

  it('asks fewer or more schools, and takes no answers when closed', async () => {
    const card = await officer.call(getCampaign, campaign())
    const { version, title, opensOn, dueOn, recurs } = card
    const changed = await officer.call(changeCampaign, {
      ...campaign(),
      body: { version, title, opensOn, dueOn, recurs, organizationIds: schools.slice(0, 2) },
    })
    expect(changed.asked).toBe(2)
    await officer.call(closeCampaign, { ...campaign(), body: { version: changed.version } })
    expect(
      (
        await otherHead.refusal(saveAnswers, {
          ...at(schools[1]),
          body: { version: 1, answers: attendance(1, 0) },
        })
      ).status,
    ).toBe(409)
  })
})

describe('a check list that the authority fills in', () => {
  it('is hidden from the school until it is done, and needs no acceptance', async () => {
    const form = await officer.call(addForm, {
      body: { title: 'Сайт', from: { kind: 'ready', key: 'site-check' } },
    })
    const card = await open('2026-11-10', { formId: form.formId, filledBy: 'authority', title: 'Сайты школ' })
    const params = at(school, card.campaignId)
    expect((await head.refusal(getSheet, params)).status).toBe(404)
    const questions = form.content.sections
      .flatMap(({ fields }) => fields)
      .filter(({ kind }) => kind === 'yes-no')
    const values = Object.fromEntries(
      questions.map(({ key }, index) => [key, index === 0 ? 'yes' : index === 1 ? 'not-applicable' : 'no']),
    )
    const done = await handIn(
      officer,
      { values: { ...values, checked_on: '2026-11-20' }, explanations: {} },
      school,
      card.campaignId,
    )
    expect(done).toMatchObject({ state: 'accepted', yes: { part: 1, whole: questions.length - 1 } })
    const seen = await head.call(getSheet, params)
    expect(seen).toMatchObject({ mayFill: false, mayReview: false })
    expect(
      (await head.refusal(correctSheet, { ...params, body: { version: seen.version, comment: 'Не так' } }))
        .status,
    ).toBe(403)
  })
})

describe('a form with a file, a condition and what the registry knows', () => {
  const asked = { required: true, hint: '', prefilled: false }
  const content = {
    sections: [
      {
        key: 's1',
        title: 'О школе',
        hint: '',
        fields: [
          {
            kind: 'text',
            key: 'name',
            label: 'Название',
            ...asked,
            registry: 'short-name',
            mostCharacters: 200,
          },
          { kind: 'yes-no', key: 'branch', label: 'Есть филиал', ...asked, mayNotApply: false },
          {
            ...{
              kind: 'number',
              key: 'branches',
              label: 'Филиалов',
              ...asked,
              decimals: 0,
              min: 1,
              max: 9,
              unit: '',
            },
            shownWhen: { kind: 'among', field: 'branch', answers: ['yes'] },
          },
          { kind: 'file', key: 'charter', label: 'Устав', ...asked },
        ],
      },
    ],
    checks: [],
  }
  const bytes = demoDocx(['Устав'])
  const files = [{ name: 'Устав.docx', bytes }]
  let cards = 0
  let charter = ''

  it('begins with the registry and waits for a word that it is so', async () => {
    const from = { kind: 'file', content }
    const form = await officer.call(addForm, { body: { title: 'Карточка', from } })
    cards = (await open('2026-11-10', { formId: form.formId, title: 'Карточка школы' })).campaignId
    const sheet = await head.call(getSheet, at(school, cards))
    expect(sheet.answers).toMatchObject({ taken: { name: 'registry' } })
    expect(sheet.completeness).toEqual({ part: 0, whole: 3 })
    const refused = await head.refusal(submitSheet, {
      ...at(school, cards),
      body: { version: sheet.version },
    })
    expect(refused.errors?.map(({ detail }) => detail)).toEqual([
      'Подставлено из реестра: подтвердите или исправьте',
      'Не заполнено',
      'Не заполнено',
    ])
  })

  it('takes a file, sends only what was asked, and gives a receipt', async () => {
    const put = await head.call(putSheetFile, { ...at(school, cards), files })
    charter = put.value
    const bad = [{ name: 'Устав.pdf', bytes }]
    expect((await head.refusal(putSheetFile, { ...at(school, cards), files: bad })).status).toBe(415)
    const values = { name: 'СОШ', branch: 'no', branches: 3, charter }
    const sent = await handIn(head, { values, explanations: {} }, school, cards)
    expect(sent.answers.values).toEqual({ name: 'СОШ', branch: 'no', charter })
    const file = { params: { ...at(school, cards).params, field: 'charter' }, query: { number: 1 } }
    expect(Buffer.from((await head.ask(getSheetFile, file)).rawPayload)).toEqual(Buffer.from(bytes))
    expect((await officer.ask(getSheetFile, file)).statusCode).toBe(200)
    expect((await otherHead.refusal(getSheetFile, file)).status).toBe(404)
    const receipt = await head.ask(getReceipt, {
      params: { ...at(school, cards).params, number: 1 },
      query: { offset: 180 },
    })
    const archive = openZip(new Uint8Array(receipt.rawPayload), fileLimits)
    const paper = new TextDecoder().decode(archive.read('word/document.xml'))
    const { organizations } = await officer.call(getCampaign, campaign(cards))
    const checksum = organizations.find(({ organizationId }) => organizationId === school)?.checksum ?? ''
    expect(checksum).toMatch(/^[0-9a-f]{64}$/)
    for (const word of ['Отметка о сдаче формы', checksum.slice(0, 8), people.headOfSchool.name, '(UTC+3)'])
      expect(paper).toContain(word)
  })

  it('is not sent with a file that nobody has put', async () => {
    const absent = `${'0'.repeat(64)} Устав.docx`
    const values = { name: 'СОШ', branch: 'no', charter: absent }
    const { version } = await fill(otherHead, { values, explanations: {} }, schools[1], cards)
    const refused = await otherHead.refusal(submitSheet, { ...at(schools[1], cards), body: { version } })
    expect(refused.errors?.[0]?.detail).toContain('приложите его снова')
  })

  it('of attestation gives its figures, and what ends is to be begun in time', async () => {
    const from = { kind: 'ready', key: 'attestation' }
    const form = await officer.call(addForm, { body: { title: 'Аттестация', from } })
    const asked = { formId: form.formId, periodKind: 'school-year', organizationIds: [school] }
    const { campaignId } = await open('2026-09-01', asked)
    const person = (key: string, kind: string, decided_on: string, former_until: string | null) => ({
      key,
      cells: { who: key, kind, decided_on, former_until },
    })
    const rows = [
      person('p1', 'first', '2022-03-10', null),
      person('p2', 'first', '2023-09-01', null),
      person('p3', 'fit', '2026-10-05', '2026-10-20'),
    ]
    await handIn(head, { values: { teachers: 12, people: rows }, explanations: {} }, school, campaignId)
    const { version } = await officer.call(getSheet, at(school, campaignId))
    await officer.call(acceptSheet, { ...at(school, campaignId), body: { version } })
    const today = plainDate('2026-11-24')
    await application.store.transaction(municipalityScope(municipalityId), async (tx) => {
      const names = ['attestation.with_category', 'attestation.due', 'attestation.in_time'] as const
      const figures = await readFigures(tx, { year: 2026, names, today })
      expect(names.map((name) => figures.get(school)?.get(name))).toEqual([2, 1, 1])
      // Of 10.03.2027, ninety days before; the category of 01.09.2023 has no term.
      const due = await findDueAttestations(tx, { today, until: plainDate('2027-01-31') })
      expect(due).toEqual([{ organizationId: school, dueOn: '2026-12-10' }])
    })
  })

  it('is not waited for when the school is closed in mid-year, and nothing written is lost', async () => {
    const closed = schools[1] ?? 0
    await application.store.owner
      .updateTable('organizations.organization')
      .set({ closedOn: plainDate('2026-11-10') })
      .where('organizationId', '=', closed)
      .execute()
    const card = await officer.call(getCampaign, campaign(cards))
    expect(card).toMatchObject({ asked: 2, closed: 1, handedIn: 1 })
    const summary = await officer.call(getSummary, campaign(cards))
    expect(summary).toMatchObject({ asked: 2, closed: 1, answered: 1 })
    expect(summary.rows[1]).toMatchObject({ closedOn: '2026-11-10' })
    // The paper of the year counts as the page does; what was due after the closing is not owed.
    const today = plainDate('2026-11-30')
    const scope = municipalityScope(municipalityId)
    const { table, figures } = await application.store.transaction(scope, async (tx) => ({
      table: await collectionsTable({ tx, today }, 2026),
      figures: await readFigures(tx, { year: 2026, names: ['collections.sheets_due'], today }),
    }))
    const lines = table.rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : []))
    expect(lines.find(([title]) => title === card.title)?.slice(2, 4)).toEqual([2, 0])
    const dueOf = (id: number | undefined) => figures.get(id ?? 0)?.get('collections.sheets_due') ?? 0
    expect(dueOf(schools[0])).toBeGreaterThan(dueOf(closed))
    // What it handed in while it worked goes on counting.
    expect(await officer.call(getCampaign, campaign())).toMatchObject({ closed: 1 })
    const mine = (await otherHead.call(listMySheets)).sheets.find(({ campaignId }) => campaignId === cards)
    expect(mine).toMatchObject({ waits: false, closedOn: '2026-11-10' })
    const sheet = await otherHead.call(getSheet, at(closed, cards))
    expect(sheet).toMatchObject({ mayFill: false, answers: { values: { name: 'СОШ' } } })
    const { version, answers } = sheet
    const refused = await otherHead.refusal(saveAnswers, { ...at(closed, cards), body: { version, answers } })
    expect(refused).toMatchObject({
      status: 409,
      title: 'Организация закрыта: эту форму она больше не заполняет',
    })
    expect(refused.detail).toContain('с 10.11.2026')
    expect(
      (await officer.call(saveAnswers, { ...at(closed, cards), body: { version, answers } })).version,
    ).toBe(version + 1)
  })
})
