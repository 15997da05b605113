import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { deactivateUser, listAuditEntries } from '#access/people-contract.ts'
import { makeDigests, type RemindersSettings, startReminders } from '#app/start-reminders.ts'
import { MOST_ATTEMPTS, sendLetter } from '#flows/send-letter.ts'
import { type PlainDate, plainDate } from '#kernel/plain-date.ts'
import * as contract from '#reminders/contract.ts'
import { getReminderChoice, saveReminderChoice } from '#reminders/contract.ts'
import { takeLetter } from '#reminders/storage/letters.ts'
import { type Application, type Browser, startApplication, today } from '../application.ts'
import { actionText, keepDueTasks } from '../fixtures/due-tasks.ts'
import { openMailServer, type TestMailServer } from '../mail-server.ts'
import { moveIn, people, signedIn } from '../personas.ts'
import { type Municipality, settle } from '../plan-municipality.ts'

const secret = 'a secret of the tests, long enough to sign cookies with'

let application: Application
let home: Municipality
let post: TestMailServer
let users: ReadonlyMap<string, string>
let administrator: Browser
let officer: Browser
let head: Browser
let contributor: Browser

beforeAll(async () => {
  application = await startApplication()
  home = await settle(application.store)
  const [first = 0, second = 0, third = 0] = home.schools
  const own = { organizationIds: [first] }
  users = await moveIn(application, [
    people.administrator,
    people.officer,
    people.observer,
    { ...people.headOfSchool, ...own },
    { ...people.contributor, ...own },
    { ...people.headOfOtherSchool, organizationIds: [second] },
    ...['one', 'two', 'three'].map((name) => ({
      ...people.headOfOtherSchool,
      email: `${name}@example.ru`,
      organizationIds: [third],
    })),
    people.neighbour,
  ])
  const school = (organizationId: number) =>
    ({ organizationId, organizationType: 'school', userId: null }) as const
  await application.store.owner.transaction().execute((tx) =>
    keepDueTasks(tx, home.municipalityId, [
      { on: plainDate('2026-11-16'), of: [school(first)] },
      { on: plainDate('2026-11-17'), of: [school(first), school(second)] },
      { on: today, of: [school(first)] },
      { on: plainDate('2026-11-26'), of: [school(third)] },
      { on: plainDate('2026-12-01'), of: [school(first), school(second)] },
    ]),
  )
  post = await openMailServer()
  administrator = await signedIn(application, people.administrator)
  officer = await signedIn(application, people.officer)
  head = await signedIn(application, people.headOfSchool)
  contributor = await signedIn(application, people.contributor)
})
afterAll(async () => {
  await post?.close()
  await application?.close()
})
beforeEach(() => {
  post.mails.length = 0
  post.refuseWith(undefined)
})

const publicUrl = 'https://msoko.example.ru'

/** The jobs' surroundings on a day, at nine in the morning of Moscow. */
function at(day: PlainDate, utc = '06:00'): RemindersSettings {
  const now = new Date(`${day}T${utc}:00Z`)
  const clock = { now: () => now, today: () => day }
  return { clock, timeZone: 'Europe/Moscow', secret, mail: undefined, publicUrl }
}

/** What the jobs do on a day: make the digests and send what waits. */
async function runOn(day: PlainDate, utc?: string): Promise<void> {
  for (const digestId of await makeDigests(application.store, at(day, utc))) await send(digestId, day)
}

async function send(digestId: number, day: PlainDate): Promise<void> {
  const { clock, mail, ...settings } = at(day)
  await sendLetter(application.store, digestId, { ...settings, environment: mail, now: clock.now })
}

async function noticesOf(browser: Browser) {
  return (await browser.call(contract.listNotices)).notices
}

const mailSettings = () => ({
  host: '127.0.0.1',
  port: post.port,
  security: 'none',
  userName: null,
  sender: 'msoko@example.ru',
})

it('without mail everything else works, and the pages say so', async () => {
  await runOn(plainDate('2026-11-20'))

  expect(post.mails).toEqual([])
  expect((await noticesOf(head)).map(({ line }) => line.kind)).toEqual(['overdue'])
  expect(await head.call(contract.countNotices)).toEqual({ unread: 1 })
  expect((await head.call(getReminderChoice)).isMailOff).toBe(true)
  expect(await administrator.call(contract.getMailSettings)).toMatchObject({ source: 'none', settings: null })
  const { title } = await administrator.refusal(contract.sendTrialMail)
  expect(title).toBe('Почта не настроена')
})

describe('the administrator sets up mail', () => {
  it('is told at the field what is wrong with it', async () => {
    const body = { version: 0, ...mailSettings(), host: 'нет такого', port: 0, sender: 'не адрес' }
    const { errors } = await administrator.refusal(contract.saveMailSettings, { body })
    expect(errors?.map(({ pointer }) => pointer).sort()).toEqual(['/host', '/port', '/sender'])
  })

  it('and sends a trial letter', async () => {
    await administrator.call(contract.saveMailSettings, { body: { version: 0, ...mailSettings() } })
    expect(await administrator.call(contract.sendTrialMail)).toEqual({ sentTo: people.administrator.email })
    expect(post.mails.map(({ to }) => to)).toEqual([[people.administrator.email]])
    expect(post.mails[0]?.words).toContain('Это проверочное письмо')
    expect((await head.call(getReminderChoice)).isMailOff).toBe(false)
  })

  it('hears why a letter was not taken', async () => {
    post.refuseWith('550 no')
    const { title, detail } = await administrator.refusal(contract.sendTrialMail)
    expect(title).toBe('Почта не отправлена')
    expect(detail).toBe('Почта не отправлена: сервер не принял письмо (код ответа 550).')
  })

  it('and no second administrator overwrites it unseen', async () => {
    const { status, current } = await administrator.refusal(contract.saveMailSettings, {
      body: { version: 0, ...mailSettings() },
    })
    expect([status, current]).toMatchObject([409, { version: 1 }])
  })
})

describe('on a working day', () => {
  it('each person gets one letter, with counts and dates alone', async () => {
    await runOn(today)

    const byPerson = new Map(post.mails.map((mail) => [mail.to.join(), mail.words]))
    expect([...byPerson.keys()].sort()).toEqual(
      [
        people.headOfSchool,
        people.contributor,
        people.headOfOtherSchool,
        people.officer,
        people.administrator,
      ]
        .map(({ email }) => email)
        .sort(),
    )
    const letter = byPerson.get(people.headOfSchool.email) ?? ''
    expect(letter).toContain('Subject: МСОКО: сводка на 24.11.2026')
    expect(letter).toContain('просрочено: 2\u00a0задачи, самая ранняя — со сроком 16.11.2026')
    expect(letter).toContain('срок сегодня: 1\u00a0задача')
    expect(letter).toContain('срок 01.12.2026, через 5\u00a0рабочих дней: 1\u00a0задача')
    expect(letter).toContain('https://msoko.example.ru/notices')
    for (const { words } of post.mails) {
      expect(words).not.toContain(actionText)
      expect(words).not.toContain('СОШ')
      expect(words).not.toMatch(/<img|src=|http(?!s:\/\/msoko\.example\.ru\/(?:notices|profile))/)
      for (const { name } of Object.values(people)) expect(words).not.toContain(name.split(' ')[0])
    }
  })

  it('those who control hear of what has become five working days late', async () => {
    const [escalated] = await noticesOf(officer)
    expect(escalated?.line).toMatchObject({ kind: 'escalated', count: 3, workingDays: 5 })
    const { organizations } = await officer.call(contract.listNotices)
    expect(organizations.map(({ shortName }) => shortName).sort()).toEqual(['СОШ № 1', 'СОШ № 2'])
    expect((await noticesOf(administrator))[0]?.line.kind).toBe('escalated')
  })

  it('a second run sends and adds nothing', async () => {
    const before = await noticesOf(head)
    await runOn(today, '09:00')
    expect(post.mails).toEqual([])
    expect(await noticesOf(head)).toEqual(before)
  })

  it('nobody’s notices are read or marked by another', async () => {
    const theirs = (await noticesOf(officer)).map(({ noticeId }) => noticeId)
    expect(theirs).not.toEqual([])
    await head.call(contract.markNoticesRead, { body: { noticeIds: theirs } })
    expect((await noticesOf(officer)).every(({ isRead }) => !isRead)).toBe(true)
    expect((await noticesOf(head)).some(({ noticeId }) => theirs.includes(noticeId))).toBe(false)
  })

  it('a notice is marked as read, then all of them', async () => {
    const [first, ...rest] = await noticesOf(contributor)
    const one = await contributor.call(contract.markNoticesRead, { body: { noticeIds: [first?.noticeId] } })
    expect(one).toEqual({ unread: rest.length })
    expect(await contributor.call(contract.markNoticesRead, { body: {} })).toEqual({ unread: 0 })
  })
})

describe('a person’s choice', () => {
  it('holds from the next digest: another hour, no letters', async () => {
    const { choice } = await head.call(getReminderChoice)
    expect(choice).toMatchObject({ daysBefore: [10, 5, 1], overdue: 'daily', hour: 8 })
    await head.call(saveReminderChoice, {
      body: { ...choice, daysBefore: [1, 4, 4], byMail: false, hour: 15 },
    })
    expect(await head.call(getReminderChoice)).toMatchObject({
      isDefault: false,
      choice: { daysBefore: [4, 1], byMail: false },
    })

    const next = plainDate('2026-11-25')
    await runOn(next)
    const daysOf = async () => new Set((await noticesOf(head)).map(({ day }) => day))
    expect(await daysOf()).not.toContain(next)
    await runOn(next, '13:00')
    expect(await daysOf()).toContain(next)
    expect(post.mails.map(({ to }) => to.join())).not.toContain(people.headOfSchool.email)
    const lines = (await noticesOf(head)).map(({ line }) => line)
    expect(lines).toContainEqual({ kind: 'due-soon', dueOn: '2026-12-01', workingDays: 4, count: 1 })
  })

  it('is refused where it makes no sense', async () => {
    const { choice } = await head.call(getReminderChoice)
    const body = { ...choice, daysBefore: [0, 31], hour: 24 }
    const { errors } = await head.refusal(saveReminderChoice, { body })
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/daysBefore/0', '/daysBefore/1', '/hour'])
  })
})

describe('when mail fails', () => {
  const day = plainDate('2026-11-26')
  let waiting: readonly number[]

  it('the letter waits, and the administrator reads why', async () => {
    post.refuseWith('451 later')
    waiting = await makeDigests(application.store, at(day))
    expect(waiting.length).toBeGreaterThan(3)
    for (const digestId of waiting)
      await expect(send(digestId, day)).rejects.toThrow('сервер не принял письмо')

    const page = await administrator.call(contract.getMailSettings)
    expect(page.waiting).toBe(waiting.length)
    expect(page.failures).toMatchObject([
      { reason: 'сервер не принял письмо (код ответа 451)', count: waiting.length },
    ])
  })

  it('another try sends it', async () => {
    const [first = 0] = waiting
    await send(first, day)
    expect(post.mails.length).toBe(1)
    await send(first, day)
    expect(post.mails.length).toBe(1)
  })

  it('killed between sending and noting, it is sent once more under the same id, and then no more', async () => {
    const [, second = 0] = waiting
    const { owner } = application.store
    await takeLetter(owner, second, new Date())
    await takeLetter(owner, second, new Date())
    await send(second, day)
    expect(post.mails).toEqual([])
    expect((await administrator.call(contract.getMailSettings)).failures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reason: 'отправка дважды прервана, письмо могло уйти', count: 1 }),
      ]),
    )

    const third = waiting[2] ?? 0
    await takeLetter(owner, third, new Date())
    await send(third, day)
    await send(third, day)
    expect(post.mails.length).toBe(1)
    expect(post.mails[0]?.messageId).toBe(`<msoko-digest-${third}@example.ru>`)
  })

  it('after many tries, or when its day is over, it is given up', async () => {
    post.refuseWith('451 later')
    const last = waiting.at(-1) ?? 0
    for (let attempt = 2; attempt < MOST_ATTEMPTS; attempt++) {
      await expect(send(last, day)).rejects.toThrow('сервер не принял письмо')
    }
    await send(last, day)
    post.refuseWith(undefined)
    await send(last, day)
    expect(post.mails).toEqual([])

    await runOn(plainDate('2026-11-28'))
    expect((await administrator.call(contract.getMailSettings)).waiting).toBe(0)
  })
})

describe('the jobs', () => {
  const day = plainDate('2026-12-01')

  it('do it all by themselves: make the digests and send them, each once', async () => {
    const report: string[] = []
    const settings = { ...at(day), report: (text: string) => report.push(text) }
    const first = await startReminders(application.store, settings)
    await vi.waitFor(() => expect(post.mails.length).toBeGreaterThan(2), { timeout: 30_000, interval: 200 })
    await first.stop()
    const second = await startReminders(application.store, settings)
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    await second.stop()

    const letters = post.mails.map(({ messageId }) => messageId)
    expect(new Set(letters).size).toBe(letters.length)
    const { waiting, lastSentAt } = await administrator.call(contract.getMailSettings)
    expect([waiting, lastSentAt]).toEqual([0, '2026-12-01T06:00:00.000Z'])
    expect(report).toEqual([])
  })
})

describe('a personal calendar', () => {
  const read = (path: string) =>
    application.http.inject({ method: 'GET', url: path, headers: { host: 'msoko.example.ru' } })

  it('opens by its secret address alone, with the person’s own tasks', async () => {
    expect(await head.call(contract.getCalendarFeed)).toEqual({ madeAt: null })
    const { path } = await head.call(contract.makeCalendarFeed)
    const answer = await read(path)

    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('private, no-store')
    expect(answer.body.match(/BEGIN:VEVENT/g)?.length).toBe(4)
    expect(answer.body).toContain('DTSTART;VALUE=DATE:20261201')
    expect(answer.body.replaceAll('\r\n ', '')).toContain('URL;VALUE=URI:http://msoko.example.ru/plans/')
    for (const { name, email } of Object.values(people)) {
      expect(answer.body).not.toContain(name.split(' ')[0])
      expect(answer.body).not.toContain(email)
    }
  })

  it('is not found by a wrong, replaced or revoked address', async () => {
    const { path: former } = await head.call(contract.makeCalendarFeed)
    const { path } = await head.call(contract.makeCalendarFeed)
    expect((await read(path)).statusCode).toBe(200)
    await head.call(contract.revokeCalendarFeed)

    for (const one of [former, path, '/calendar-feed/', `/calendar-feed/${'a'.repeat(43)}.ics`, `${path}x`]) {
      const answer = await read(one)
      expect([one, answer.statusCode]).toEqual([one, 404])
    }
    expect((await head.refusal(contract.revokeCalendarFeed)).title).toBe('Адреса календаря нет')
  })

  it('closes with its owner’s account', async () => {
    const { path } = await contributor.call(contract.makeCalendarFeed)
    expect((await read(path)).statusCode).toBe(200)
    const userId = users.get(people.contributor.email) ?? ''
    await administrator.call(deactivateUser, { params: { userId } })
    expect((await read(path)).statusCode).toBe(404)
  })

  it('may be asked for only so often', async () => {
    const guesses: number[] = []
    for (let guess = 0; guess < 40; guess++) {
      guesses.push((await read(`/calendar-feed/${'b'.repeat(43)}.ics`)).statusCode)
    }
    expect(guesses).toContain(429)
  })
})

it('the trail has what was changed, without secrets', async () => {
  const { entries } = await administrator.call(listAuditEntries, { query: { verb: 'reminders.' } })
  expect(new Set(entries.map(({ verb }) => verb))).toEqual(
    new Set([
      'reminders.mail.changed',
      'reminders.mail.tested',
      'reminders.choice.changed',
      'reminders.calendarFeed.made',
      'reminders.calendarFeed.revoked',
    ]),
  )
})
