import { refuse } from '../refusals.ts'
import { russianLikelihood } from './russian-likelihood.ts'

/**
 * Turns the bytes of a text file into text: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 if it is
 * valid, else the Russian eight-bit encoding that reads most like Russian. Refuses what is not text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes).replace(/^\ufeff/, '')
  if (looksBinary(text)) {
    throw refuse('file/format-unknown', {
      detail: 'Это не текст и не документ известного вида. Загрузите docx, pdf, xlsx, ods, html, csv или txt',
    })
  }
  return text
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const utf16 = utf16WithoutMark(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeEightBit(bytes)
  }
}

/** In UTF-16 Russian every high byte is 0x04 and every Latin or space one is 0x00: one half of the bytes is nearly constant. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 4000))
  if (sample.length < 8) return undefined
  const highBytes = [0, 0]
  for (const [index, byte] of sample.entries()) {
    if (byte === 0 || byte === 4) highBytes[index % 2] = (highBytes[index % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = highBytes.map((count) => count / (sample.length / 2))
  if (odd > 0.9 && even < 0.3) return 'utf-16le'
  if (even > 0.9 && odd < 0.3) return 'utf-16be'
  return undefined
}

function decodeEightBit(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 64 * 1024)
  const candidates = ['windows-1251', 'koi8-r', 'ibm866'].map((encoding) => ({
    encoding,
    likelihood: russianLikelihood(new TextDecoder(encoding).decode(sample)),
  }))
  const best = candidates.reduce((winner, other) => (other.likelihood > winner.likelihood ? other : winner))
  return new TextDecoder(best.encoding).decode(bytes)
}

/** A form feed is a page break of a printed text, \v a line break of Word; other control characters do not occur in texts. */
function looksBinary(text: string): boolean {
  const sample = text.length > 400_000 ? text.slice(0, 200_000) + text.slice(-200_000) : text
  let strange = 0
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index)
    if (code === 0) return true
    const isControl = (code < 0x20 && (code < 0x09 || code > 0x0d)) || (code >= 0x7f && code < 0xa0)
    if (isControl || code === 0xfffd) strange++
  }
  return strange > Math.max(3, sample.length * 0.005)
}
