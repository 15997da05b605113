/** How many failures close the sign-in, within which time, and for how long. */
export type LockOutRule = {
  readonly mostFailures: number
  readonly withinMinutes: number
  readonly lockedMinutes: number
}

/** One account: a forgotten password is tried a few times; a guesser needs thousands. */
export const accountRule: LockOutRule = { mostFailures: 5, withinMinutes: 15, lockedMinutes: 15 }

/** One network address: a school of many people may sit behind it. */
export const addressRule: LockOutRule = { mostFailures: 30, withinMinutes: 15, lockedMinutes: 15 }

export type Failures = {
  readonly failureCount: number
  readonly firstFailedAt: Date
  readonly lockedUntil: Date | null
}

const MINUTE_MS = 60_000

/** The count after one more failure; an old series is forgotten. */
export function addFailure(before: Failures | undefined, rule: LockOutRule, now: Date): Failures {
  const isFresh =
    before !== undefined &&
    now.getTime() - before.firstFailedAt.getTime() < rule.withinMinutes * MINUTE_MS &&
    (before.lockedUntil === null || before.lockedUntil > now)
  const failureCount = (isFresh ? before.failureCount : 0) + 1
  const firstFailedAt = isFresh ? before.firstFailedAt : now
  const lockedUntil =
    failureCount >= rule.mostFailures ? new Date(now.getTime() + rule.lockedMinutes * MINUTE_MS) : null
  return { failureCount, firstFailedAt, lockedUntil }
}

/** Whole minutes left of the lock, rounded up; 0 when it is open. */
export function minutesLocked(failures: Failures | undefined, now: Date): number {
  if (!failures?.lockedUntil) return 0
  return Math.max(0, Math.ceil((failures.lockedUntil.getTime() - now.getTime()) / MINUTE_MS))
}

/** «Повторите попытку через 15 минут.» */
export function lockedText(minutes: number): string {
  const form = new Intl.PluralRules('ru').select(minutes)
  const word = form === 'one' ? 'минуту' : form === 'few' ? 'минуты' : 'минут'
  return `Повторите попытку через ${minutes} ${word} или обратитесь к администратору.`
}
