import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/**
 * Encrypts a text with the installation's secret (AES-256-GCM, a key of its own for each purpose), so that a copy of the
 * database alone does not give it away. @returns base64url
 */
export function seal(text: string, secret: string, purpose: string): string {
  return sealBytes(Buffer.from(text, 'utf8'), secret, purpose).toString('base64url')
}

/** The same for a file. */
export function sealBytes(bytes: Uint8Array, secret: string, purpose: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keyFor(secret, purpose), nonce)
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Undefined when it was sealed with another secret or was changed. */
export function unseal(sealed: string, secret: string, purpose: string): string | undefined {
  return unsealBytes(Buffer.from(sealed, 'base64url'), secret, purpose)?.toString('utf8')
}

export function unsealBytes(bytes: Uint8Array, secret: string, purpose: string): Buffer | undefined {
  try {
    const opening = createDecipheriv(algorithm, keyFor(secret, purpose), bytes.subarray(0, nonceBytes))
    opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    const body = bytes.subarray(nonceBytes + tagBytes)
    return Buffer.concat([opening.update(body), opening.final()])
  } catch {
    return undefined
  }
}

function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `msoko ${purpose}`, 32))
}
