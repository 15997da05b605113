import { openRoute } from '#server-kit/http/open-route.ts'
import { changePassword, changeProfile, signOut, whoAmI } from '../contract.ts'
import { findPasswordFaults } from '../domain/password-faults.ts'
import { nextStep } from '../domain/standing.ts'
import { refuse } from '../refusals.ts'
import { type Account, findAccount } from '../storage/find-account.ts'
import { updateUser } from '../storage/save-user.ts'
import type { Auth } from './auth.ts'
import { authErrorCode } from './auth-error.ts'
import { refuseWrongPassword } from './refuse-wrong-password.ts'
import { viewMe } from './view-me.ts'
import './vocabulary.ts'

export const whoAmIRoute = openRoute(whoAmI, {
  may: 'public',
  audit: 'none',
  standing: 'any',
  async answer({ person, store }) {
    const account = person && (await findAccount(store.owner, { userId: person.userId }))
    return { me: account ? viewMe(account) : null }
  },
})

export function signOutRoute(auth: Auth) {
  return openRoute(signOut, {
    may: 'public',
    audit: 'access.session.closed',
    standing: 'any',
    async answer({ headers, person, setCookies, note }) {
      const left = await auth.api.signOut({ headers, returnHeaders: true })
      setCookies(left.headers.getSetCookie())
      if (person) note({ subject: `user/${person.userId}` })
    },
  })
}

export const changeProfileRoute = openRoute(changeProfile, {
  may: 'access.own.profile',
  audit: 'access.own.profileChanged',
  standing: 'ready',
  async answer({ body, person, store, now, note }) {
    const before = await getOwnAccount(person, store.owner)
    const { userId } = before.person
    await store.owner.transaction().execute((tx) => updateUser(tx, userId, { name: body.name }, now))
    note({ subject: `user/${userId}`, before: { name: before.person.name }, after: { name: body.name } })
    return { me: viewMe({ ...before, person: { ...before.person, name: body.name } }) }
  },
})

/** Also the way out of a temporary password. The other sessions of the person end. */
export function changePasswordRoute(auth: Auth) {
  return openRoute(changePassword, {
    may: 'access.own.password',
    audit: 'access.own.passwordChanged',
    standing: 'any',
    async answer(call) {
      const { body, person, store, headers, now, setCookies, note } = call
      const account = await getOwnAccount(person, store.owner)
      const { userId } = account.person
      const faults = findPasswordFaults(body.newPassword, account.person)
      if (faults.length > 0) throw refuse('access/weak-password', { errors: faults })
      if (body.newPassword === body.currentPassword) {
        const errors = [{ detail: 'Новый пароль совпадает с прежним', pointer: '/newPassword' }]
        throw refuse('access/weak-password', { errors })
      }
      const changed = await auth.api
        .changePassword({ body: { ...body, revokeOtherSessions: true }, headers, returnHeaders: true })
        .catch(async (error: unknown) => {
          const isWrong = authErrorCode(error) === 'INVALID_PASSWORD'
          throw isWrong ? await refuseWrongPassword(call, '/currentPassword') : error
        })
      await store.owner
        .transaction()
        .execute((tx) => updateUser(tx, userId, { mustChangePassword: false }, now))
      setCookies(changed.headers.getSetCookie())
      note({ subject: `user/${userId}` })
      return { next: nextStep({ ...account.standing, mustChangePassword: false }) }
    },
  })
}

export async function getOwnAccount(
  person: { readonly userId: string } | undefined,
  owner: Parameters<typeof findAccount>[0],
): Promise<Account> {
  const account = person && (await findAccount(owner, { userId: person.userId }))
  if (!account) throw refuse('access/signed-out')
  return account
}
