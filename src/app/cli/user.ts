import { randomBytes } from 'node:crypto'
import { mayHaveOrganizations, needsOrganization } from '#access/domain/person.ts'
import { type Role, roles } from '#access/domain/role.ts'
import { temporaryPassword } from '#access/domain/temporary-password.ts'
import { addUser } from '#access/people-contract.ts'
import { findSoleMunicipality } from '#access/storage/find-sole-municipality.ts'
import { saveAuditEntries } from '#access/storage/save-audit-entry.ts'
import { deleteSessions, insertUser, updatePassword, updateUser } from '#access/storage/save-user.ts'
import { forgetFailures } from '#access/storage/sign-in-failures.ts'
import { roleNames } from '#access/texts.ru.ts'
import { findUnknownOrganizations } from '#organizations/storage/find-unknown-organizations.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
import { openStore } from '#server-kit/database/open-store.ts'
import { readConfig } from '../config.ts'
import { refuse } from '../refusals.ts'
import { tableText } from './table-text.ts'

export type NewUserOptions = {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly organization: readonly number[]
}

/** Adds a person and prints a temporary password; works beside a running server too. */
export async function addUserFromConsole(options: NewUserOptions): Promise<void> {
  const role = readRole(options.role)
  if (needsOrganization(role) && options.organization.length === 0) {
    throw refuse('app/organization-missing', { detail: 'Добавьте --organization с номером из реестра.' })
  }
  if (!mayHaveOrganizations(role) && options.organization.length > 0) {
    throw refuse('app/organization-not-for-role', { detail: 'Уберите --organization.' })
  }
  const { name, email } = readNameAndEmail(options)
  const password = temporaryPassword(randomBytes)
  await withStore(async (store) => {
    const municipalityId = await findSoleMunicipality(store.owner)
    if (municipalityId === null) {
      throw refuse('app/municipality-missing', {
        detail:
          'Сначала пройдите первую настройку в браузере. Если муниципалитетов несколько, добавляйте людей там же.',
      })
    }
    await store.owner.transaction().execute(async (tx) => {
      const unknown = await findUnknownOrganizations(tx, municipalityId, options.organization)
      if (unknown.length > 0)
        throw refuse('app/organization-unknown', { detail: `№ ${unknown.join(', № ')}` })
      const userId = await insertUser(tx, {
        name,
        email,
        role,
        municipalityId,
        organizationIds: options.organization,
        password,
        mustChangePassword: true,
      })
      await auditFromConsole(tx, {
        verb: 'access.user.added',
        userId,
        municipalityId,
        after: { email, role },
      })
    })
  })
  sayPassword(email, password)
}

/** A new temporary password; open sessions end, a lock is lifted. The way back in for a lone administrator. */
export async function resetUserFromConsole(given: string): Promise<void> {
  const email = given.trim().toLowerCase()
  const password = temporaryPassword(randomBytes)
  const now = new Date()
  await withStore(async (store) => {
    await store.owner.transaction().execute(async (tx) => {
      const user = await tx
        .selectFrom('access.user')
        .select(['id', 'municipalityId'])
        .where('email', '=', email)
        .executeTakeFirst()
      if (!user) throw refuse('app/user-unknown', { detail: email })
      await updatePassword(tx, user.id, password, now)
      await updateUser(tx, user.id, { mustChangePassword: true, isActive: true }, now)
      await deleteSessions(tx, user.id)
      await forgetFailures(tx, `account:${email}`)
      const { municipalityId } = user
      await auditFromConsole(tx, { verb: 'access.user.passwordReset', userId: user.id, municipalityId })
    })
  })
  sayPassword(email, password)
}

export async function listUsersAtConsole(): Promise<void> {
  const people = await withStore((store) =>
    store.owner
      .selectFrom('access.user')
      .select(['name', 'email', 'role', 'isActive'])
      .orderBy('name')
      .execute(),
  )
  const rows = people.map(({ name, email, role, isActive }) => [
    name,
    email,
    roleNames[role],
    isActive ? '' : 'отключён',
  ])
  process.stdout.write(`${tableText([['Кто', 'Адрес почты', 'Роль', ''], ...rows])}\n`)
}

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const store = await openStore({ databaseUrl, dataDir, whenInUse: 'join' })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function auditFromConsole(
  tx: Tx,
  line: {
    readonly verb: string
    readonly userId: string
    readonly municipalityId: number | null
    readonly after?: unknown
  },
): Promise<void> {
  await saveAuditEntries(tx, [
    {
      at: new Date(),
      userId: null,
      personName: 'Командная строка',
      municipalityId: line.municipalityId,
      organizationId: null,
      verb: line.verb,
      subject: `user/${line.userId}`,
      address: null,
      requestId: 'cli',
      result: 'done',
      after: line.after,
    },
  ])
}

/** The same rules as on the page. */
function readNameAndEmail(options: NewUserOptions): { readonly name: string; readonly email: string } {
  const read = addUser.body?.pick({ name: true, email: true }).safeParse(options)
  if (!read?.success) {
    const errors = read?.error.issues.map(({ message }) => ({ detail: message })) ?? []
    throw refuse('app/user-wrong', { errors })
  }
  return read.data
}

/** Takes the identifier or the Russian name of a role. */
function readRole(text: string): Role {
  const role = roles.find((one) => one === text || roleNames[one].toLowerCase() === text.trim().toLowerCase())
  if (!role) {
    const known = roles.map((one) => `${one} — ${roleNames[one]}`).join('; ')
    throw refuse('app/role-unknown', { detail: `«${text}». Роли: ${known}.` })
  }
  return role
}

function sayPassword(email: string, password: string): void {
  process.stdout.write(
    `Временный пароль для ${email}: ${password}\nПри первом входе система попросит сменить его.\n`,
  )
}
