/**
 * A number as people type it, with a decimal comma or point and blanks between thousands; null for anything else. The
 * answer is text with a point, so that no digit is lost. At most twelve digits before the point and four after.
 * @example readDecimal('1 240,5') // '1240.5'
 */
export function readDecimal(typed: string): string | null {
  const bare = typed
    .trim()
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(?:\D|$))/gu, '')
    .replace(/^[−–]/u, '-')
  const match = /^(-?)0*(\d{1,12})(?:[.,](\d{1,4}))?$/u.exec(bare)
  if (!match) return null
  const [, sign = '', whole = '', part = ''] = match
  const rest = part.replace(/0+$/u, '')
  const value = rest === '' ? whole : `${whole}.${rest}`
  return value === '0' ? '0' : `${sign}${value}`
}

/** '1240.5' → «1 240,5», thousands parted by a blank that does not break. */
export function decimalWords(value: string): string {
  const [whole = '', part] = value.split('.')
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u00a0')
  return part === undefined ? parted : `${parted},${part}`
}
