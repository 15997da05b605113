import { openRoute } from '#server-kit/http/open-route.ts'
import { signIn } from '../contract.ts'
import { accountRule, addressRule, type LockOutRule, lockedText, minutesLocked } from '../domain/lock-out.ts'
import { nextStep } from '../domain/standing.ts'
import { refuse } from '../refusals.ts'
import { findAccount } from '../storage/find-account.ts'
import { deleteSessionByToken, noteSignIn } from '../storage/sessions.ts'
import {
  type FailureSubject,
  findFailures,
  forgetFailures,
  recordFailure,
} from '../storage/sign-in-failures.ts'
import type { Auth } from './auth.ts'
import { authErrorCode } from './auth-error.ts'
import { findKnownBrowser, rememberBrowser } from './known-browser.ts'
import './vocabulary.ts'

const WRONG = new Set(['INVALID_EMAIL_OR_PASSWORD', 'INVALID_EMAIL', 'PASSWORD_TOO_LONG'])

/** The first step: address of mail and password. The lock is asked before the password, so it cannot be felt out. */
export function signInRoute(auth: Auth) {
  return openRoute(signIn, {
    may: 'public',
    audit: 'access.session.opened',
    standing: 'any',
    async answer({ body, store: { owner }, headers, address, now, setCookies, note }) {
      const account = await findAccount(owner, { email: body.email })
      const refused = (reason: string) =>
        note({
          verb: 'access.session.refused',
          result: 'refused',
          subject: `user/${account?.person.userId ?? body.email}`,
          after: { reason },
          ...(account ? { person: account.person } : {}),
        })
      const known = account && findKnownBrowser(auth, headers, account.person.userId)
      const own: FailureSubject = known ? `browser:${known}` : `account:${body.email}`
      const subjects: readonly { readonly subject: FailureSubject; readonly rule: LockOutRule }[] = [
        { subject: own, rule: accountRule },
        ...(known ? [] : [{ subject: `address:${address}` as const, rule: addressRule }]),
      ]

      for (const { subject } of subjects) {
        const minutes = minutesLocked(await findFailures(owner, subject), now)
        if (minutes > 0) {
          refused('locked-out')
          throw refuse('access/locked-out', { detail: lockedText(minutes) })
        }
      }

      const passed = await auth.api
        .signInEmail({ body, headers, returnHeaders: true })
        .catch((error: unknown) => {
          if (WRONG.has(authErrorCode(error) ?? '')) return undefined
          throw error
        })
      if (!passed) {
        refused('wrong-credentials')
        let minutes = 0
        for (const { subject, rule } of subjects) {
          minutes = Math.max(minutes, minutesLocked(await recordFailure(owner, subject, rule, now), now))
        }
        if (minutes > 0) throw refuse('access/locked-out', { detail: lockedText(minutes) })
        throw refuse('access/wrong-credentials')
      }

      const cookies = passed.headers.getSetCookie()
      if (!account?.standing.isActive) {
        refused('account-deactivated')
        await deleteSessionByToken(owner, passed.response.token)
        throw refuse('access/account-deactivated', { detail: 'Обратитесь к администратору.' })
      }
      if ('twoFactorRedirect' in passed.response) {
        setCookies(cookies)
        return { next: 'totp' as const }
      }
      setCookies([...cookies, rememberBrowser(auth, account.person.userId)])
      await forgetFailures(owner, own)
      await noteSignIn(owner, account.person.userId, now)
      note({ subject: `user/${account.person.userId}`, person: account.person })
      return { next: nextStep(account.standing) }
    },
  })
}
