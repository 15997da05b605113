import { describe, expect, it } from 'vitest'
import { linesOf } from '../documents-fixture.ts'
import { stripsOf } from '../grid.ts'
import { readPlan } from '../read-plan.ts'
import { readSpacedColumns } from './spaced-columns.ts'

const actions = (text: string) =>
  readPlan(linesOf(text)).actions.map((action) => [
    action.number,
    action.text,
    action.deadlineText,
    action.performersText,
  ])
const sections = (text: string) =>
  readPlan(linesOf(text)).sections.map(({ number, title }) => [number, title])

const PRINTED = `       План работы методической службы на 2026 год

 №     Мероприятие              Срок            Ответственные
 п/п                            исполнения      исполнители
 I. Изучение запросов учителей
 1     Опрос учителей о         январь          Методический кабинет
       затруднениях
 2     Сводка ответов и         до 20           Методический кабинет,
       подбор тем               февраля         руководители РМО
                                  3
 №     Мероприятие              Срок            Ответственные
 п/п                            исполнения      исполнители
 II. Обучение
 3     Мастерская по работе     март – апрель   Школы
       с текстом
`

describe('a table whose columns are held apart by blanks', () => {
  it('is read over pages, with headings that run across the columns', () => {
    expect(sections(PRINTED)).toEqual([
      ['I', 'Изучение запросов учителей'],
      ['II', 'Обучение'],
    ])
    expect(actions(PRINTED)).toEqual([
      ['1', 'Опрос учителей о затруднениях', 'январь', 'Методический кабинет'],
      ['2', 'Сводка ответов и подбор тем', 'до 20 февраля', 'Методический кабинет, руководители РМО'],
      ['3', 'Мастерская по работе с текстом', 'март – апрель', 'Школы'],
    ])
  })

  it('is read without numbers where blank lines part the rows', () => {
    const text = `Мероприятие               Сроки            Исполнители

Встреча наставников       октябрь          Гимназия
с новыми учителями

Отчёт пар наставников     май              Гимназия,
                                           лицей`

    expect(actions(text)).toEqual([
      [null, 'Встреча наставников с новыми учителями', 'октябрь', 'Гимназия'],
      [null, 'Отчёт пар наставников', 'май', 'Гимназия, лицей'],
    ])
  })

  it('ends where another table begins', () => {
    const text = `${PRINTED}
 №     Показатель               Единица         2026
 1     Доля учителей            процент         80
`
    expect(actions(text)).toHaveLength(3)
  })

  it('is found on a page that stands further to the left', () => {
    const [first = '', second = ''] = PRINTED.split(/(?<= 3\n)/)
    const text = `${first}${second.replace(/^ (?=\S)/gm, '').replace(/ {7}(?=с текстом)/, '      ')}`

    expect(actions(text)[2]).toEqual(['3', 'Мастерская по работе с текстом', 'март – апрель', 'Школы'])
  })

  it('gives a digit that stands a little to the left to the deadline it begins', () => {
    const text = PRINTED.replace('тем               февраля', 'тем для круга    2 раза ').replace(
      'до 20',
      '     ',
    )
    expect(actions(text)[1]?.slice(1, 3)).toEqual(['Сводка ответов и подбор тем для круга', '2 раза'])
  })

  it.each([
    [
      'headings',
      `План работы школы на 2026 год

№     Наименован Срок           Ответственн
п/п   ие         исполнения     ые
      мероприяти                исполнител
      я                         и
1     Сбор       март 2026 г.   Методист
      анкет
2     Разбор     апрель         Директор
      ответов
3     Отчёт      май            Методист`,
    ],
    [
      'numbers',
      `План работы школы на 2026 год

№    Мероприятие      Срок         Исполнители
1.   Сбор листов      март         Методист
1    опроса семей
1.   Разбор листов    апрель       Директор
2    на совете
1.   Отчёт перед      май          Методист
3    родителями`,
    ],
  ])('is handed over when it is too narrow for its %s', (_, text) => {
    expect(() => actions(text)).toThrow('Колонки')
  })

  it('is not seen in prose and is looked for quickly', () => {
    const prose = stripsOf(linesOf('Срок  сдачи  работ переносится.\n'.repeat(5000)).blocks, 'text')
    const lines = prose.flatMap((strip) => (strip.kind === 'line' ? [strip] : []))
    const start = performance.now()

    expect(readSpacedColumns(lines)).toHaveLength(lines.length)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
