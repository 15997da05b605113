import type { Refusal } from '#kernel/refusal.ts'
import type { OpenCall } from '#server-kit/http/open-route.ts'
import { accountRule, minutesLocked } from '../domain/lock-out.ts'
import { refuse } from '../refusals.ts'
import { deleteSession } from '../storage/sessions.ts'
import { recordFailure } from '../storage/sign-in-failures.ts'
import './vocabulary.ts'

/**
 * The refusal of a wrong current password, noted in the trail. The fifth ends the session: one that was left open, or
 * stolen, is no place to guess the password at.
 */
export async function refuseWrongPassword(
  {
    person,
    sessionId,
    store: { owner },
    now,
    note,
  }: Pick<OpenCall<unknown>, 'person' | 'sessionId' | 'store' | 'now' | 'note'>,
  pointer: string,
): Promise<Refusal> {
  if (!person || !sessionId) return refuse('access/signed-out')
  note({ subject: `user/${person.userId}`, result: 'refused', after: { reason: 'wrong-password' } })
  const failures = await recordFailure(owner, `session:${sessionId}`, accountRule, now)
  if (minutesLocked(failures, now) > 0) {
    await deleteSession(owner, { sessionId, userId: person.userId })
    return refuse('access/signed-out', { detail: 'Пароль несколько раз указан неверно, сеанс завершён.' })
  }
  return refuse('access/wrong-password', { errors: [{ detail: 'Пароль указан неверно', pointer }] })
}
