import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  readonly to: readonly string[]
  /** As it came over the wire. */
  readonly raw: string
  /** The headers and both bodies, decoded. */
  readonly words: string
  readonly messageId: string
}

export type TestMailServer = {
  readonly port: number
  readonly mails: ReceivedMail[]
  /** Until told otherwise each letter is refused so. */
  refuseWith(reply: string | undefined): void
  close(): Promise<void>
}

/** A real SMTP server on a free port of this computer, with one account. */
export async function openMailServer(account?: {
  readonly user: string
  readonly password: string
}): Promise<TestMailServer> {
  const mails: ReceivedMail[] = []
  let refusal: string | undefined
  const server = new SMTPServer({
    disabledCommands: account ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    authOptional: account === undefined,
    onAuth(auth, _session, done) {
      const isRight = auth.username === account?.user && auth.password === account?.password
      done(isRight ? null : new Error('535 no'), isRight ? { user: 'msoko' } : undefined)
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        if (refusal !== undefined) {
          done(Object.assign(new Error(refusal), { responseCode: Number(refusal.slice(0, 3)) }))
          return
        }
        const raw = Buffer.concat(pieces).toString('latin1')
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
          words: decode(raw),
          messageId: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '',
        })
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    mails,
    refuseWith(reply) {
      refusal = reply
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** Headers and parts of a letter as a person reads them. */
function decode(raw: string): string {
  const headers = raw
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, text: string) => Buffer.from(text, 'base64').toString())
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, text: string) => quoted(text.replaceAll('_', ' ')))
  return headers
    .split(/^--.*$/m)
    .map((part) => {
      const [head = '', ...rest] = part.split('\r\n\r\n')
      const body = rest.join('\r\n\r\n')
      if (/transfer-encoding: base64/i.test(head)) return `${head}\n${Buffer.from(body, 'base64').toString()}`
      if (/transfer-encoding: quoted-printable/i.test(head)) return `${head}\n${quoted(body)}`
      return part
    })
    .join('\n')
}

function quoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
