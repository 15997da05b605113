import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { DigestLine } from '../domain/digest-line.ts'
import './tables.ts'

export type NoticeRow = {
  readonly noticeId: number
  readonly day: PlainDate
  readonly madeAt: Date
  readonly line: DigestLine
  readonly readAt: Date | null
}

/** The newest first, from below `before`. */
export async function findNotices(
  tx: Tx,
  userId: string,
  page: { readonly before: number | undefined; readonly most: number },
): Promise<readonly NoticeRow[]> {
  let query = tx
    .selectFrom('reminders.notice')
    .select(['noticeId', 'day', 'madeAt', 'line', 'readAt'])
    .where('userId', '=', userId)
  if (page.before !== undefined) query = query.where('noticeId', '<', page.before)
  return await query.orderBy('noticeId', 'desc').limit(page.most).execute()
}

export async function countUnread(tx: Tx, userId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('reminders.notice')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('userId', '=', userId)
    .where('readAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** Those that were read already, are another's or are not there stay as they are. */
export async function markRead(
  tx: Tx,
  userId: string,
  which: 'all' | readonly number[],
  now: Date,
): Promise<void> {
  let query = tx
    .updateTable('reminders.notice')
    .set({ readAt: now })
    .where('userId', '=', userId)
    .where('readAt', 'is', null)
  if (which !== 'all') query = query.where('noticeId', 'in', [...which])
  await query.execute()
}
