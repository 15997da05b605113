import { expect, test } from 'vitest'
import { fileOf, problemsOf, summaryOf } from './exam-fixture.ts'

const interviewHeader = '№;Код ОО;Класс;ФИО;Вариант;Ч;П1;П2;П3;П4;M1;М2;М3;Д1;Р1;Итог;Зачёт/незачёт'.split(
  ';',
)
const lines = (text: string) => text.split('\n').map((line) => line.split(';').map((cell) => cell || null))

test('итоговое собеседование: criteria, totals and зачёт', () => {
  const summary = summaryOf(
    fileOf('ИС-9.csv', [
      ['Итоговое собеседование по русскому языку 11.02.2026'],
      interviewHeader,
      ...lines(`1;101001;9А;Абвгдев И О;12;1;1;1;1;0;1;1;1;1;2;10;зачёт
2;101001;9А;Бвгдеж И О;12;1;1;0;1;0;0;1;1;1;2;8;незачет
3;101002;9Б;Вгдежз И О;12;1;1;0;1;0;0;1;1;1;2;9;НЕЗАЧЁТ
4;101002;9Б;Гдежзи И О;;;;;;;;;;;;;не явился
5;101002;9Б;Дежзик И О;12;1;1;1;1;0;1;1;1;1;2;10;возможно`),
    ]),
  )
  expect(summary).toMatchObject({
    format: 'final-interview',
    dropped: ['ФИО'],
    works: [
      {
        procedure: 'final-interview',
        year: 2026,
        grade: 9,
        subject: 'russian',
        rows: 5,
        participants: 3,
        absent: 1,
        quarantined: 1,
        schools: [
          { code: '101001', scoreCounts: { 8: 1, 10: 1 }, markCounts: { 0: 1, 1: 1 } },
          { code: '101002', scoreCounts: { 9: 1 }, markCounts: { 0: 1, 1: 0 } },
        ],
      },
    ],
  })
  expect(summary.works[0]?.items.map(({ label }) => label).join(' ')).toBe('Ч П1 П2 П3 П4 М1 М2 М3 Д1 Р1')
  expect(problemsOf(summary)).toEqual(['shifted-row@7', 'total-mismatch@5'])
})

test('итоговое сочинение: requirements above their numbers, words for зачёт', () => {
  const summary = summaryOf(
    fileOf('сочинение.xlsx', [
      ['Итоговое сочинение (изложение) 04.12.2024'],
      [null, null, null, 'Требования', null, 'Критерии', null, null, null, null, null],
      ['№', 'Код ОО', 'ФИО', '№1', '№2', '№1', '№2', '№3', '№4', '№5', 'Зачёт'],
      ...lines(`1;111002;Абвгдев И О;зачет;зачет;+;+;-;+;-;зачёт
2;111002;Бвгдеж И О;незачет;зачет;незачет;незачет;незачет;незачет;незачет;незачёт
3;111002;Вгдежз И О;;;;;;;;не явилась`),
    ]),
  )
  expect(summary).toMatchObject({
    format: 'final-essay',
    works: [
      {
        procedure: 'final-essay',
        year: 2024,
        grade: 11,
        participants: 2,
        absent: 1,
        schools: [{ markCounts: { 0: 1, 1: 1 } }],
      },
    ],
  })
  expect(summary.works[0]?.items).toEqual(
    ['Т1', 'Т2', 'К1', 'К2', 'К3', 'К4', 'К5'].map((label) => ({ label, max: 1 })),
  )
  expect(problemsOf(summary)).toEqual([])
})
