/**
 * One-time codes and addresses of open links. Letters that look alike in Russian and Latin and digits that look like no
 * letter: a person may type either alphabet. 18 signs; ten of them make 3.6 × 10¹² codes.
 */
const signs = 'ABEKMHPCTX23456789'
const latin: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
}
export const CODE_LENGTH = 10
export const LINK_LENGTH = 12

/** A key of the length, from as many random bytes; bytes that would favour some signs are skipped, so give twice as many. */
export function keyFrom(bytes: Iterable<number>, length: number): string | undefined {
  const fair = Math.floor(256 / signs.length) * signs.length
  let made = ''
  for (const byte of bytes) {
    if (byte < fair) made += signs[byte % signs.length]
    if (made.length === length) return made
  }
  return undefined
}

/** What was typed or scanned as the key it stands for: 'аве2к-45м7х' → 'ABE2K45M7X'; undefined when it can be none. */
export function readKey(typed: string): string | undefined {
  const key = [...typed.toUpperCase().replaceAll(/[\s\-–—]/gu, '')]
    .map((sign) => latin[sign] ?? sign)
    .join('')
  const isRight = key.length === CODE_LENGTH || key.length === LINK_LENGTH
  return isRight && [...key].every((sign) => signs.includes(sign)) ? key : undefined
}

/** As it is printed: 'ABE2K-45M7X'. */
export function printedCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
