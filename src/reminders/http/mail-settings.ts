import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import type { Database } from '#server-kit/database/database.ts'
import { type OpenCard, openRoute } from '#server-kit/http/open-route.ts'
import { MailFault, type MailServer, sendMail } from '#server-kit/mail/send-mail.ts'
import { seal } from '#server-kit/secrets/seal.ts'
import * as contract from '../contract.ts'
import { trialLetter } from '../domain/digest-letter.ts'
import { refuse } from '../refusals.ts'
import { readMailStanding } from '../storage/letters.ts'
import { deleteMailSettings, findMailSettings, saveMailSettings } from '../storage/mail-settings.ts'
import { MAIL_PASSWORD, type MailConfig, readMailServer } from '../storage/read-mail-server.ts'
import { withMunicipality } from './with-municipality.ts'

const SHOWN_DAYS = 30

export type MailPageConfig = MailConfig & { readonly publicUrl: string | undefined }

/**
 * The mail server of the installation. Only the owner's connection reads it, and a letter is handed over outside of any
 * transaction, because the embedded engine has one connection for everybody.
 */
export function mailSettingsRoutes(config: MailPageConfig): readonly OpenCard[] {
  const common = { may: 'installation.settings.manage', standing: 'ready' } as const

  const getMailSettingsRoute = openRoute(contract.getMailSettings, {
    ...common,
    audit: 'none',
    answer: ({ person, store, now }) => readPage(store.owner, withMunicipality(person).municipalityId, now),
  })

  const saveMailSettingsRoute = openRoute(contract.saveMailSettings, {
    ...common,
    audit: 'reminders.mail.changed',
    async answer({ person, body, store, now, note }) {
      const { municipalityId } = withMunicipality(person)
      refuseByEnvironment()
      const { password, ...settings } = body
      const before = await findMailSettings(store.owner)
      // A stored password is never sent to another server, nor past another's encryption.
      const isElsewhere =
        before !== undefined && (before.host !== settings.host || before.security !== settings.security)
      if (settings.userName !== null && password === undefined && (!before?.sealedPassword || isElsewhere)) {
        throw refuse('reminders/mail-password-missing', {
          errors: [{ detail: 'Для этого сервера нужен пароль', pointer: '/password' }],
        })
      }
      const kept = settings.userName === null ? null : (before?.sealedPassword ?? null)
      const sealedPassword =
        settings.userName === null || password === undefined
          ? kept
          : seal(password, config.secret, MAIL_PASSWORD)
      const isSaved =
        (before?.version ?? 0) === settings.version &&
        (await saveMailSettings(store.owner, { ...settings, sealedPassword }))
      const page = await readPage(store.owner, municipalityId, now)
      if (!isSaved) throw refuse('reminders/stale-version', { current: page })
      note({ subject: 'installation/mail', before: withoutPassword(before), after: page.settings })
      return page
    },
  })

  const removeMailSettingsRoute = openRoute(contract.removeMailSettings, {
    ...common,
    audit: 'reminders.mail.changed',
    async answer({ person, store, now, note }) {
      const { municipalityId } = withMunicipality(person)
      refuseByEnvironment()
      const before = await findMailSettings(store.owner)
      await deleteMailSettings(store.owner)
      note({ subject: 'installation/mail', before: withoutPassword(before), after: null })
      return await readPage(store.owner, municipalityId, now)
    },
  })

  const sendTrialMailRoute = openRoute(contract.sendTrialMail, {
    ...common,
    audit: 'reminders.mail.tested',
    async answer({ person, store, note }) {
      const { email } = withMunicipality(person)
      const { server, isPasswordLost } = await readMailServer(store.owner, config)
      if (!server) throw refuse('reminders/mail-off')
      if (isPasswordLost) throw refuse('reminders/mail-password-missing')
      const subject = 'installation/mail'
      try {
        const letter = trialLetter(config.publicUrl ?? null)
        await sendMail(server, { to: email, ...letter, messageId: messageIdOf(randomUUID(), server) })
      } catch (error) {
        if (!(error instanceof MailFault)) throw error
        note({ subject, result: 'refused', after: { reason: error.message } })
        throw refuse('reminders/mail-not-sent', { detail: `Почта не отправлена: ${error.message}.` })
      }
      note({ subject })
      return { sentTo: email }
    },
  })

  function refuseByEnvironment(): void {
    if (config.environment) throw refuse('reminders/mail-by-environment')
  }

  async function readPage(
    owner: Kysely<Database>,
    municipalityId: number,
    now: Date,
  ): Promise<contract.MailStanding> {
    const { source, version, server, isPasswordLost } = await readMailServer(owner, config)
    const standing = await readMailStanding(owner, municipalityId, daysAgo(now))
    return {
      source,
      version,
      settings: server === undefined ? null : viewServer(server, isPasswordLost),
      isPasswordLost,
      isAddressUnknown: config.publicUrl === undefined,
      lastSentAt: standing.lastSentAt?.toISOString() ?? null,
      waiting: standing.waiting,
      failures: standing.failures,
    }
  }

  return [getMailSettingsRoute, saveMailSettingsRoute, removeMailSettingsRoute, sendTrialMailRoute]
}

/** One letter has one id however often it is handed over, so that a second copy is known for one. */
export function messageIdOf(letter: string, { sender }: MailServer): string {
  return `<${letter}@${sender.slice(sender.lastIndexOf('@') + 1)}>`
}

function viewServer({ password, ...server }: MailServer, isPasswordLost: boolean) {
  return { ...server, hasPassword: password !== null || isPasswordLost }
}

function withoutPassword(stored: Awaited<ReturnType<typeof findMailSettings>>) {
  if (!stored) return undefined
  const { sealedPassword, version: _, ...settings } = stored
  return { ...settings, hasPassword: sealedPassword !== null }
}

function daysAgo(now: Date): PlainDate {
  return addDays(plainDate(now.toISOString().slice(0, 10)), -SHOWN_DAYS)
}
