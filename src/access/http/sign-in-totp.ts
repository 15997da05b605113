import type { Refusal } from '#kernel/refusal.ts'
import { openRoute } from '#server-kit/http/open-route.ts'
import { signInTotp } from '../contract.ts'
import { addressRule, lockedText } from '../domain/lock-out.ts'
import { nextStep } from '../domain/standing.ts'
import { refuse } from '../refusals.ts'
import { findAccount } from '../storage/find-account.ts'
import { deleteSessionByToken, noteSignIn } from '../storage/sessions.ts'
import { forgetFailures, recordFailure } from '../storage/sign-in-failures.ts'
import { spendCode } from '../storage/used-codes.ts'
import type { Auth } from './auth.ts'
import { authErrorCode } from './auth-error.ts'
import { findHalfSignedIn } from './find-half-signed-in.ts'
import { rememberBrowser } from './known-browser.ts'
import './vocabulary.ts'

const CODE_LOCK_MINUTES = 15

/** The second step: six digits of the authenticator, or a spare code. Who it is stands in the signed cookie of step one. */
export function signInTotpRoute(auth: Auth) {
  return openRoute(signInTotp, {
    may: 'public',
    audit: 'access.session.opened',
    standing: 'any',
    async answer({ body, store: { owner }, headers, address, now, setCookies, note }) {
      const call = { body: { code: body.code }, headers, returnHeaders: true } as const
      const isSixDigits = /^\d{6}$/.test(body.code)
      // Before the library is asked: after too many attempts it forgets whose step it was.
      const half = await findHalfSignedIn(owner, headers)
      const refused = async (reason: string): Promise<Refusal> => {
        note({
          verb: 'access.session.refused',
          result: 'refused',
          subject: half ? `user/${half.person.userId}` : 'user',
          after: { reason },
          ...(half ? { person: half.person } : {}),
        })
        await recordFailure(owner, `address:${address}`, addressRule, now)
        return refusalFor(reason)
      }
      const passed = await (isSixDigits ? auth.api.verifyTOTP(call) : auth.api.verifyBackupCode(call)).catch(
        async (error: unknown) => {
          const code = authErrorCode(error)
          throw code === undefined ? error : await refused(code)
        },
      )
      const { id: userId } = passed.response.user
      const account = await findAccount(owner, { userId })
      // The library accepts a code for as long as it is shown, however often.
      const isSpent = isSixDigits && !(await spendCode(owner, { userId, code: body.code }, now))
      if (isSpent || !account?.standing.isActive) {
        await deleteSessionByToken(owner, passed.response.token ?? '')
        if (isSpent) throw await refused('INVALID_CODE')
        throw refuse('access/account-deactivated')
      }
      setCookies([...passed.headers.getSetCookie(), rememberBrowser(auth, userId)])
      await forgetFailures(owner, `account:${account.person.email}`)
      await noteSignIn(owner, account.person.userId, now)
      note({ subject: `user/${account.person.userId}`, person: account.person })
      return { next: nextStep(account.standing) }
    },
  })
}

function refusalFor(code: string) {
  switch (code) {
    case 'INVALID_CODE':
    case 'INVALID_BACKUP_CODE':
      return refuse('access/wrong-code', { errors: [{ detail: 'Неверный код', pointer: '/code' }] })
    case 'ACCOUNT_TEMPORARILY_LOCKED':
      return refuse('access/locked-out', { detail: lockedText(CODE_LOCK_MINUTES) })
    case 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE':
      return refuse('access/totp-session-expired', { detail: 'Код введён неверно слишком много раз.' })
    default:
      return refuse('access/totp-session-expired')
  }
}
