import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { createServer, type Server, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream'
import type { EngineGate } from './engine-gate.ts'
import { EngineStream } from './engine-stream.ts'
import { FrameMessages } from './frame-messages.ts'
import type { Holder } from './lock-holder.ts'

type Channel = NonNullable<Holder['channel']>

// Unix keeps a socket's whole path in 108 bytes, some systems in 104.
const longestSocketPath = 100
const patienceMs = 60_000

/**
 * The door for the command line while the server has the folder open: a local socket (a named pipe on Windows) on which
 * the engine speaks the PostgreSQL wire protocol, so `backup` or `user reset` work as they do without a server. Who
 * knows the token, which only the folder's owner can read, gets in. A visitor who stops half-way through a transaction
 * is sent off after a minute, since everyone else waits for him.
 */
export async function openControlChannel(
  dataDir: string,
  gate: EngineGate,
): Promise<Channel & { close(): Promise<void> }> {
  const address = channelAddress(dataDir)
  const token = randomBytes(32).toString('hex')
  const visitors = new Set<Socket>()
  const server = createServer((visitor) => {
    visitors.add(visitor)
    visitor.on('close', () => visitors.delete(visitor))
    visitor.on('error', () => visitor.destroy())
    visitor.setTimeout(patienceMs, () => visitor.destroy())
    readToken(visitor, token, () => {
      const engine = new EngineStream(gate.openSession())
      pipeline(visitor, new FrameMessages(), engine, visitor, () => visitor.destroy())
    })
  })
  await listen(server, address)
  server.unref()
  return {
    address,
    token,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        for (const visitor of visitors) visitor.destroy()
      }),
  }
}

/** The visitor's end: what the `pg` driver takes for a socket. */
export class ControlSocket extends Socket {
  readonly #address: string

  constructor({ address, token }: Channel) {
    super()
    this.#address = address
    this.once('connect', () => this.write(token))
  }

  override connect(): this {
    return super.connect(this.#address)
  }
}

function readToken(visitor: Socket, token: string, welcome: () => void): void {
  let heard = Buffer.alloc(0)
  visitor.on('data', function listenForToken(chunk: Buffer) {
    heard = Buffer.concat([heard, chunk])
    if (heard.length < token.length) return
    visitor.off('data', listenForToken)
    visitor.pause()
    if (!timingSafeEqual(heard.subarray(0, token.length), Buffer.from(token))) {
      visitor.destroy()
      return
    }
    if (heard.length > token.length) visitor.unshift(heard.subarray(token.length))
    welcome()
  })
}

async function listen(server: Server, address: string): Promise<void> {
  const isFile = process.platform !== 'win32'
  // The lock is ours, so a socket left here belongs to nobody.
  if (isFile) rmSync(address, { force: true })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(address, done)
  })
  if (isFile) chmodSync(address, 0o600)
}

function channelAddress(dataDir: string): string {
  const folder = resolve(dataDir)
  const print = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  if (process.platform === 'win32') return `\\\\.\\pipe\\msoko-${print}-${process.pid}`
  const beside = join(folder, 'control.sock')
  return Buffer.byteLength(beside) <= longestSocketPath ? beside : join(tmpdir(), `msoko-${print}.sock`)
}
