import { Transform, type TransformCallback } from 'node:stream'

const longestMessage = 256 * 1024 * 1024

/** Cuts a stream of wire-protocol bytes into whole messages, for an engine that does not wait for the rest of one. */
export class FrameMessages extends Transform {
  #rest: Buffer = Buffer.alloc(0)
  /** The start-up packet has no type byte before its length. */
  #typeBytes = 0

  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
    let end = 0
    while (this.#rest.length >= end + this.#typeBytes + 4) {
      const length = this.#typeBytes + this.#rest.readUInt32BE(end + this.#typeBytes)
      if (length > longestMessage) {
        done(new Error('A message is too long'))
        return
      }
      if (this.#rest.length < end + length) break
      end += length
      if (this.#typeBytes === 0) {
        // Sent alone: it is answered by the gate, what follows by the engine.
        this.#typeBytes = 1
        this.push(this.#rest.subarray(0, end))
        this.#rest = this.#rest.subarray(end)
        end = 0
      }
    }
    if (end > 0) this.push(this.#rest.subarray(0, end))
    this.#rest = this.#rest.subarray(end)
    done()
  }
}
