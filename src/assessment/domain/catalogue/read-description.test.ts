import { describe, expect, it } from 'vitest'
import { readDescription } from './read-description.ts'

const header = [
  '№ КИМ',
  '№',
  'Умения, виды деятельности (в соответствии с ФГОС)',
  'Блоки ПООП обучающийся научится',
  'Уровень сложности',
  'Код КЭС',
  'Код КТ',
  'Максимальный балл за задание',
  'Примерное время выполнения',
]

describe('the official table of a work', () => {
  it('is read by its header, wherever its columns and rows stand', () => {
    const { items, problems } = readDescription([
      ['Описание работы', null, null],
      [],
      header,
      ['1K1', 1, 'Писать под диктовку', '', 'Б', '1.1; 2.3', '3.1', 4, '5 мин'],
      ['5,1', 2, 'Находить  слово\nпо смыслу', '', 'п', '4', '', '2', ''],
      ['Всего заданий — 2', '', '', '', '', '', '', 6, ''],
    ])

    expect(problems).toEqual([])
    expect(items).toEqual([
      {
        label: '1К1',
        max: 4,
        kind: null,
        difficulty: 'base',
        content: ['1.1', '2.3'],
        requirements: ['3.1'],
        skill: 'Писать под диктовку',
      },
      {
        label: '5.1',
        max: 2,
        kind: null,
        difficulty: 'raised',
        content: ['4'],
        requirements: [],
        skill: 'Находить слово по смыслу',
      },
    ])
  })

  it('may have the columns in another order and only a plain number', () => {
    const { items } = readDescription([
      ['Максимальный балл', '№', 'Тип ответа'],
      ['1', '7', 'РО'],
      ['2', '8', 'краткий'],
    ])

    expect(items.map(({ label, max, kind }) => [label, max, kind])).toEqual([
      ['7', 1, 'extended'],
      ['8', 2, 'short'],
    ])
  })

  it('names rows that cannot be items and passes over headings inside', () => {
    const { items, problems } = readDescription([
      header,
      ['Часть 1', '', '', '', '', '', '', '', ''],
      ['3', '', '', '', 'Б', '', '', 'два', ''],
      ['', '', '', '', 'Б', '', '', '1', ''],
      ['4', '', '', '', 'Б', '', '', '1', ''],
    ])

    expect(items.map(({ label }) => label)).toEqual(['4'])
    expect(problems).toEqual([
      { row: 3, message: 'У задания 3 нет наибольшего балла' },
      { row: 4, message: 'У задания нет номера' },
    ])
  })

  it.each([
    [[], 'Не нашли строку с заголовками'],
    [
      [
        ['Фамилия', 'Имя'],
        ['Иванов', 'Иван'],
      ],
      'Не нашли строку с заголовками',
    ],
    [[header], 'Под заголовками нет ни одного задания'],
  ])('without items says so: %#', (rows, message) => {
    const { items, problems } = readDescription(rows)

    expect(items).toEqual([])
    expect(problems[0]?.message).toContain(message)
  })
})
