import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database, Tx } from '#server-kit/database/database.ts'
import type { Role } from '../domain/role.ts'
import { refuse } from '../refusals.ts'
import { hashPassword } from './hash-password.ts'
import './tables.ts'

export type NewUser = {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly municipalityId: number | null
  readonly organizationIds: readonly number[]
  readonly password: string
  readonly mustChangePassword: boolean
}

/** Adds a person with a password. Runs on the owner's connection; returns the new user id. */
export async function insertUser(db: Kysely<Database>, user: NewUser): Promise<string> {
  const id = randomUUID()
  const { password, organizationIds, ...fields } = user
  const email = user.email.toLowerCase()
  await db
    .insertInto('access.user')
    .values({ ...fields, email, id, organizationIds: [...organizationIds], emailVerified: true })
    .execute()
    .catch(translateEmailTaken)
  await db
    .insertInto('access.account')
    .values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: await hashPassword(password),
    })
    .execute()
  return id
}

export type UserChange = Partial<{
  name: string
  email: string
  role: Role
  organizationIds: number[]
  isActive: boolean
  mustChangePassword: boolean
  twoFactorEnabled: boolean
}>

/** Writes the named fields and steps the version. Runs on the owner's connection. */
export async function updateUser(tx: Tx, userId: string, change: UserChange, now: Date): Promise<void> {
  await tx
    .updateTable('access.user')
    .set((eb) => ({ ...change, updatedAt: now, version: eb('version', '+', 1) }))
    .where('id', '=', userId)
    .execute()
    .catch(translateEmailTaken)
}

export async function updatePassword(tx: Tx, userId: string, password: string, now: Date): Promise<void> {
  await tx
    .updateTable('access.account')
    .set({ password: await hashPassword(password), updatedAt: now })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute()
}

export async function deleteSessions(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('access.session').where('userId', '=', userId).execute()
}

export async function deleteTotp(tx: Tx, userId: string): Promise<void> {
  await tx.deleteFrom('access.two_factor').where('userId', '=', userId).execute()
}

function translateEmailTaken(error: unknown): never {
  if (error instanceof Error && 'constraint' in error && error.constraint === 'user_email_unique') {
    throw refuse('access/email-taken', {
      errors: [{ detail: 'Этот адрес уже занят', pointer: '/email' }],
    })
  }
  throw error
}
