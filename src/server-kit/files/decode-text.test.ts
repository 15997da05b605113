import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const inEightBits = (encoding: string, text: string) => {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, code) => code))
  return Uint8Array.from(text, (letter) => letters.indexOf(letter))
}

describe('the encoding of a text', () => {
  const texts = [
    'План мероприятий на 2024 год',
    'ПЛАН МЕРОПРИЯТИЙ',
    '1. Провести совещание.\r\n2. Собрать отчёты школ.',
    'Срок: до 15 мая',
  ]
  for (const encoding of ['windows-1251', 'koi8-r', 'ibm866']) {
    it.each(texts)(`is found to be ${encoding} for «%s»`, (text) => {
      expect(decodeText(inEightBits(encoding, text))).toBe(text)
    })
  }

  it('is utf-8 wherever the bytes allow it, with or without a mark', () => {
    expect(decodeText(new TextEncoder().encode('\ufeffПлан — «проект»'))).toBe('План — «проект»')
  })

  it('is utf-16 by its mark or by its even bytes', () => {
    expect(decodeText(Buffer.from('\ufeffПлан', 'utf16le'))).toBe('План')
    expect(decodeText(Buffer.from('План работы', 'utf16le'))).toBe('План работы')
    expect(decodeText(Buffer.from('План работы', 'utf16le').swap16())).toBe('План работы')
  })

  it('keeps the quotes, dashes and numero of windows-1251', () => {
    expect(decodeText(inEightBits('windows-1251', '«Точка роста» — № 5…'))).toBe('«Точка роста» — № 5…')
  })

  it('is refused for what is not text', () => {
    const bytes = Uint8Array.from({ length: 500 }, (_, index) => 1 + ((index * 7919) % 31))
    expect(() => decodeText(bytes)).toThrow('не распознан')
    expect(() => decodeText(Uint8Array.from([208, 0, 191, 0, 0, 0, 5]))).toThrow('не распознан')
  })
})
