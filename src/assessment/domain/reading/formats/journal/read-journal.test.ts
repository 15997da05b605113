import { expect, test } from 'vitest'
import { fileOf, problemsOf, summaryOf } from '../gia/exam-fixture.ts'
import { readPeriod } from './journal-period.ts'

test('a wide table: a pupil a row, a subject a column', () => {
  const summary = summaryOf(
    fileOf('отметки.xls', [
      ['Итоговые отметки за 1 четверть 2025/2026 учебного года'],
      ['Класс: 7А'],
      ['Код ОО: 101001'],
      ['№', 'ФИО', 'Русский язык', 'Алгебра', 'Литература', 'Физика', 'Физическая культура'],
      [1, 'Абвгдев И', 4, 5, '4', 3, 'осв'],
      [2, 'Бвгдеж И', 3, 3, '5', 'н/а', 5],
      [3, 'Вгдежз И', null, 3, '5', 7, 5],
    ]),
  )
  expect(summary.dropped).toEqual(['ФИО'])
  expect(
    summary.works.map(({ year, grade, subject, series, participants, absent, schools }) => [
      `${year} ${grade} ${subject} ${series}`,
      participants,
      absent,
      schools[0]?.code,
      schools[0]?.markCounts,
    ]),
  ).toEqual([
    ['2026 7 russian quarter-1', 2, 0, '101001', { 2: 0, 3: 1, 4: 1, 5: 0 }],
    ['2026 7 literature quarter-1', 3, 0, '101001', { 2: 0, 3: 0, 4: 1, 5: 2 }],
    ['2026 7 physics quarter-1', 2, 0, '101001', { 2: 0, 3: 1, 4: 0, 5: 0 }],
    ['2026 7 physical-education quarter-1', 2, 1, '101001', { 2: 0, 3: 0, 4: 0, 5: 2 }],
  ])
  expect(problemsOf(summary)).toEqual(['unknown-value@4', 'unknown-value@7'])
})

test('a long table: class, code, subject, mark', () => {
  const { format, works } = summaryOf(
    fileOf('Отметки 2025-2026.csv', [
      ['Код ОО', 'Класс', 'Код ученика', 'Предмет', 'Период', 'Отметка'],
      ['101001', '7А', '1', 'Русский язык', '1 четверть', '4'],
      ['101001', '7А', '2', 'Русский язык', 'II четверть', '3'],
      ['101001', '8А', '1', 'Математика', '1 четверть', '5'],
    ]),
  )
  expect(format).toBe('journal-marks')
  expect(
    works.map(({ grade, subject, series, participants }) => [grade, subject, series, participants]),
  ).toEqual([
    [7, 'russian', 'quarter-1', 1],
    [7, 'russian', 'quarter-2', 1],
    [8, 'mathematics', 'quarter-1', 1],
  ])
})

test('a report of one pupil: days, an average and the mark of the term', () => {
  const summary = summaryOf(
    fileOf(
      'Отчет об успеваемости.xls',
      [
        ['Учебный год:', '2025/2026'],
        ['Ученик:', 'Абвгдев Иван'],
        ['Класс:', '7а'],
      ],
      [
        ['Предмет', 'Сентябрь', 'Сентябрь', 'Средн. оценка', 'Итог.оценка 1 триместр'],
        ['Предмет', '1', '2', 'Средн. оценка', 'Итог.оценка 1 триместр'],
        ['Русский язык', 4, 'Н', '4,5', 5],
        ['Математика', 4, null, '3,5', 4],
      ],
    ),
  )
  expect(summary.dropped).toEqual(['Ученик'])
  expect(
    summary.works.map(({ subject, series, schools }) => [subject, series, schools[0]?.markCounts]),
  ).toEqual([
    ['russian', 'trimester-1', { 2: 0, 3: 0, 4: 0, 5: 1 }],
    ['mathematics', 'trimester-1', { 2: 0, 3: 0, 4: 1, 5: 0 }],
  ])
  expect(JSON.stringify(summary)).not.toContain('Абвгдев')
})

test.each([
  ['1 четверть', 'quarter-1'],
  ['за III четверть', 'quarter-3'],
  ['2-е полугодие', 'half-year-2'],
  ['Триместр 3', 'trimester-3'],
  ['Годовая', 'year'],
  ['за год', 'year'],
  ['2025/2026 учебный год', null],
  ['2026 год', null],
  ['Класс', null],
])('«%s» is the term %s', (text, period) => {
  expect(readPeriod(text)).toBe(period)
})
