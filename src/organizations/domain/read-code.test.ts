import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCode } from './read-code.ts'
import {
  innControlDigit,
  ogrnControlDigit,
  passesInnChecksum,
  passesOgrnChecksum,
} from './tax-number-checksum.ts'

describe('readCode', () => {
  it.each([
    ['fisOko', '053001', '053001'],
    ['fisOko', 'edu053001', '053001'],
    ['fisOko', 'sch053001', '053001'],
    ['fisOko', ' EDU 053 001 ', '053001'],
    ['oge', '101001', '101001'],
    ['inn', '9900000017', '9900000017'],
    ['inn', '99 0000 0017', '9900000017'],
    ['ogrn', '1029900000019', '1029900000019'],
  ] as const)('reads %s «%s»', (system, text, code) => {
    expect(readCode(system, text)).toEqual({ code, warning: null, problem: null })
  })

  it('puts back the zero that a spreadsheet dropped, and says so', () => {
    const reading = readCode('oge', '53001')
    expect(reading).toMatchObject({ code: '053001', problem: null })
    expect(reading.warning).toBe('Код ОГЭ: возвращён ведущий ноль — 053001')
  })

  it.each([
    ['fisOko', '5301', 'Логин ФИС ОКО: 6 цифр, а указано 4 («5301»)'],
    ['fisOko', '0530011', 'Логин ФИС ОКО: 6 цифр, а указано 7 («0530011»)'],
    ['oge', 'шк-5', 'Код ОГЭ состоит только из цифр (6 цифр), а указано «шк-5»'],
    ['ege', '000000', 'Код ЕГЭ не может состоять из одних нулей'],
    ['inn', '9900000018', 'ИНН не проходит проверку контрольной суммы: 9900000018'],
    ['ogrn', '1029900000010', 'ОГРН не проходит проверку контрольной суммы: 1029900000010'],
  ] as const)('says what is wrong with %s «%s»', (system, text, problem) => {
    expect(readCode(system, text)).toEqual({ code: null, warning: null, problem })
  })
})

describe('control digits', () => {
  it('are those of published numbers', () => {
    // The tax service and the Bank of Russia, from their public requisites.
    expect([passesInnChecksum('7707329152'), passesInnChecksum('7702235133')]).toEqual([true, true])
    expect([passesOgrnChecksum('1047707030513'), passesOgrnChecksum('1037700013020')]).toEqual([true, true])
  })

  it('catch any one wrong digit of an ИНН', () => {
    const nine = fc.stringMatching(/^\d{9}$/)
    fc.assert(
      fc.property(nine, fc.nat(8), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const control = innControlDigit(digits)
        // A remainder of 10 is written 0, so a number with that remainder may hide one error.
        const changed = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1)
        fc.pre(!(control === 0 && innControlDigit(changed) === 0))
        expect(passesInnChecksum(`${changed}${control}`)).toBe(false)
      }),
    )
  })

  it('are accepted by their own check', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/), fc.stringMatching(/^\d{12}$/), (nine, twelve) => {
        expect(passesInnChecksum(`${nine}${innControlDigit(nine)}`)).toBe(true)
        expect(passesOgrnChecksum(`${twelve}${ogrnControlDigit(twelve)}`)).toBe(true)
      }),
    )
  })
})
