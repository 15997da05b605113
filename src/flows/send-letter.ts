import { findAccount } from '#access/storage/find-account.ts'
import { digestLetter } from '#reminders/domain/digest-letter.ts'
import { messageIdOf } from '#reminders/http/mail-settings.ts'
import { markSent, markUnsent, takeLetter } from '#reminders/storage/letters.ts'
import { type MailConfig, readMailServer } from '#reminders/storage/read-mail-server.ts'
import type { Store } from '#server-kit/database/database.ts'
import { MailFault, sendMail } from '#server-kit/mail/send-mail.ts'

/** How often a letter is handed over in vain before it is given up. */
export const MOST_ATTEMPTS = 8

/**
 * Sends one digest by mail, if it still waits. Throws when it did not leave and is worth another try later.
 *
 * At least once: SMTP cannot say whether a letter left when the program was killed between handing it over and noting
 * so. Such a letter is sent once more, under the same Message-ID, and after a second cut given up: two copies at most.
 */
export async function sendLetter(
  store: Pick<Store, 'owner'>,
  digestId: number,
  config: MailConfig & { readonly publicUrl: string | undefined; readonly now: () => Date },
): Promise<void> {
  const { owner } = store
  const letter = await takeLetter(owner, digestId, config.now())
  if (!letter) return
  if (letter.cutShort > 1) {
    return await markUnsent(owner, digestId, 'отправка дважды прервана, письмо могло уйти', 'failed')
  }

  const { server, isPasswordLost } = await readMailServer(owner, config)
  const account = await findAccount(owner, { userId: letter.userId })
  if (!server || !account?.standing.isActive) return await markUnsent(owner, digestId, null, 'none')
  if (isPasswordLost) return await markUnsent(owner, digestId, 'пароль почты нужно ввести заново', 'failed')

  try {
    await sendMail(server, {
      to: account.person.email,
      ...digestLetter(letter.lines, letter.day, config.publicUrl ?? null),
      messageId: messageIdOf(`msoko-digest-${digestId}`, server),
    })
  } catch (error) {
    if (!(error instanceof MailFault)) throw error
    const isLast = letter.attempts >= MOST_ATTEMPTS
    await markUnsent(owner, digestId, error.message, isLast ? 'failed' : 'waiting')
    if (isLast) return
    throw error
  }
  await markSent(owner, digestId, config.now())
}
