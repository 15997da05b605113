import { expect, test } from 'vitest'
import { fileOf, problemsOf, summaryOf } from '../gia/exam-fixture.ts'

const header =
  'ID;ФИО;Дата рождения;Класс;Класс участия;Балл;Статус;Призер МЭ прошлого года;Учитель;Место работы учителя'.split(
    ';',
  )

test('a workbook of the school stage: a work for each grade of participation, lists below left out', () => {
  const summary = summaryOf(
    fileOf('Результаты.xlsx', [
      ['Олимпиада', 'Биология — Школьный этап — 2025/2026'],
      ['Код олимпиады (не изменять)', '3'],
      header,
      ['1', 'Абвгдев И', '01.11.2016', '6', 7, 15, 'Участник', null, 'Учителев У', 'СОШ № 1'],
      ['2', 'Бвгдеж И', '02.11.2016', '7', 7, 36, 'Призёр', 'Да', 'Учителев У', 'СОШ № 1'],
      ['3', 'Вгдежз И', '03.11.2015', '8', 8, 41.5, 'Победитель', null, null, null],
      ['4', 'Гдежзи И', '03.11.2015', '8', 8, null, 'Не явился', null, null, null],
      [null, null, null, null, null, 45, 'Призёр', null, null, null],
      [null, 'Справочник кодов — Код', 'Вид практики'],
      [null, '1.1', '3D-моделирование'],
    ]),
  )
  expect(summary).toMatchObject({
    format: 'olympiad-school',
    dropped: ['ФИО', 'Дата рождения', 'Учитель', 'Место работы учителя'],
  })
  expect(
    summary.works.map(
      ({ procedure, year, grade, subject, series, participants, absent, quarantined, schools }) => ({
        key: [procedure, year, grade, subject, series],
        rows: [participants, absent, quarantined],
        scores: schools[0]?.scoreCounts,
      }),
    ),
  ).toEqual([
    { key: ['olympiad', 2025, 7, 'biology', 'school'], rows: [2, 0, 1], scores: { 15: 1, 36: 1 } },
    { key: ['olympiad', 2025, 8, 'biology', 'school'], rows: [1, 1, 0], scores: { 41.5: 1 } },
  ])
  expect(problemsOf(summary)).toEqual(['unreadable-school@null', 'shifted-row@8'])
})

test('the highest score and the school may have columns of their own', () => {
  const summary = summaryOf(
    fileOf('Муниципальный этап 2025-2026 история.xlsx', [
      ['ID', 'ФИО', 'Код ОО', 'Класс', 'Класс участия', 'Макс. балл', 'Балл', 'Статус'],
      ['1', 'Абвгдев И', '101001', '9', '9', 100, 80, 'Победитель'],
      ['2', 'Бвгдеж И', '101002', '9', '9', 100, 120, 'Победитель'],
    ]),
  )
  expect(summary.works).toMatchObject([
    {
      series: 'municipal',
      year: 2025,
      maxScore: 100,
      participants: 1,
      quarantined: 1,
      schools: [{ code: '101001' }],
    },
  ])
  expect(problemsOf(summary)).toEqual(['above-max@3'])
})

test('an olympiad of no subject is refused', () => {
  expect(() => summaryOf(fileOf('Олимпиада.xlsx', [header, ['1', 'А', '', '7', 7, 1, 'Участник']]))).toThrow(
    'Не понятно',
  )
})
