import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { productionCalendars } from '#plans/domain/catalogue/production-calendars.ts'
import { isWorkingDay } from '#plans/domain/schedule/production-calendar.ts'
import { answerDueOn } from './answer-term.ts'
import { type AppealState, appealState, appealStates } from './appeal.ts'
import { contactErasedOn, mayReadContact } from './contact.ts'
import { lineState } from './line.ts'
import type { Meeting } from './meeting.ts'
import { coverageOf } from './meeting-coverage.ts'
import { findPersonalSigns } from './personal-signs.ts'
import { type Publication, publicationState, repeatNextYear } from './publication.ts'
import { topicStatistics } from './topic-statistics.ts'

const calendars = new Map(productionCalendars.map((calendar) => [calendar.year, calendar]))
const days = fc.integer({ min: 0, max: 1400 }).map((shift) => addDays(plainDate('2025-01-01'), shift))

describe('the term of an answer', () => {
  it.each([
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-20', 3, '2026-11-25'],
    ['2026-12-30', 1, '2026-12-31'],
  ])('of a question on %s with %i working days is %s by the law alone', (receivedOn, answerDays, dueOn) => {
    expect(answerDueOn(plainDate(receivedOn), answerDays, new Map())).toBe(dueOn)
  })

  it('is always a working day with exactly so many working days up to it', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (receivedOn, answerDays) => {
        const dueOn = answerDueOn(receivedOn, answerDays, calendars)
        const worked = Array.from({ length: daysBetween(receivedOn, dueOn) }, (_, shift) =>
          addDays(receivedOn, shift + 1),
        ).filter((day) => isWorkingDay(day, calendars))
        expect(isWorkingDay(dueOn, calendars)).toBe(true)
        expect(worked).toHaveLength(answerDays)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a question', () => {
  const today = plainDate('2026-11-24')
  it.each<[string, string | null, AppealState]>([
    ['2026-11-25', null, 'open'],
    ['2026-11-24', null, 'open'],
    ['2026-11-23', null, 'overdue'],
    ['2026-11-23', '2026-11-23', 'answered'],
    ['2026-11-23', '2026-11-24', 'answered-late'],
  ])('due on %s and answered on %s is %s', (dueOn, answeredOn, state) => {
    const answered = answeredOn === null ? null : plainDate(answeredOn)
    expect(appealState({ dueOn: plainDate(dueOn), answeredOn: answered }, today)).toBe(state)
  })

  it('is counted once in the statistics of topics, and every state is counted', () => {
    const appeal = fc.record({
      topicName: fc.constantFrom('ГИА', 'ВПР', 'Питание'),
      state: fc.constantFrom(...appealStates),
    })
    fc.assert(
      fc.property(fc.array(appeal, { maxLength: 40 }), (appeals) => {
        const rows = topicStatistics(appeals)
        const sum = (of: (row: (typeof rows)[number]) => number) =>
          rows.reduce((all, row) => all + of(row), 0)
        expect(sum(({ count }) => count)).toBe(appeals.length)
        expect(sum(({ answered, open, overdue }) => answered + open + overdue)).toBe(appeals.length)
        expect(rows.every(({ answered, answeredLate }) => answeredLate <= answered)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['Перезвоните на 8 (900) 123-45-67', ['phone']],
    ['пишите на mama@example.ru', ['mail']],
    ['Сына зовут Ковылин Игорь Петрович', ['full-name']],
    ['Когда ОГЭ по математике, 31 мая или 3 июня 2027?', []],
    ['Приказ от 12.08.2026 № 41-ОД', []],
  ])('«%s» shows %j', (question, signs) => {
    expect(findPersonalSigns(question)).toEqual(signs)
  })
})

it('a contact is seen by who took the call and who answers, and goes so many days after the answer', () => {
  const appeal = { recorderId: 'a', responderId: 'b', dueOn: plainDate('2026-11-24'), answeredOn: null }
  expect(['a', 'b', 'c'].map((userId) => mayReadContact(appeal, userId))).toEqual([true, true, false])
  expect(contactErasedOn(appeal, 30)).toBe('2026-12-24')
  expect(contactErasedOn({ ...appeal, answeredOn: plainDate('2026-11-20') }, 30)).toBe('2026-12-20')
})

it.each([
  ['2026-10-31', 'planned'],
  ['2026-11-01', 'open'],
  ['2027-07-05', 'open'],
  ['2027-07-06', 'closed'],
])('a line of 1 November to 5 July is on %s %s', (today, state) => {
  const line = { opensOn: plainDate('2026-11-01'), closesOn: plainDate('2027-07-05') }
  expect(lineState(line, plainDate(today))).toBe(state)
})

describe('a publication', () => {
  const former: Publication = {
    organizationId: 11,
    publicationId: 5,
    version: 3,
    title: 'Сроки заявлений',
    place: 'site',
    placeName: 'раздел «ГИА»',
    dueOn: plainDate('2028-02-29'),
    responsible: null,
    note: null,
    planId: 1,
    actionId: 2,
    isYearly: true,
    repeatsId: null,
    isAssigned: true,
    link: 'https://school.example.ru',
    publishedOn: plainDate('2028-02-01'),
    checkedOn: plainDate('2028-02-02'),
    checkedBy: 'Перелогин С. А.',
    removed: false,
  }

  it('is late from the day after its term, never once it is published', () => {
    const at = (dueOn: string, publishedOn: PlainDate | null) =>
      publicationState({ dueOn: plainDate(dueOn), publishedOn }, plainDate('2026-11-24'))
    expect([at('2026-11-25', null), at('2026-11-24', null), at('2026-11-23', null)]).toEqual([
      'waiting',
      'waiting',
      'overdue',
    ])
    expect(at('2026-11-01', plainDate('2026-11-20'))).toBe('published')
  })

  it('repeats a year later, unpublished, tied to the first of its row', () => {
    const next = repeatNextYear(former)
    expect(next).toMatchObject({
      dueOn: '2029-02-28',
      repeatsId: 5,
      link: null,
      checkedOn: null,
      planId: null,
    })
    expect(repeatNextYear({ ...former, publicationId: 9, repeatsId: 5 }).repeatsId).toBe(5)
  })
})

it('coverage has a row for every school, also for one that held nothing, and loses no meeting', () => {
  const meeting = fc.record({
    organizationId: fc.constantFrom(11, 12, 13),
    kind: fc.constantFrom('meeting' as const, 'consultation' as const),
    attendanceCount: fc.option(fc.integer({ min: 0, max: 500 })),
    heldOn: days,
  })
  fc.assert(
    fc.property(fc.array(meeting, { maxLength: 30 }), (held) => {
      const rest = { meetingId: 1, version: 1, form: 'remote', topicId: 1, title: '', audience: '' } as const
      const meetings = held.map(
        (one): Meeting => ({ ...rest, asked: null, file: null, removed: false, ...one }),
      )
      const rows = coverageOf([11, 12, 13, 14], meetings)
      expect(rows.map(({ organizationId }) => organizationId)).toEqual([11, 12, 13, 14])
      expect(rows.at(-1)).toMatchObject({ meetingCount: 0, attendanceCount: null, lastOn: null })
      expect(rows.reduce((sum, row) => sum + row.meetingCount + row.consultationCount, 0)).toBe(held.length)
    }),
    { numRuns: 100 },
  )
})
