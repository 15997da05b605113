import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { findUsers } from '#access/storage/users.ts'
import { checkFile } from '#documents/storage/check-file.ts'
import { storeFile } from '#documents/storage/stored-files.ts'
import { addDays, dateOf, type PlainDate } from '#kernel/plain-date.ts'
import { schoolYearOf, startOfSchoolYear } from '#kernel/school-year.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import { answerDueOn, firstSetting } from '#outreach/domain/answer-term.ts'
import { contactErasedOn } from '#outreach/domain/contact.ts'
import type { Publication } from '#outreach/domain/publication.ts'
import { createAppeal } from '#outreach/storage/appeals.ts'
import { keepContact } from '#outreach/storage/contacts.ts'
import { createLine } from '#outreach/storage/lines.ts'
import { createMeeting } from '#outreach/storage/meetings.ts'
import { createPublications } from '#outreach/storage/publications.ts'
import { addFirstTopics, listTopics } from '#outreach/storage/topics.ts'
import { findProductionCalendars } from '#plans/storage/schedule/production-calendars.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { demoAppeals } from './demo-appeals.ts'
import { demoDocx } from './demo-docx.ts'

type Demo = {
  readonly municipalityId: number
  readonly registry: readonly Organization[]
  readonly today: PlainDate
  readonly now: Date
}

/** The invented hotline, what schools must publish, and their meetings with parents. */
export async function fillDemoOutreach(tx: Tx, demo: Demo): Promise<void> {
  await addFirstTopics(tx, demo.municipalityId)
  await fillHotline(tx, demo)
  await fillPublications(tx, demo)
  await fillMeetings(tx, demo)
}

async function fillHotline(tx: Tx, { municipalityId, today }: Demo): Promise<void> {
  const year = schoolYearOf(today)
  const line = await createLine(tx, municipalityId, {
    name: `Горячая линия ГИА-${year + 1}`,
    phones: '8 (000) 001-01-01',
    hours: 'пн–пт с 9:00 до 17:00',
    opensOn: startOfSchoolYear(year),
    closesOn: dateOf(year + 1, 7, 15),
    answerDays: null,
  })
  const topics = await listTopics(tx)
  const people = await findUsers(tx, { state: 'active' })
  const personOf = (email: string) => {
    const found = people.find((one) => one.email === email)
    return found && { id: found.userId, name: found.name }
  }
  const [officer, methodologist] = [
    personOf(demoAccounts[1]?.email ?? ''),
    personOf(demoAccounts[2]?.email ?? ''),
  ]
  if (!officer || !methodologist) throw new Error('the invented municipality has nobody to answer')
  const calendars = await findProductionCalendars(tx)
  for (const [index, one] of demoAppeals.entries()) {
    const receivedOn = addDays(today, -one.daysAgo)
    const topic = topics.find(({ name }) => name.includes(one.topic)) ?? topics[0]
    if (!topic) throw new Error('the invented hotline has no topics')
    const isExam = one.topic === 'аттестация'
    const responder = index % 3 === 1 ? methodologist : officer
    const isAnswered = one.answer !== undefined && one.answeredAfter !== undefined
    const dueOn = answerDueOn(receivedOn, firstSetting.answerDays, calendars)
    const appeal = await createAppeal(tx, municipalityId, {
      lineId: isExam ? line.lineId : null,
      receivedOn,
      receivedAt: one.at,
      channel: one.channel,
      topicId: topic.topicId,
      question: one.question,
      recorderId: officer.id,
      recorderName: officer.name,
      responderId: responder.id,
      responderName: responder.name,
      dueOn,
      answer: one.answer ?? null,
      answeredOn: isAnswered ? addDays(receivedOn, one.answeredAfter) : null,
      answeredBy: isAnswered ? responder.name : null,
    })
    if (!isAnswered && one.channel === 'phone') {
      const eraseOn = contactErasedOn(appeal, firstSetting.contactDays)
      const key = { municipalityId, appealId: appeal.appealId }
      await keepContact(tx, key, { name: 'мама девятиклассника', phone: '8 (000) 000-00-00', eraseOn })
    }
  }
}

async function fillPublications(tx: Tx, { municipalityId, registry, today }: Demo): Promise<void> {
  const authority = registry.find(({ type }) => type === 'authority')
  const schools = schoolsAtWork(registry).slice(0, 8)
  const rows = [
    ...schools.map((school, index) => ({
      of: school,
      title: 'Сроки и места подачи заявлений на участие в ГИА',
      place: 'site' as const,
      placeName: 'раздел «ГИА»',
      dueOn: addDays(today, -20),
      isYearly: true,
      isAssigned: true,
      // Two schools are late.
      publishedOn: index === 3 || index === 6 ? null : addDays(today, -24 + (index % 5)),
    })),
    ...schools.slice(0, 4).map((school) => ({
      of: school,
      title: 'Порядок и сроки итогового собеседования',
      place: 'site' as const,
      placeName: 'раздел «ГИА»',
      dueOn: addDays(today, 18),
      isYearly: true,
      isAssigned: true,
      publishedOn: null,
    })),
    ...(authority
      ? [
          {
            of: authority,
            title: 'Итоги проверочных работ: чему научились и что подтянуть',
            place: 'media' as const,
            placeName: 'газета «Заречные вести»',
            dueOn: addDays(today, -40),
            isYearly: true,
            isAssigned: true,
            publishedOn: addDays(today, -42),
          },
          {
            of: authority,
            title: 'Пост о горячей линии ГИА',
            place: 'social' as const,
            placeName: 'страница управления',
            dueOn: addDays(today, 5),
            isYearly: false,
            isAssigned: true,
            publishedOn: null,
          },
        ]
      : []),
  ]
  const officer = demoAccounts[1]?.name ?? ''
  await createPublications(
    tx,
    municipalityId,
    rows.map(({ of, publishedOn, ...row }, index): Omit<Publication, 'publicationId' | 'version'> => {
      const isChecked = publishedOn !== null && index % 2 === 0
      return {
        ...row,
        organizationId: of.organizationId,
        responsible: of.headName,
        note: null,
        planId: null,
        actionId: null,
        repeatsId: null,
        link:
          publishedOn === null ? null : `${of.site ?? 'https://uo.zarechny.example'}/novosti/${100 + index}`,
        publishedOn,
        checkedOn: isChecked ? addDays(publishedOn, 3) : null,
        checkedBy: isChecked ? officer : null,
        removed: false,
      }
    }),
  )
}

async function fillMeetings(tx: Tx, demo: Demo): Promise<void> {
  const { municipalityId, registry, today, now } = demo
  const topics = await listTopics(tx)
  const exam = topics.find(({ name }) => name.includes('аттестация'))
  const works = topics.find(({ name }) => name.includes('Всероссийские'))
  if (!exam || !works) throw new Error('the invented municipality has no topics')
  for (const [index, school] of schoolsAtWork(registry).entries()) {
    // Every fourth school has not met parents about the exams yet.
    if (index % 4 === 3) continue
    const { organizationId } = school
    const file = checkFile({
      name: 'Протокол родительского собрания.docx',
      bytes: demoDocx(['Протокол родительского собрания', 'Текст придуман для знакомства с системой.']),
    })
    await storeFile(tx, file, { municipalityId, organizationId, userId: null, now })
    const fields = { organizationId }
    await createMeeting(tx, municipalityId, {
      ...fields,
      heldOn: addDays(today, -10 - (index % 20)),
      kind: 'meeting',
      form: index % 5 === 2 ? 'mixed' : 'in-person',
      topicId: exam.topicId,
      title: `Порядок проведения ГИА в ${schoolYearOf(today) + 1} году`,
      audience: 'родители девятых и одиннадцатых классов',
      attendanceCount: 24 + ((index * 13) % 70),
      asked: 'Сроки заявлений, замена предмета, апелляция.',
      file: { sha256: file.sha256, fileName: file.fileName },
    })
    if (index % 3 !== 0) continue
    await createMeeting(tx, municipalityId, {
      ...fields,
      heldOn: addDays(today, -5 - (index % 6)),
      kind: 'consultation',
      form: 'remote',
      topicId: works.topicId,
      title: 'Как помочь ребёнку подготовиться к проверочной работе',
      audience: 'родители пятых классов',
      attendanceCount: 11 + (index % 9),
      asked: null,
      file: null,
    })
  }
}

export function schoolsAtWork(registry: readonly Organization[]): readonly Organization[] {
  return registry.filter(({ type, closedOn }) => type === 'school' && closedOn === null)
}
