import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { keyFrom } from '../domain/survey/entry-code.ts'

/** A new code or address, from the system's own chance. */
export function freshKey(length: number): string {
  for (;;) {
    const key = keyFrom(randomBytes(length * 4), length)
    if (key !== undefined) return key
  }
}

/** What is stored of a code: without the installation's secret nobody can try codes against it. */
export function hashOfCode(secret: string, code: string): string {
  return createHmac('sha256', keyFor(secret, 'codes')).update(code).digest('base64url')
}

/**
 * The mark an open link leaves in the browser: the same for everybody who answered, so that it names nobody, and made with the
 * secret, so that nobody makes it up.
 */
export function answeredMark(secret: string, linkKey: string): string {
  return createHmac('sha256', keyFor(secret, 'links')).update(linkKey).digest('base64url')
}

export function isMark(given: string | undefined, mark: string): boolean {
  if (given === undefined || given.length !== mark.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(mark))
}

function keyFor(secret: string, use: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `msoko surveys ${use}`, 32))
}
