import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAuditEntries } from '#access/people-contract.ts'
import { demoDocx } from '#app/demo/demo-docx.ts'
import { plainDate } from '#kernel/plain-date.ts'
import {
  addAppeal,
  addLine,
  addTopic,
  answerAppeal,
  changeAppeal,
  changeHotlineSetting,
  changeLine,
  changeTopic,
  downloadJournal,
  eraseContact,
  getAppeal,
  getHotline,
  listAppeals,
  moveAppealAway,
  reopenAppeal,
} from '#outreach/contract.ts'
import {
  addMeeting,
  changeMeeting,
  downloadProtocol,
  getMeeting,
  getMeetingCoverage,
  listMeetings,
  moveMeetingAway,
} from '#outreach/meeting-contract.ts'
import {
  addPublications,
  changePublication,
  checkPublicationLink,
  getPublication,
  getPublicationChoices,
  listPublications,
  movePublicationAway,
  repeatPublications,
  reportPublication,
} from '#outreach/publication-contract.ts'
import { eraseOldContacts } from '#outreach/storage/contacts.ts'
import { addFirstTopics } from '#outreach/storage/topics.ts'
import { type Application, type Browser, startApplication } from '../application.ts'
import { moveIn, type Persona, people, signedIn } from '../personas.ts'
import { settle } from '../plan-municipality.ts'

let application: Application
let boss: Browser
let officer: Browser
let methodologist: Browser
let head: Browser
let otherHead: Browser
let observer: Browser
let school = 0
let otherSchool = 0
let methodologistId = ''
let topicId = 0

beforeAll(async () => {
  application = await startApplication()
  const settled = await settle(application.store, { schools: 2 })
  await application.store.owner.transaction().execute((tx) => addFirstTopics(tx, settled.municipalityId))
  ;[school = 0, otherSchool = 0] = settled.schools
  const here = (one: Persona, organizationIds: readonly number[] = []): Persona => ({
    ...one,
    municipalityId: settled.municipalityId,
    organizationIds,
  })
  const all = [
    here(people.administrator),
    here(people.officer),
    here(people.methodologist),
    here(people.headOfSchool, [school]),
    here(people.headOfOtherSchool, [otherSchool]),
    here(people.observer),
  ]
  const ids = await moveIn(application, all)
  methodologistId = ids.get(people.methodologist.email) ?? ''
  const browsers = await Promise.all(all.map((one) => signedIn(application, one)))
  const [first, second, third, fourth, fifth, sixth] = browsers
  if (!first || !second || !third || !fourth || !fifth || !sixth) throw new Error('somebody did not sign in')
  ;[boss, officer, methodologist, head, otherHead, observer] = [first, second, third, fourth, fifth, sixth]
  const { topics } = await officer.call(getHotline)
  topicId = topics.find(({ name }) => name.includes('аттестация'))?.topicId ?? 0
})
afterAll(() => application?.close())

const year = { query: { from: '2026-09-01', to: '2027-08-31' } }
const question = (text: string, more: Record<string, unknown> = {}) => ({
  body: {
    receivedOn: '2026-11-20',
    receivedAt: '09:40',
    channel: 'phone',
    topicId,
    question: text,
    ...more,
  },
})

describe('the hotline', () => {
  it('counts the term by working days, and a line may have its own', async () => {
    const line = await officer.call(addLine, {
      body: {
        name: 'Горячая линия ГИА-2027',
        phones: '8 (000) 000-00-01',
        opensOn: '2026-11-02',
        closesOn: '2027-07-05',
        answerDays: 1,
      },
    })
    expect(line).toMatchObject({ state: 'open', version: 1 })

    const ordinary = await officer.call(addAppeal, question('Когда итоговое сочинение?'))
    const onLine = await officer.call(
      addAppeal,
      question('Где узнать место экзамена?', { lineId: line.lineId }),
    )

    // Friday 20 November: Monday, Tuesday, Wednesday; the line answers on Monday.
    expect(ordinary).toMatchObject({ dueOn: '2026-11-25', state: 'open' })
    expect(onLine).toMatchObject({
      dueOn: '2026-11-23',
      state: 'overdue',
      lineName: 'Горячая линия ГИА-2027',
    })

    const longer = await boss.call(changeHotlineSetting, {
      body: { version: 0, answerDays: 5, contactDays: 10 },
    })
    const later = await officer.call(addAppeal, question('Можно ли взять калькулятор?'))
    expect(later.dueOn).toBe('2026-11-27')
    const stale = await boss.refusal(changeHotlineSetting, { body: { ...longer, version: 0 } })
    expect(stale.status).toBe(409)

    const { lineId: _, state: __, ...fields } = line
    const params = { lineId: line.lineId }
    const removed = await officer.call(changeLine, { params, body: { ...fields, removed: true } })
    expect((await officer.call(getHotline)).lines).toEqual([])
    await officer.call(changeLine, { params, body: { ...fields, version: removed.version, removed: false } })
    const wrong = await officer.refusal(changeLine, { params, body: { ...fields, closesOn: '2026-01-01' } })
    expect(wrong.status).toBe(422)
  })

  it('shows a telephone only to who took the call and who answers, and erases it after its term', async () => {
    const contact = { contactName: 'Мария', contactPhone: '8 (000) 000-00-77', responderId: methodologistId }
    const appeal = await officer.call(addAppeal, question('Как подать апелляцию?', contact))
    const at = { params: { appealId: appeal.appealId } }

    expect(appeal.contact).toMatchObject({ name: 'Мария', eraseOn: '2026-12-07' })
    expect((await methodologist.call(getAppeal, at)).contact?.phone).toBe('8 (000) 000-00-77')
    for (const browser of [boss, observer]) {
      const seen = await browser.call(getAppeal, at)
      expect(seen).toMatchObject({ hasContact: true, contact: null })
    }
    const trail = await boss.ask(listAuditEntries)
    expect(trail.body).toContain('Как подать апелляцию?')
    expect(trail.body).not.toContain('000-00-77')

    const answered = await methodologist.call(answerAppeal, {
      ...at,
      body: { version: appeal.version, answer: 'В течение двух рабочих дней.', answeredOn: '2026-11-24' },
    })
    expect(answered).toMatchObject({ state: 'answered', answeredBy: people.methodologist.name })
    expect(answered.contact?.eraseOn).toBe('2026-12-04')

    await eraseOldContacts(application.store.owner, plainDate('2026-12-04'))
    expect(await methodologist.call(getAppeal, at)).toMatchObject({ hasContact: false, contact: null })
  })

  it('is answered once; a second who saw the former version is told what is written', async () => {
    const appeal = await officer.call(addAppeal, question('Нужен ли паспорт?'))
    const at = { params: { appealId: appeal.appealId } }
    const answer = { version: appeal.version, answer: 'Нужен.', answeredOn: '2026-11-24' }
    const answered = await officer.call(answerAppeal, { ...at, body: answer })
    const second = await boss.refusal(answerAppeal, { ...at, body: { ...answer, answer: 'Да.' } })

    expect(second).toMatchObject({ status: 409, current: { answer: 'Нужен.' } })
    const early = await officer.refusal(answerAppeal, {
      ...at,
      body: { ...answer, version: answered.version, answeredOn: '2026-11-01' },
    })
    expect(early).toMatchObject({ status: 422, errors: [{ pointer: '#/answeredOn' }] })

    const open = await officer.call(reopenAppeal, { ...at, body: { version: answered.version } })
    expect(open).toMatchObject({ answer: null, state: 'open' })
    const changed = await officer.call(changeAppeal, {
      ...at,
      body: { version: open.version, ...question('Нужен ли паспорт на экзамене?').body },
    })
    const removed = await officer.call(moveAppealAway, {
      ...at,
      body: { version: changed.version, removed: true },
    })
    const listed = async () => (await officer.call(listAppeals, year)).appeals.map(({ appealId }) => appealId)
    expect(await listed()).not.toContain(appeal.appealId)
    await officer.call(moveAppealAway, { ...at, body: { version: removed.version, removed: false } })
    expect(await listed()).toContain(appeal.appealId)
  })

  it('erases a contact at once when asked, and prints the journal', async () => {
    const appeal = await officer.call(addAppeal, question('Где расписание?', { contactPhone: '8 000 1' }))
    const at = { params: { appealId: appeal.appealId } }
    expect(await officer.call(eraseContact, at)).toMatchObject({ hasContact: false, contact: null })
    const journal = await observer.ask(downloadJournal, year)
    expect(journal.statusCode).toBe(200)
    expect(journal.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('keeps its topics; one taken off comes back, a double is refused', async () => {
    const topic = await officer.call(addTopic, { body: { name: 'Питание' } })
    expect((await officer.refusal(addTopic, { body: { name: 'питание' } })).status).toBe(409)
    const params = { topicId: topic.topicId }
    const removed = await officer.call(changeTopic, { params, body: { ...topic, removed: true } })
    expect((await officer.refusal(changeTopic, { params, body: topic })).status).toBe(409)
    const back = await officer.call(changeTopic, {
      params,
      body: { ...removed, name: 'Школьное питание', removed: false },
    })
    expect(back).toMatchObject({ name: 'Школьное питание', removed: false })
  })

  it('is closed to schools', async () => {
    for (const browser of [head, otherHead]) {
      expect((await browser.refusal(listAppeals, year)).status).toBe(403)
      expect((await browser.refusal(addAppeal, question('Вопрос'))).status).toBe(403)
    }
  })
})

describe('publications', () => {
  const fields = {
    title: 'Сроки подачи заявлений на ГИА',
    place: 'site',
    placeName: 'раздел «ГИА»',
    dueOn: '2026-12-01',
  }

  it('are asked of several schools; each gives its own link, the authority looks at it', async () => {
    const { publications } = await officer.call(addPublications, {
      body: { organizationIds: [school, otherSchool, school], ...fields, isYearly: true },
    })
    expect(publications).toHaveLength(2)
    const mine = (await head.call(listPublications, year)).publications
    expect(mine).toMatchObject([
      { organizationId: school, mayChange: false, mayReport: true, state: 'waiting' },
    ])
    const [own] = mine
    const foreign = publications.find(({ organizationId }) => organizationId === otherSchool)
    if (!own || !foreign) throw new Error('the schools have no publications')
    const at = { params: { publicationId: own.publicationId } }

    const elsewhere = { params: { publicationId: foreign.publicationId } }
    expect((await head.refusal(getPublication, elsewhere)).status).toBe(404)
    const assigned = await head.refusal(changePublication, {
      ...at,
      body: { version: own.version, ...fields, dueOn: '2027-06-01' },
    })
    expect(assigned).toMatchObject({ status: 403, type: '/problems/outreach/assigned-by-authority' })

    const bad = await head.refusal(reportPublication, {
      ...at,
      body: { version: own.version, published: { link: 'javascript:alert(1)', publishedOn: '2026-11-20' } },
    })
    expect(bad.status).toBe(400)
    const published = { link: 'https://school1.example.ru/gia', publishedOn: '2026-11-20' }
    const done = await head.call(reportPublication, { ...at, body: { version: own.version, published } })
    expect(done).toMatchObject({ state: 'published', checkedOn: null })

    const checked = await officer.call(checkPublicationLink, {
      ...at,
      body: { version: done.version, isChecked: true },
    })
    expect(checked).toMatchObject({ checkedOn: '2026-11-24', checkedBy: people.officer.name })
    const moved = await head.call(reportPublication, {
      ...at,
      body: {
        version: checked.version,
        published: { ...published, link: 'https://school1.example.ru/exam' },
      },
    })
    expect(moved).toMatchObject({ checkedOn: null })
    const stale = await head.refusal(reportPublication, {
      ...at,
      body: { version: done.version, published: null },
    })
    expect(stale).toMatchObject({ status: 409, current: { link: 'https://school1.example.ru/exam' } })
  })

  it('that are yearly are repeated for the next year once', async () => {
    expect(await officer.call(repeatPublications, { body: year.query })).toEqual({ addedCount: 2 })
    expect(await officer.call(repeatPublications, { body: year.query })).toEqual({ addedCount: 0 })
    const next = await head.call(listPublications, { query: { from: '2027-09-01', to: '2028-08-31' } })
    expect(next.publications).toMatchObject([{ dueOn: '2027-12-01', state: 'waiting', link: null }])
  })

  it('of a school’s own are written by it, removed and brought back', async () => {
    const { organizations } = await head.call(getPublicationChoices)
    expect(organizations.map(({ organizationId }) => organizationId)).toEqual([school])
    const foreign = await head.refusal(addPublications, {
      body: { organizationIds: [otherSchool], ...fields },
    })
    expect(foreign.status).toBe(404)
    const { publications } = await head.call(addPublications, {
      body: {
        organizationIds: [school],
        ...fields,
        title: 'Пост о дне открытых дверей',
        place: 'social',
        dueOn: '2026-11-01',
      },
    })
    const [own] = publications
    if (!own) throw new Error('nothing was added')
    expect(own).toMatchObject({ state: 'overdue', isAssigned: false, mayChange: true })
    const at = { params: { publicationId: own.publicationId } }
    const removed = await head.call(movePublicationAway, { ...at, body: { version: 1, removed: true } })
    await head.call(movePublicationAway, { ...at, body: { version: removed.version, removed: false } })
    expect((await observer.call(listPublications, year)).publications.length).toBeGreaterThan(1)
  })
})

describe('meetings with parents', () => {
  const held = {
    heldOn: '2026-11-18',
    kind: 'meeting',
    form: 'in-person',
    title: 'Порядок проведения ГИА',
    audience: 'родители девятых классов',
    attendanceCount: 43,
  }
  const file = { name: 'Протокол.docx', bytes: demoDocx(['Протокол']) }

  it('are told of by the school with a protocol; another school sees nothing of it', async () => {
    const meeting = await head.call(addMeeting, {
      body: { organizationId: school, topicId, ...held },
      files: [file],
    })
    const at = { params: { meetingId: meeting.meetingId } }
    expect(meeting).toMatchObject({ fileName: 'Протокол.docx', attendanceCount: 43 })
    expect((await officer.ask(downloadProtocol, at)).rawPayload.equals(file.bytes)).toBe(true)
    expect((await otherHead.refusal(getMeeting, at)).status).toBe(404)
    expect((await otherHead.refusal(downloadProtocol, at)).status).toBe(404)
    expect((await otherHead.call(listMeetings, year)).meetings).toEqual([])

    const changed = await head.call(changeMeeting, {
      ...at,
      body: { version: meeting.version, topicId, ...held, attendanceCount: 45 },
      files: [],
    })
    expect(changed).toMatchObject({ attendanceCount: 45, fileName: 'Протокол.docx' })
    const stale = await officer.refusal(changeMeeting, {
      ...at,
      body: { version: meeting.version, topicId, ...held },
      files: [],
    })
    expect(stale).toMatchObject({ status: 409, current: { attendanceCount: 45 } })
    const removed = await head.call(moveMeetingAway, { ...at, body: { version: 2, removed: true } })
    await head.call(moveMeetingAway, { ...at, body: { version: removed.version, removed: false } })
  })

  it('show which schools have met parents on the topic and which have not', async () => {
    const coverage = await officer.call(getMeetingCoverage, { query: { ...year.query, topicId } })
    expect(
      coverage.rows.map(({ organizationId, meetingCount, attendanceCount }) => [
        organizationId,
        meetingCount,
        attendanceCount,
      ]),
    ).toEqual([
      [school, 1, 45],
      [otherSchool, 0, null],
    ])
    const own = await otherHead.call(getMeetingCoverage, year)
    expect(own.rows.map(({ organizationId }) => organizationId)).toEqual([otherSchool])
  })
})
