import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { DigestLine } from '../domain/digest-line.ts'
import './tables.ts'

/** The day of each person's former digest, today's too. */
export async function findFormerDays(tx: Tx): Promise<ReadonlyMap<string, PlainDate>> {
  const rows = await tx
    .selectFrom('reminders.digest')
    .select((eb) => ['userId', eb.fn.max('day').as('day')])
    .groupBy('userId')
    .execute()
  return new Map(rows.map(({ userId, day }) => [userId, day]))
}

export type NewDigest = {
  readonly municipalityId: number
  readonly userId: string
  readonly day: PlainDate
  readonly madeAt: Date
  readonly lines: readonly DigestLine[]
  readonly mail: 'wanted' | 'not-wanted'
}

/**
 * Keeps a day's digests with their notices, the empty ones as a mark that the day is done. A person who already has one
 * for the day is left alone, so a second run adds nothing. Returns how many were new and had something to say.
 */
export async function saveDigests(tx: Tx, digests: readonly NewDigest[]): Promise<number> {
  if (digests.length === 0) return 0
  const saved = await tx
    .insertInto('reminders.digest')
    .values(
      digests.map(({ lines, mail, ...digest }) => ({
        ...digest,
        lines: JSON.stringify(lines),
        mailState: mail === 'wanted' && lines.length > 0 ? ('waiting' as const) : ('none' as const),
      })),
    )
    .onConflict((conflict) => conflict.columns(['userId', 'day']).doNothing())
    .returning(['digestId', 'municipalityId', 'userId', 'day', 'madeAt', 'lines'])
    .execute()
  // The page lists the newest first, so the first line of a digest gets the highest number.
  const notices = saved.flatMap(({ lines, ...digest }) =>
    lines.toReversed().map((line) => ({ ...digest, line: JSON.stringify(line) })),
  )
  if (notices.length > 0) await tx.insertInto('reminders.notice').values(notices).execute()
  return saved.filter(({ lines }) => lines.length > 0).length
}
