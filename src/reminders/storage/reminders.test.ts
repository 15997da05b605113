import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { insertUser } from '#access/storage/save-user.ts'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../test/engines.ts'
import type { DigestLine } from '../domain/digest-line.ts'
import { deleteFeed, findFeed, findFeedOwner, replaceFeed } from './calendar-feeds.ts'
import { findChoices, saveChoice } from './choices.ts'
import { findFormerDays, type NewDigest, saveDigests } from './digests.ts'
import { forgetOldDigests } from './forget-old-digests.ts'
import { findWaitingLetters, giveUpOldLetters, markSent, takeLetter } from './letters.ts'
import { countUnread, findNotices, markRead } from './notices.ts'

const today = plainDate('2026-11-24')
const now = new Date('2026-11-24T06:00:00Z')
const lines: readonly DigestLine[] = [
  { kind: 'overdue', count: 2, since: plainDate('2026-11-16') },
  { kind: 'due-today', count: 1 },
]

onEachEngine('reminders', (open) => {
  let first = ''
  let second = ''
  let foreign = ''

  beforeAll(async () => {
    const move = (email: string, municipalityId: number) =>
      insertUser(open().owner, {
        name: `Человек ${email}`,
        email,
        role: 'head',
        municipalityId,
        organizationIds: [11],
        password: 'долгая дорога к реке',
        mustChangePassword: false,
      })
    first = await move('first@example.ru', 1)
    second = await move('second@example.ru', 1)
    foreign = await move('foreign@example.ru', 2)
  })

  const everybody = municipalityScope(1)
  const scopeOf = (personId: string) =>
    ({ municipalityId: 1, reach: 'organizations', organizationIds: [11], personId }) as const
  const digest = (userId: string, more: Partial<NewDigest> = {}): NewDigest => ({
    municipalityId: 1,
    userId,
    day: today,
    madeAt: now,
    lines,
    mail: 'wanted',
    ...more,
  })

  it('are told once a day, whoever asks how often', async () => {
    const save = () =>
      open().transaction(everybody, (tx) => saveDigests(tx, [digest(first), digest(second, { lines: [] })]))

    const counts = await Promise.all([save(), save(), save()])

    expect([...counts].sort()).toEqual([0, 0, 1])
    const days = await open().transaction(everybody, findFormerDays)
    expect([days.get(first), days.get(second)]).toEqual([today, today])
  })

  it('are listed in the digest’s order and marked by their owner', async () => {
    const notices = await open().transaction(scopeOf(first), (tx) =>
      findNotices(tx, first, { before: undefined, most: 10 }),
    )
    expect(notices.map(({ line }) => line)).toEqual(lines)
    const unread = await open().transaction(scopeOf(first), async (tx) => {
      await markRead(tx, first, 'all', now)
      return await countUnread(tx, first)
    })
    expect(unread).toBe(0)
  })

  it('show nobody another’s rows, even to a question without a condition', async () => {
    await open().transaction(everybody, async (tx) => {
      await saveChoice(tx, { userId: first, municipalityId: 1 }, choice)
      await replaceFeed(tx, { userId: first, municipalityId: 1 }, { secretHash: 'hash', madeAt: now })
    })
    for (const table of ['choice', 'digest', 'notice', 'calendar_feed']) {
      const count = (personId: string) =>
        open().transaction(scopeOf(personId), async (tx) => {
          const { rows } = await sql<{ count: number }>`
            select count(*)::int as count from ${sql.table(`reminders.${table}`)} where user_id = ${first}
          `.execute(tx)
          return rows[0]?.count ?? 0
        })
      expect([table, (await count(first)) > 0, await count(second)]).toEqual([table, true, 0])
    }
    const forged = open().transaction(scopeOf(second), (tx) =>
      saveChoice(tx, { userId: first, municipalityId: 1 }, choice),
    )
    await expect(forged).rejects.toMatchObject({ code: '42501' })
    const elsewhere = open().transaction(everybody, (tx) =>
      saveDigests(tx, [digest(foreign, { municipalityId: 2 })]),
    )
    await expect(elsewhere).rejects.toMatchObject({ code: '42501' })
  })

  it('keep a choice and change it', async () => {
    await open().transaction(scopeOf(first), (tx) =>
      saveChoice(tx, { userId: first, municipalityId: 1 }, { ...choice, daysBefore: [2], hour: 7 }),
    )
    const kept = await open().transaction(everybody, findChoices)
    expect(kept.get(first)).toEqual({ ...choice, daysBefore: [2], hour: 7, version: 2 })
  })

  it('take a letter once at a time, and never after it was sent', async () => {
    const { owner } = open()
    const [waiting = 0, ...others] = await findWaitingLetters(owner, today)
    expect(others).toEqual([])
    expect(await takeLetter(owner, waiting, now)).toMatchObject({ userId: first, cutShort: 0, attempts: 1 })
    expect(await takeLetter(owner, waiting, now)).toMatchObject({ cutShort: 1, attempts: 2 })
    await markSent(owner, waiting, now)
    expect(await takeLetter(owner, waiting, now)).toBeUndefined()
    expect(await findWaitingLetters(owner, today)).toEqual([])
  })

  it('give up what was not sent in its day', async () => {
    const { owner } = open()
    const tomorrow = addDays(today, 1)
    await open().transaction(everybody, (tx) => saveDigests(tx, [digest(second, { day: tomorrow })]))
    await giveUpOldLetters(owner, tomorrow)
    expect((await findWaitingLetters(owner, tomorrow)).length).toBe(1)
    await giveUpOldLetters(owner, addDays(tomorrow, 1))
    expect(await findWaitingLetters(owner, tomorrow)).toEqual([])
  })

  it('find the owner of a calendar by its address, until it is revoked', async () => {
    expect(await findFeedOwner(open().owner, 'hash')).toBe(first)
    expect(await open().transaction(scopeOf(second), (tx) => findFeed(tx, first))).toBeUndefined()
    expect(await open().transaction(scopeOf(first), (tx) => deleteFeed(tx, first))).toBe(true)
    expect(await findFeedOwner(open().owner, 'hash')).toBeUndefined()
  })

  it('forget the days without words sooner than the others', async () => {
    const { owner } = open()
    const count = async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from reminders.digest`.execute(owner)
      return rows[0]?.count
    }
    expect(await count()).toBe(3)
    await forgetOldDigests(owner, addDays(today, 61))
    expect(await count()).toBe(2)
    await forgetOldDigests(owner, addDays(today, 402))
    expect(await count()).toBe(0)
  })
})

const choice = { daysBefore: [5, 1], onTheDay: true, overdue: 'daily', byMail: true, hour: 8 } as const
