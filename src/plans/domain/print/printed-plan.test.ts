import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { horizonOf } from '../horizon-of.ts'
import { annexMark } from './annex-mark.ts'
import { horizonLine } from './horizon-line.ts'
import { linesOfAction } from './lines-of-action.ts'

describe('the mark of an annex', () => {
  const approval = {
    documentKind: 'приказ',
    number: '41-О',
    date: plainDate('2026-02-03'),
    signatory: 'Н.С. Заречная',
  }

  it('names the act, the authority in the genitive, the date and the number', () => {
    expect(annexMark({ approval, authority: 'Управление образования округа' })).toEqual([
      'Приложение',
      'к приказу Управления образования округа',
      'от 03.02.2026 № 41-О',
    ])
  })

  it('leaves room for what is not known yet', () => {
    expect(annexMark({ approval: { ...approval, number: null, date: null }, authority: null })).toEqual([
      'Приложение',
      'к приказу',
      'от ______________ № ________',
    ])
  })

  it('is a stamp where a person and not an act approved the plan', () => {
    const stamp = { ...approval, documentKind: 'утверждение', number: null }
    expect(annexMark({ approval: stamp, authority: null })).toEqual([
      'УТВЕРЖДАЮ',
      'Н.С. Заречная',
      '03.02.2026',
    ])
  })

  it('is empty while nothing is known', () => {
    expect(annexMark({ approval: null, authority: 'Управление образования' })).toEqual([])
  })
})

describe('the line with the years', () => {
  const title = 'План мероприятий'
  it.each([
    [horizonOf('calendar-years', 2026, 2028), 'Срок реализации: 2026–2028 годы'],
    [horizonOf('calendar-year', 2026, 2026), 'Срок реализации: 2026 год'],
    [horizonOf('school-year', 2026, 2026), 'Срок реализации: 2026/2027 учебный год'],
    [
      { kind: 'calendar-year', startsOn: plainDate('2026-01-12'), endsOn: plainDate('2026-06-30') } as const,
      'Срок реализации: с 12.01.2026 по 30.06.2026',
    ],
  ])('%o', (horizon, line) => {
    expect(horizonLine({ title, horizon })).toBe(line)
  })

  it('is left out where the title says the same', () => {
    const horizon = horizonOf('calendar-years', 2026, 2028)
    expect(horizonLine({ title: 'План мероприятий на 2026–2028 годы', horizon })).toBe('')
    expect(horizonLine({ title, horizon: null })).toBe('')
  })
})

describe('the lines of an action', () => {
  it('begin a new one at each nested point of the text', () => {
    expect(linesOfAction('Утверждение: 1) показателей; 2) шкал', ['1) показателей;', '2) шкал'])).toEqual([
      'Утверждение:',
      '1) показателей;',
      '2) шкал',
    ])
  })

  it('put points that a person added below the text', () => {
    expect(linesOfAction('Утверждение', ['показателей', 'шкал'])).toEqual([
      'Утверждение',
      'показателей',
      'шкал',
    ])
  })

  it('keep what follows the last point', () => {
    expect(linesOfAction('Сбор: - анкет; и отчёт', ['- анкет;'])).toEqual(['Сбор:', '- анкет;', 'и отчёт'])
    expect(linesOfAction('Одна строка', [])).toEqual(['Одна строка'])
  })
})
