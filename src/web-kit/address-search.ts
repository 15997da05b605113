/**
 * The part of an address after «?» as people write it: ?kind=school&q=лицей. (The router's own way wraps values in
 * JSON, which makes an address ugly to send.) Every value is a text; pages read what they expect.
 */
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function writeSearch(search: Record<string, unknown>): string {
  const filled = Object.entries(search).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  if (filled.length === 0) return ''
  // Cyrillic letters stay letters: browsers show them so, and so do letters an address is pasted into.
  return `?${filled.map(([key, value]) => `${key}=${escaped(String(value))}`).join('&')}`
}

function escaped(value: string): string {
  return value.replace(/[%&#+?=\s"<>]/g, (sign) => (sign === ' ' ? '+' : encodeURIComponent(sign)))
}
