import { type Kysely, sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Database } from '#server-kit/database/database.ts'
import type { DigestLine } from '../domain/digest-line.ts'
import './tables.ts'

// The letters of all municipalities leave through one server, so this runs on the owner's connection.

export type WaitingLetter = {
  readonly digestId: number
  readonly userId: string
  readonly day: PlainDate
  readonly lines: readonly DigestLine[]
  readonly cutShort: number
  readonly attempts: number
}

/** Letters of today that were not sent yet; yesterday's are not worth sending. */
export async function findWaitingLetters(
  owner: Kysely<Database>,
  today: PlainDate,
): Promise<readonly number[]> {
  const rows = await owner
    .selectFrom('reminders.digest')
    .select('digestId')
    .where('mailState', '=', 'waiting')
    .where('day', '=', today)
    .orderBy('digestId')
    .execute()
  return rows.map(({ digestId }) => digestId)
}

/**
 * Takes a letter to send it, and notes that it is being sent. A letter found in that state was cut short between
 * sending and noting: whether it left is not known, and the count says how often that happened.
 */
export async function takeLetter(
  owner: Kysely<Database>,
  digestId: number,
  now: Date,
): Promise<WaitingLetter | undefined> {
  return await owner
    .updateTable('reminders.digest')
    .set({
      sendingSince: now,
      attempts: sql`attempts + 1`,
      cutShort: sql`cut_short + case when sending_since is null then 0 else 1 end`,
    })
    .where('digestId', '=', digestId)
    .where('mailState', '=', 'waiting')
    .returning(['digestId', 'userId', 'day', 'lines', 'cutShort', 'attempts'])
    .executeTakeFirst()
}

export async function markSent(owner: Kysely<Database>, digestId: number, now: Date): Promise<void> {
  await owner
    .updateTable('reminders.digest')
    .set({ mailState: 'sent', sentAt: now, sendingSince: null, mailError: null })
    .where('digestId', '=', digestId)
    .execute()
}

/** `waiting` will be tried again, `failed` and `none` (there is nobody or nothing to send it) will not. */
export async function markUnsent(
  owner: Kysely<Database>,
  digestId: number,
  error: string | null,
  state: 'waiting' | 'failed' | 'none',
): Promise<void> {
  await owner
    .updateTable('reminders.digest')
    .set({ mailState: state, mailError: error, sendingSince: null })
    .where('digestId', '=', digestId)
    .execute()
}

/** What was not sent by the end of its day never will be. */
export async function giveUpOldLetters(owner: Kysely<Database>, today: PlainDate): Promise<void> {
  await owner
    .updateTable('reminders.digest')
    .set({
      mailState: 'failed',
      sendingSince: null,
      mailError: sql`coalesce(mail_error, 'не отправлена в свой день')`,
    })
    .where('mailState', '=', 'waiting')
    .where('day', '<', today)
    .execute()
}

export type MailStanding = {
  readonly lastSentAt: Date | null
  readonly waiting: number
  /** Letters not sent since the day, by reason, the commonest first. */
  readonly failures: readonly {
    readonly reason: string
    readonly count: number
    readonly lastDay: PlainDate
  }[]
}

/** What became of a municipality's letters since the day. */
export async function readMailStanding(
  owner: Kysely<Database>,
  municipalityId: number,
  since: PlainDate,
): Promise<MailStanding> {
  const counts = await owner
    .selectFrom('reminders.digest')
    .select([
      sql<Date | null>`max(sent_at)`.as('lastSentAt'),
      sql<number>`(count(*) filter (where mail_state = 'waiting'))::int`.as('waiting'),
    ])
    .where('municipalityId', '=', municipalityId)
    .where('day', '>=', since)
    .executeTakeFirstOrThrow()
  const failures = await owner
    .selectFrom('reminders.digest')
    .select([
      sql<string>`coalesce(mail_error, '')`.as('reason'),
      sql<number>`count(*)::int`.as('count'),
      sql<PlainDate>`max(day)`.as('lastDay'),
    ])
    .where('municipalityId', '=', municipalityId)
    .where('day', '>=', since)
    .where('mailError', 'is not', null)
    .where('mailState', 'in', ['failed', 'waiting'])
    .groupBy('mailError')
    .orderBy('count', 'desc')
    .limit(10)
    .execute()
  return { ...counts, failures }
}
