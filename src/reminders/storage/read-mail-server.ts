import type { Kysely } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import type { MailServer } from '#server-kit/mail/send-mail.ts'
import { unseal } from '#server-kit/secrets/seal.ts'
import { findMailSettings } from './mail-settings.ts'

export const MAIL_PASSWORD = 'mail-password'

/** What the installation was started with. */
export type MailConfig = {
  /** Wins over the page where it is given. */
  readonly environment: MailServer | undefined
  /** The installation's secret. */
  readonly secret: string
}

export type MailServerStanding = {
  readonly source: 'environment' | 'page' | 'none'
  readonly version: number
  /** Also without a readable password, for the page; letters then do not leave. */
  readonly server: MailServer | undefined
  readonly isPasswordLost: boolean
}

/** The mail server in force. Runs on the owner's connection. */
export async function readMailServer(
  owner: Kysely<Database>,
  { environment, secret }: MailConfig,
): Promise<MailServerStanding> {
  if (environment) return { source: 'environment', version: 0, server: environment, isPasswordLost: false }
  const stored = await findMailSettings(owner)
  if (!stored) return { source: 'none', version: 0, server: undefined, isPasswordLost: false }
  const { version, sealedPassword, ...rest } = stored
  const password = sealedPassword === null ? null : unseal(sealedPassword, secret, MAIL_PASSWORD)
  return {
    source: 'page',
    version,
    server: { ...rest, password: password ?? null },
    isPasswordLost: password === undefined,
  }
}
