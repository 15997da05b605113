import { Duplex } from 'node:stream'
import type { EngineSession } from './engine-gate.ts'

// AuthenticationOk and ReadyForQuery(idle): the gate's own greeting, the engine itself is already open.
const greeting = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49])
const terminate = 0x58

/**
 * What the `pg` driver takes for a socket: it writes wire-protocol messages and reads the answers, so the embedded engine
 * is used through the same driver, type parsers and errors as a server.
 */
export class EngineStream extends Duplex {
  readonly #session: EngineSession

  constructor(session: EngineSession) {
    super()
    this.#session = session
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#pass(chunk).then(() => done(), done)
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    this.#pass(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => done(), done)
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#session.end().then(() => {
      this.push(null)
      done()
    }, done)
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#session.end().then(
      () => done(error),
      () => done(error),
    )
  }

  async #pass(messages: Buffer): Promise<void> {
    // The start-up packet is the only message without a type byte, so it begins with its length's zero.
    if (messages[0] === 0) {
      this.push(greeting)
      return
    }
    if (messages[0] === terminate) return
    this.push(Buffer.from(await this.#session.send(messages)))
  }
}
