import { createHmac, hkdfSync } from 'node:crypto'

/** The key by which names become pseudonyms: the installation's own, so that nobody else can try names against them. */
export function pseudonymKey(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'msoko pseudonyms', 32))
}

/**
 * HMAC-SHA-256 of what names a person, 128 bits of it. Letter case, ё and spaces make no difference. @returns base64url
 */
export function pseudonymOf(key: Uint8Array, parts: readonly string[]): string {
  const said = parts.map((part) =>
    part
      .trim()
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[\s\u00a0]+/g, ' '),
  )
  const full = createHmac('sha256', key).update(said.join('\u0000')).digest()
  return full.subarray(0, 16).toString('base64url')
}
