import { describe, expect, it } from 'vitest'
import { linesOf } from '../documents-fixture.ts'
import { stripsOf } from '../grid.ts'
import { readPlan } from '../read-plan.ts'
import { readPipePartedCells } from './pipe-parted-cells.ts'

const read = (text: string) => {
  const { sections, actions } = readPlan(linesOf(text))
  return {
    sections: sections.map(({ number, title }) => [number, title]),
    actions: actions.map((action) => [
      action.number,
      action.text,
      action.deadlineText,
      action.performersText,
    ]),
  }
}

const TITLE = ['Дорожная карта сопровождения молодых учителей на 2026 год']
const HEADINGS = ['N', 'Мероприятие', 'Срок', 'Ответственные']
const ROWS = [
  ['1.', 'Встреча с наставниками', 'январь', 'ИМЦ'],
  ['2.', 'Посещение уроков', 'ежемесячно', 'Школы'],
  ['1.', 'Итоговый опрос', 'ноябрь', 'УО'],
]
const EXPECTED = {
  sections: [
    ['I', 'Начало работы'],
    ['II', 'Итоги'],
  ],
  actions: [
    ['1', 'Встреча с наставниками', 'январь', 'ИМЦ'],
    ['2', 'Посещение уроков', 'ежемесячно', 'Школы'],
    ['1', 'Итоговый опрос', 'ноябрь', 'УО'],
  ],
}

describe('cells parted by pipes that stand alone', () => {
  it('are rows where an empty cell parts them', () => {
    const row = (cells: readonly string[]) => ['|', ...cells.flatMap((cell) => [cell, '|'])]
    const text = [
      ...TITLE,
      ...row(HEADINGS),
      ...row(['I. Начало работы']),
      ...row(ROWS[0] ?? []),
      ...row(ROWS[1] ?? []),
      ...row(['II. Итоги']),
      ...row(ROWS[2] ?? []),
    ].join('\n')

    expect(read(text)).toEqual(EXPECTED)
  })

  it('are rows by their numbers where nothing parts them', () => {
    const cells = [
      ...HEADINGS,
      'I. Начало работы',
      ...ROWS.slice(0, 2).flat(),
      'II. Итоги',
      ...(ROWS[2] ?? []),
    ]

    expect(read([...TITLE, ...cells.flatMap((cell) => [cell, '|'])].join('\n'))).toEqual(EXPECTED)
    expect(read([...TITLE, ...cells.flatMap((cell) => [cell, '|'])].slice(0, -1).join('\n'))).toEqual(
      EXPECTED,
    )
  })

  it('are rows where a line of pipes ends each of them', () => {
    const row = (cells: readonly string[]) => [...cells.map((cell) => `${cell} |`), '||||']
    const text = [
      ...TITLE,
      ...row(HEADINGS),
      ...row(['1', '2', '3', '4']),
      ...row(['I. Начало работы']),
      ...ROWS.slice(0, 2).flatMap(row),
      ...row(['II. Итоги']),
      ...row(ROWS[2] ?? []),
      'Начальник управления',
    ].join('\n')

    expect(read(text)).toEqual(EXPECTED)
  })

  it('are read without numbers by their deadlines', () => {
    const cells = ['Мероприятие', 'Срок', 'Ответственные', 'Начало работы']
    const rows = ROWS.flatMap((row) => row.slice(1))
    const text = [...TITLE, ...[...cells, ...rows].flatMap((cell) => [cell, '|'])].join('\n')

    expect(read(text).actions).toEqual(EXPECTED.actions.map(([, ...row]) => [null, ...row]))
    expect(read(text).sections).toEqual([[null, 'Начало работы']])
  })

  it('are read from one line, its headings as narrow rows', () => {
    const rows = [HEADINGS, ['I. Начало работы'], ...ROWS.slice(0, 2), ['II. Итоги'], ROWS[2] ?? []]
    const text = `Утверждена приказом от 12.01.2026 № 4 ${TITLE[0]} ${rows.map((row) => `| ${row.join(' | ')} |`).join(' ')}`
    const plan = readPlan(linesOf(text))

    expect(read(text)).toEqual(EXPECTED)
    expect([plan.title, plan.approval?.number]).toEqual([TITLE[0], '4'])
  })

  it('stay lines where their rows cannot be told apart', () => {
    const torn = ['1.', 'Встреча', 'январь', '2.', 'Уроки', '3.', 'Опрос', 'май', 'УО', 'ИМЦ', 'да']
    const text = [...HEADINGS, ...torn].flatMap((cell) => [cell, '|']).join('\n')
    const lines = stripsOf(linesOf(text).blocks, 'text').flatMap((one) => (one.kind === 'line' ? [one] : []))

    expect(readPipePartedCells(lines)).toEqual(lines)
  })
})
