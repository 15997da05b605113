import { openRoute } from '#server-kit/http/open-route.ts'
import { confirmTotp, disableTotp, startTotp } from '../contract.ts'
import { nextStep } from '../domain/standing.ts'
import { refuse } from '../refusals.ts'
import { spendCode } from '../storage/used-codes.ts'
import type { Auth } from './auth.ts'
import { authErrorCode } from './auth-error.ts'
import { getOwnAccount } from './own-account.ts'
import { refuseWrongPassword } from './refuse-wrong-password.ts'
import './vocabulary.ts'

/** Gives the secret and the spare codes; nothing changes until the first code is confirmed. */
export function startTotpRoute(auth: Auth) {
  return openRoute(startTotp, {
    may: 'access.own.totp',
    audit: 'access.own.totpStarted',
    standing: 'any',
    async answer(call) {
      const { body, person, store, headers, note } = call
      const account = await getOwnAccount(person, store.owner)
      if (account.standing.isTotpOn) throw refuse('access/totp-already-on')
      const started = await auth.api
        .enableTwoFactor({ body: { password: body.password, method: 'totp' }, headers })
        .catch((error: unknown) => translatePassword(call, error))
      if (!('totpURI' in started)) throw new Error('the account library gave no secret')
      note({ subject: `user/${account.person.userId}` })
      const secret = new URL(started.totpURI).searchParams.get('secret') ?? ''
      return { uri: started.totpURI, secret, spareCodes: started.backupCodes }
    },
  })
}

export function confirmTotpRoute(auth: Auth) {
  return openRoute(confirmTotp, {
    may: 'access.own.totp',
    audit: 'access.own.totpConfirmed',
    standing: 'any',
    async answer({ body, person, store, headers, now, setCookies, note }) {
      const account = await getOwnAccount(person, store.owner)
      if (account.standing.isTotpOn) throw refuse('access/totp-already-on')
      const confirmed = await auth.api
        .verifyTOTP({ body: { code: body.code }, headers, returnHeaders: true })
        .catch((error: unknown) => {
          const code = authErrorCode(error)
          if (code === 'INVALID_CODE') {
            throw refuse('access/wrong-code', { errors: [{ detail: 'Неверный код', pointer: '/code' }] })
          }
          if (code === 'TOTP_NOT_ENABLED') throw refuse('access/totp-not-started')
          throw error
        })
      setCookies(confirmed.headers.getSetCookie())
      // Nobody who looked over the shoulder signs in with it.
      await spendCode(store.owner, { userId: account.person.userId, code: body.code }, now)
      note({ subject: `user/${account.person.userId}` })
      return { next: nextStep({ ...account.standing, isTotpOn: true }) }
    },
  })
}

export function disableTotpRoute(auth: Auth) {
  return openRoute(disableTotp, {
    may: 'access.own.totp',
    audit: 'access.own.totpDisabled',
    standing: 'ready',
    async answer(call) {
      const { body, person, store, headers, setCookies, note } = call
      const account = await getOwnAccount(person, store.owner)
      if (!account.standing.isTotpOn) throw refuse('access/totp-off')
      if (account.standing.isTotpDemanded) throw refuse('access/totp-demanded-by-role')
      const disabled = await auth.api
        .disableTwoFactor({ body: { password: body.password }, headers, returnHeaders: true })
        .catch((error: unknown) => translatePassword(call, error))
      setCookies(disabled.headers.getSetCookie())
      note({ subject: `user/${account.person.userId}` })
    },
  })
}

async function translatePassword(
  call: Parameters<typeof refuseWrongPassword>[0],
  error: unknown,
): Promise<never> {
  throw authErrorCode(error) === 'INVALID_PASSWORD' ? await refuseWrongPassword(call, '/password') : error
}
