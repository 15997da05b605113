import { expect, test } from 'vitest'
import { fileOf, problemsOf, summaryOf } from './exam-fixture.ts'

const lines = (text: string) => text.split('\n').map((line) => line.split(';').map((cell) => cell || null))

test('names replaced by «Участник 1», or by numbers alone, are no shifted rows', () => {
  const rows = (name: (row: number) => string) =>
    lines([1, 2, 3].map((row) => `${row};101001;9А;${name(row)};Имя;Отч;000${row};+-+;1(2);3;2`).join('\n'))
  const read = (name: (row: number) => string) =>
    summaryOf(
      fileOf('протокол.csv', [
        ['02 - Математика 2026.06.02'],
        '№;Код ОО;Класс;Фамилия;Имя;Отчество;Номер;Задания с кратким ответом;Задания с развёрнутым ответом;Первичный балл;Оценка'.split(
          ';',
        ),
        ...rows(name),
      ]),
    )

  expect(read((row) => `Участник ${row}`).works[0]).toMatchObject({ participants: 3, quarantined: 0 })
  expect(read((row) => `900${row}`).works[0]).toMatchObject({ participants: 3, quarantined: 0 })
  expect(read((row) => (row === 2 ? '0003' : 'Абвгдев')).works[0]).toMatchObject({
    participants: 2,
    quarantined: 1,
  })
})

test('a protocol named by its code alone may lie in folders', () => {
  const rows = [
    '№;Код ОО;Класс;Фамилия;Имя;Отчество;Задания с кратким ответом;Первичный балл;Оценка'.split(';'),
    ...lines('1;101001;9А;Абвгдев;И;О;+-+;2;2'),
  ]

  expect(summaryOf(fileOf('архив/июнь/03_2026.06.05.csv', rows)).works).toMatchObject([
    { procedure: 'oge', subject: 'physics', year: 2026, participants: 1 },
  ])
})

test('ГВЭ without strings of answers is known by its title', () => {
  const table = [
    ['№', 'Код ОО', 'Класс', 'Фамилия', 'Имя', 'Отчество', 'Вариант', 'Первичный балл', 'Отметка'],
    ...lines('1;111002;11А;Абвгдев;И;О;211;12;4\n2;111002;11А;Бвгдеж;И;О;211;неявка;'),
  ]

  expect(summaryOf(fileOf('ГВЭ.xlsx', [['ГВЭ-11 Русский язык 24.05.2024'], ...table])).works).toMatchObject([
    { procedure: 'gve-11', year: 2024, participants: 1, absent: 1 },
  ])
})

test('итоговое сочинение: criteria by their names, a day below the title', () => {
  const summary = summaryOf(
    fileOf('сочинение.xlsx', [
      ['Итоговое сочинение 2025-2026'],
      ['Дата: 03.12.2025'],
      '№;Код ОО;Класс;ФИО;Объём;Самостоятельность;Соответствие теме;Аргументация;Композиция и логика;Качество письменной речи;Грамотность;Итог'.split(
        ';',
      ),
      ...lines('1;111002;11А;Абвгдев И О;зачет;зачет;зачет;зачет;незачет;зачет;зачет;зачет'),
    ]),
  )

  expect(summary.works).toMatchObject([{ procedure: 'final-essay', year: 2025, participants: 1 }])
  expect(summary.works[0]?.items.map(({ label }) => label).join(' ')).toBe('Т1 Т2 К1 К2 К3 К4 К5')
  expect(problemsOf(summary)).toEqual([])
})
