import { describe, expect, it } from 'vitest'
import { formulaCompiler } from './formula.ts'

const known = new Map([
  ['form.pupils', 'Обучающихся'],
  ['form.staff', 'Педагогов'],
  ['form.reasons.r1.count', 'Причины: семья'],
  ['base.pupils', 'Всего'],
  ['indicator.PED_05', 'ПК'],
])
const compile = formulaCompiler(known)
const figures: Record<string, number> = {
  'form.pupils': 200,
  'form.staff': 0,
  'form.reasons.r1.count': 4,
  'base.pupils': 50,
  'indicator.PED_05': 12.5,
}
const read = (name: string) => figures[name] ?? 0

function numberOf(text: string): number | null {
  const compiled = compile(text)
  if (!compiled.ok) throw new Error(compiled.fault.message)
  return compiled.formula.evaluate(read)
}

describe('a formula', () => {
  it.each([
    ['form.pupils', 200],
    ['form.pupils * 2', 400],
    ['2 * form.pupils - base.pupils', 350],
    ['form.pupils > 100 ? 1 : 0', 1],
    ['form.pupils == 200 ? form.pupils : 0.0', 200],
    ['min(form.pupils, base.pupils)', 50],
    ['form.reasons.r1.count / base.pupils', 0.08],
    ['indicator.PED_05', 12.5],
    ['100', 100],
  ])('%s is %d', (text, number) => {
    expect(numberOf(text)).toBe(number)
  })

  it('has no number where it divides by 0, and breaks nothing', () => {
    expect(numberOf('form.pupils / form.staff')).toBe(null)
    expect(numberOf('form.staff / form.staff')).toBe(null)
    expect(numberOf('1 / 0')).toBe(null)
  })

  it.each([
    ['form.pupils / form.staff', ['form.staff']],
    ['50 * (form.pupils / base.pupils + form.staff / base.pupils)', ['base.pupils']],
    ['form.staff > 0 ? form.pupils / form.staff : 0.0', []],
    ['form.staff > 0 ? form.pupils / base.pupils : 0.0', ['base.pupils']],
    ['form.pupils / 2', []],
    ['form.pupils', []],
  ])('%s may divide by 0: %j', (text, divisors) => {
    const compiled = compile(text)
    expect(compiled.ok && compiled.formula.divisors).toEqual(divisors)
  })

  it('knows which figures it names', () => {
    const compiled = compile('form.pupils + base.pupils + form.pupils')
    expect(compiled.ok && compiled.formula.names).toEqual(['form.pupils', 'base.pupils'])
  })

  it.each([
    ['form.pupls', 5, 'Нет поля «pupls»'],
    ['form.pupils +', 13, 'обрывается'],
    ['pupils * 2', 0, 'Неизвестное имя «pupils»'],
    ['сколько', 0, 'латинскими'],
    ['form.pupils > 3', 0, '«да» или «нет»'],
    ['form', 0, 'должна давать число'],
    ['form.pupils + "a"', 0, 'только числа'],
    ['', 0, 'Напишите формулу'],
    ['form.pupils > 3 ? form.staff : 0', 0, '0.0'],
  ])('«%s» is refused at place %d', (text, from, words) => {
    const compiled = compile(text)
    expect(compiled.ok).toBe(false)
    if (compiled.ok) return
    expect(compiled.fault.from).toBe(from)
    expect(compiled.fault.message).toContain(words)
  })
})
