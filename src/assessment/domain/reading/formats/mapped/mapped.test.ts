import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import type { ResultsCell, ResultsFile } from '../../results-file.ts'
import { summariseReading } from '../../summarise-reading.ts'
import { fileOf, tools } from '../gia/exam-fixture.ts'
import { parseTableMapping } from './mapping-shape.ts'
import { readMapped } from './read-mapped.ts'
import { suggestMapping } from './suggest-mapping.ts'
import type { TableMapping } from './table-mapping.ts'

const diagnostic: readonly (readonly ResultsCell[])[] = [
  ['Муниципальная диагностическая работа по математике, 6 класс, 14.11.2025'],
  ['Макс. балл', null, null, null, 2, 1, 3, 6],
  ['№', 'Логин ОО', 'Класс', 'ФИО ученика', '1', '2', '3', 'Итого', 'Отметка', 'Отметка за 1 четверть'],
  [1, 'edu203389', '6А', 'Абвгдев И', 2, 1, 0, 3, 3, 4],
  [2, 'edu203389', '6А', 'Бвгдеж И', 'X', 0, 1, 1, 2, 3],
  [3, 'edu203389', '6Б', 'Вгдежз И', 2, 1, 3, 5, 5, 5],
  [4, 'edu203390', '6', 'Гдежзи И', 'отсутствовал', null, null, null, null, 4],
  [5, 'edu203390', '6', 'Дежзик И', 2, 4, 3, 9, 5, 5],
  ['Итого', null, null, null, 6, 6, 7, 18],
]

function suggested(file: ResultsFile): TableMapping {
  const [sheet] = file.sheets
  const suggestion = sheet && suggestMapping(sheet, file.name)
  expect(suggestion?.missing).toEqual([])
  const mapping = parseTableMapping(JSON.parse(JSON.stringify(suggestion?.mapping)))
  if (!mapping) throw new Error('not a whole mapping')
  return mapping
}

test('a table nobody knows is understood by its words and read by the mapping', () => {
  const file = fileOf('работа.xlsx', diagnostic)
  const mapping = suggested(file)
  expect(mapping).toMatchObject({
    headerRow: 3,
    headerHeight: 1,
    work: { maxScore: 6, subject: 'mathematics', grade: 6 },
  })
  expect(mapping.columns.map(({ column, field, label, max }) => [column, field, label, max])).toEqual([
    [1, 'school', null, null],
    [2, 'className', null, null],
    [3, 'name', null, null],
    [4, 'item', '1', 2],
    [5, 'item', '2', 1],
    [6, 'item', '3', 3],
    [7, 'total', null, null],
    [8, 'mark', null, null],
    [9, 'journal', null, null],
  ])
  const summary = summariseReading(readMapped(file, mapping, tools))
  expect(summary).toMatchObject({
    format: 'mapped-table',
    dropped: ['ФИО ученика'],
    works: [
      {
        procedure: 'municipal-diagnostic',
        year: 2025,
        grade: 6,
        subject: 'mathematics',
        maxScore: 6,
        rows: 5,
        participants: 3,
        absent: 1,
        quarantined: 1,
        schools: [
          {
            code: '203389',
            participants: 3,
            scoreCounts: { 1: 1, 3: 1, 5: 1 },
            markCounts: { 2: 1, 3: 1, 4: 0, 5: 1 },
            journalMarkCounts: { 2: 0, 3: 1, 4: 1, 5: 1, none: 0 },
          },
          { code: '203390', participants: 0 },
        ],
      },
    ],
  })
  expect(summary.problems.map(({ code, row }) => `${code}@${row}`)).toEqual([
    'total-mismatch@6',
    'above-max@8',
  ])
})

test('another file of the source is read though its columns moved', () => {
  const mapping = suggested(fileOf('работа.xlsx', diagnostic))
  const [, , header = [], ...rows] = diagnostic
  const moved = [[], ...[header, ...rows].map((row) => [null, ...row.slice(4), null, ...row.slice(0, 4)])]
  const works = (file: ResultsFile) => summariseReading(readMapped(file, mapping, tools)).works
  expect(works(fileOf('вторая волна.xlsx', moved))).toEqual(works(fileOf('работа.xlsx', diagnostic)))
})

test('a table without the mapped columns is refused and says which', () => {
  const mapping = suggested(fileOf('работа.xlsx', diagnostic))
  const other = fileOf(
    'другая.xlsx',
    diagnostic.map((row) => row.slice(0, 8)),
  )
  expect(() => readMapped(other, mapping, tools)).toThrow('«Отметка», «Отметка за 1 четверть»')
})

test('one table may hold several grades and subjects: a work each', () => {
  const file = fileOf('РДР 2026.xlsx', [
    ['Код ОО', 'Класс', 'Код участника', 'Предмет', 'Балл'],
    ['101001', '7А', '1', 'Физика', 10],
    ['101001', '8А', '1', 'Физика', 12],
    ['101001', '8А', '2', 'Химия', 7],
  ])
  const { works } = summariseReading(readMapped(file, suggested(file), tools))
  expect(
    works.map(({ procedure, grade, subject, participants }) => [procedure, grade, subject, participants]),
  ).toEqual([
    ['regional-diagnostic', 7, 'physics', 1],
    ['regional-diagnostic', 8, 'physics', 1],
    ['regional-diagnostic', 8, 'chemistry', 1],
  ])
})

test('a summary by class is a reported aggregate; counts that do not add up are set aside', () => {
  const file = fileOf('НИКО 2025 русский язык 6 класс.xlsx', [
    ['Код ОО', 'Класс', 'Кол-во участников', '2', '3', '4', '5'],
    ['101001', '6А', 20, 1, 9, 8, 2],
    ['101001', '6Б', 10, null, 5, 5, '-'],
    ['101002', '6', 10, 1, 5, 5, 0],
    ['Итого', null, 40, 2, 19, 18, 2],
  ])
  const summary = summariseReading(readMapped(file, suggested(file), tools))
  expect(summary.works).toMatchObject([
    {
      procedure: 'niko',
      reported: true,
      participants: 30,
      quarantined: 1,
      schools: [{ code: '101001', participants: 30, markCounts: { 2: 1, 3: 14, 4: 13, 5: 2 } }],
    },
  ])
  expect(summary.problems.map(({ code, row }) => `${code}@${row}`)).toEqual(['total-mismatch@4'])
})

test('what cannot be guessed is asked', () => {
  const file = fileOf('таблица.xlsx', [
    ['ФИО', 'Баллы'],
    ['Абвгдев И', 10],
  ])
  const [sheet] = file.sheets
  expect(sheet && suggestMapping(sheet, file.name)?.missing).toEqual([
    'procedure',
    'year',
    'grade',
    'subject',
    'school',
  ])
  expect(parseTableMapping({ version: 2 })).toBeNull()
})

test('any cells under a mapping are read or refused in words', () => {
  const mapping = suggested(fileOf('работа.xlsx', diagnostic))
  const header = diagnostic[2] ?? []
  const cell = fc.oneof(
    fc.constant(null),
    fc.double(),
    fc.string(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom<ResultsCell>('edu203389', 'X', 'отсутствовал', 3, '4А'),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 8 }), (rows) => {
      try {
        readMapped(fileOf('работа.xlsx', [header, ...rows]), mapping, tools)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }),
  )
})
