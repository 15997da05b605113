import { randomBytes } from 'node:crypto'
import { route } from '#server-kit/http/route.ts'
import { temporaryPassword } from '../domain/temporary-password.ts'
import { activateUser, deactivateUser, resetPassword, resetTotp, unlockUser } from '../people-contract.ts'
import { keepAnAdministrator } from '../storage/keep-an-administrator.ts'
import { deleteSessions, deleteTotp, updatePassword, updateUser } from '../storage/save-user.ts'
import { forgetFailures } from '../storage/sign-in-failures.ts'
import { findUser } from '../storage/users.ts'
import './vocabulary.ts'

export const deactivateUserRoute = route(deactivateUser, {
  may: 'access.user.manage',
  audit: 'access.user.deactivated',
  connection: 'owner',
  async answer({ params, person, tx, now, note }) {
    const where = { ...params, municipalityId: person.municipalityId }
    const before = await findUser(tx, where, 'forUpdate')
    if (before.role === 'administrator') await keepAnAdministrator(tx, before.userId)
    await updateUser(tx, before.userId, { isActive: false }, now)
    await deleteSessions(tx, before.userId)
    note({
      subject: `user/${before.userId}`,
      before: { isActive: before.isActive },
      after: { isActive: false },
    })
    return { user: await findUser(tx, where) }
  },
})

export const activateUserRoute = route(activateUser, {
  may: 'access.user.manage',
  audit: 'access.user.activated',
  connection: 'owner',
  async answer({ params, person, tx, now, note }) {
    const where = { ...params, municipalityId: person.municipalityId }
    const before = await findUser(tx, where, 'forUpdate')
    await updateUser(tx, before.userId, { isActive: true }, now)
    note({
      subject: `user/${before.userId}`,
      before: { isActive: before.isActive },
      after: { isActive: true },
    })
    return { user: await findUser(tx, where) }
  },
})

export const resetPasswordRoute = route(resetPassword, {
  may: 'access.user.manage',
  audit: 'access.user.passwordReset',
  connection: 'owner',
  async answer({ params, person, tx, now, note }) {
    const { userId, email } = await findUser(
      tx,
      { ...params, municipalityId: person.municipalityId },
      'forUpdate',
    )
    const password = temporaryPassword(randomBytes)
    await updatePassword(tx, userId, password, now)
    await updateUser(tx, userId, { mustChangePassword: true }, now)
    await deleteSessions(tx, userId)
    await forgetFailures(tx, `account:${email}`)
    note({ subject: `user/${userId}` })
    return { temporaryPassword: password }
  },
})

export const resetTotpRoute = route(resetTotp, {
  may: 'access.user.manage',
  audit: 'access.user.totpReset',
  connection: 'owner',
  async answer({ params, person, tx, now, note }) {
    const where = { ...params, municipalityId: person.municipalityId }
    const { userId } = await findUser(tx, where, 'forUpdate')
    await deleteTotp(tx, userId)
    await updateUser(tx, userId, { twoFactorEnabled: false }, now)
    await deleteSessions(tx, userId)
    note({ subject: `user/${userId}` })
    return { user: await findUser(tx, where) }
  },
})

export const unlockUserRoute = route(unlockUser, {
  may: 'access.user.manage',
  audit: 'access.user.unlocked',
  connection: 'owner',
  async answer({ params, person, tx, note }) {
    const user = await findUser(tx, { ...params, municipalityId: person.municipalityId })
    await forgetFailures(tx, `account:${user.email}`)
    note({ subject: `user/${user.userId}` })
    return { user }
  },
})
