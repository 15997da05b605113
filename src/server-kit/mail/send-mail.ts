import { createTransport } from 'nodemailer'

export type MailServer = {
  readonly host: string
  readonly port: number
  /** `tls` from the first byte (465), `starttls` demanded (587), `none` for a server of the same computer or office. */
  readonly security: 'tls' | 'starttls' | 'none'
  readonly userName: string | null
  readonly password: string | null
  /** 'msoko@example.ru' */
  readonly sender: string
}

export type Mail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The same for the same letter, so that a second copy of it is known for one. */
  readonly messageId: string
}

// A mail server that does not answer must not hold the queue.
const patience = 20_000

/** Hands one letter over to the server; throws `MailFault` with words for the administrator. */
export async function sendMail(server: MailServer, mail: Mail): Promise<void> {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(server.userName === null ? {} : { auth: { user: server.userName, pass: server.password ?? '' } }),
  })
  try {
    await transport.sendMail({
      from: { name: 'МСОКО', address: server.sender },
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: mail.messageId,
      // Automatic answers («я в отпуске») are not wanted.
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    throw new MailFault(mailFaultWords(error), { cause: error })
  } finally {
    transport.close()
  }
}

/** Its message is for the administrator: Russian, without addresses of people. */
export class MailFault extends Error {
  override readonly name = 'MailFault'
}

function mailFaultWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reply =
    error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
      ? ` (код ответа ${error.responseCode})`
      : ''
  switch (code) {
    case 'EDNS':
    case 'ENOTFOUND':
      return 'сервер с таким именем не найден'
    case 'ECONNECTION':
    case 'ECONNREFUSED':
    case 'ESOCKET':
      return 'сервер не принимает соединение: проверьте имя, порт и вид защиты'
    case 'ETIMEDOUT':
      return 'сервер не ответил вовремя'
    case 'ETLS':
      return 'не удалось установить защищённое соединение'
    case 'EAUTH':
    case 'ENOAUTH':
      return `сервер не принял имя или пароль${reply}`
    case 'EENVELOPE':
      return `сервер не принял адрес отправителя или получателя${reply}`
    case 'EMESSAGE':
    case 'ESTREAM':
    case 'EPROTOCOL':
      return `сервер не принял письмо${reply}`
    default:
      return `неизвестная причина${reply}`
  }
}
