import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { DigestLine } from '../domain/digest-line.ts'
import './tables.ts'

/** Puts one line at the bell of each of the people, apart from the digests of the day. */
export async function tellPeople(
  tx: Tx,
  userIds: readonly string[],
  notice: {
    readonly municipalityId: number
    readonly day: PlainDate
    readonly madeAt: Date
    readonly line: DigestLine
  },
): Promise<void> {
  if (userIds.length === 0) return
  const line = JSON.stringify(notice.line)
  await tx
    .insertInto('reminders.notice')
    .values(userIds.map((userId) => ({ ...notice, line, userId, digestId: null })))
    .execute()
}
