import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import { addFailure, type Failures, type LockOutRule } from '../domain/lock-out.ts'
import './tables.ts'

/** 'account:ivanova@example.ru', 'address:10.0.0.7', 'browser:…' or 'session:…' */
export type FailureSubject = `${'account' | 'address' | 'browser' | 'session'}:${string}`

export async function findFailures(
  owner: Kysely<Database>,
  subject: FailureSubject,
): Promise<Failures | undefined> {
  return await owner
    .selectFrom('access.sign_in_failure')
    .select(['failureCount', 'firstFailedAt', 'lockedUntil'])
    .where('subject', '=', subject)
    .executeTakeFirst()
}

/** Counts one more failure; parallel guesses queue on the row, so none is lost. */
export async function recordFailure(
  owner: Kysely<Database>,
  subject: FailureSubject,
  rule: LockOutRule,
  now: Date,
): Promise<Failures> {
  return await owner.transaction().execute(async (tx) => {
    await tx
      .insertInto('access.sign_in_failure')
      .values({ subject, failureCount: 0, firstFailedAt: now, lockedUntil: null })
      .onConflict((conflict) => conflict.column('subject').doNothing())
      .execute()
    const before = await tx
      .selectFrom('access.sign_in_failure')
      .select(['failureCount', 'firstFailedAt', 'lockedUntil'])
      .where('subject', '=', subject)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const after = addFailure(before, rule, now)
    await tx.updateTable('access.sign_in_failure').set(after).where('subject', '=', subject).execute()
    return after
  })
}

export async function forgetFailures(owner: Kysely<Database>, subject: FailureSubject): Promise<void> {
  await owner.deleteFrom('access.sign_in_failure').where('subject', '=', subject).execute()
}
