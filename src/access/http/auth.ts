import { randomUUID } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import { hashPassword, isPasswordOf } from '../storage/hash-password.ts'

/** Where the server puts the network address it trusts, for the account library to write into a session. */
export const ADDRESS_HEADER = 'x-msoko-address'

const HOUR_SECONDS = 3600

/**
 * The account library: sessions, passwords, codes. None of its own routes is served; our cards call it, so that
 * permissions, audit and Russian refusals are the same as everywhere.
 */
export function createAuth(settings: {
  readonly owner: Kysely<Database>
  readonly secret: string
  /** 'https://msoko.example.ru'; https makes the cookies secure. */
  readonly publicUrl: string
}) {
  return betterAuth({
    appName: 'МСОКО',
    baseURL: settings.publicUrl,
    secret: settings.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Reads of one request are few and short; a transaction would only hold the embedded engine's single connection longer.
    database: { db: settings.owner, type: 'postgres', schemaName: 'access', transaction: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: isPasswordOf },
    },
    session: { expiresIn: 12 * HOUR_SECONDS, updateAge: HOUR_SECONDS, freshAge: 0 },
    // Requests are limited by our own server, which alone sees them.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'msoko',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
    plugins: [twoFactor({ issuer: 'МСОКО', twoFactorCookieMaxAge: 10 * 60 })],
  })
}

export type Auth = ReturnType<typeof createAuth>
