import { expect, test } from 'vitest'
import { findWork } from '../../../catalogue/find-work.ts'
import { shippedWorks } from '../../../catalogue/shipped-works.ts'
import { readResults } from '../../read-results.ts'
import type { ResultsCell } from '../../results-file.ts'
import { summariseReading } from '../../summarise-reading.ts'

const read = (name: string, rows: readonly (readonly ResultsCell[])[]) =>
  summariseReading(
    readResults(
      { name, sheets: [{ name: 'Sheet1', rows }] },
      { findWork: (key) => findWork(shippedWorks, key), pseudonym: () => null },
    ),
  )
const header = [
  'ОО',
  'Название ОО',
  'Код участника',
  'Класс',
  '1 (2б)',
  '2 (1б)',
  'Первичный балл',
  'Отметка',
]
const f1 = (...rows: readonly (readonly ResultsCell[])[]) =>
  read('Ф1.xlsx', [['ВПР 2026 Математика 6 класс'], header, ...rows])

test('«Среднее по школе» and «% выполнения» are no pupils, whichever column says so', () => {
  const { works, problems } = f1(
    ['edu990001', 'Средняя школа № 5', 60001, '6А', 2, 1, 3, 5],
    ['edu990001', 'Среднее по школе', null, null, 2, 1, 3],
    ['% выполнения', null, null, null, 100, 100, 100],
  )

  expect(works).toMatchObject([{ rows: 1, participants: 1, quarantined: 0 }])
  expect(problems.map(({ code }) => code)).toEqual(['footer-left-out', 'footer-left-out'])
})

test('a mark in words is a mark', () => {
  const { works } = f1(
    ['edu990001', 'СОШ', 60001, '6А', 2, 1, 3, '5 (отлично)'],
    ['edu990001', 'СОШ', 60002, '6А', 2, 0, 2, 'хор.'],
    ['edu990001', 'СОШ', 60003, '6А', 0, 0, 0, 'неудовлетворительно'],
  )

  expect(works[0]?.schools[0]?.markCounts).toEqual({ 2: 1, 3: 0, 4: 1, 5: 1 })
})

test('in the form of 2020 «Учебник» stands behind the last item: what slid past it is a shifted row', () => {
  const items = [1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 2, 1, 2]
  const form = [
    'user',
    'code',
    'var-1',
    'sum',
    ...items.map((_, index) => `a-${index + 1}-grade`),
    'Учебник',
    'a-15-grade',
    'a-16-grade',
  ]
  const pupil = (code: number) => ['sch990001', code, 1, 16, ...items, 'Учебник А', null, null]
  const slid = ['sch990001', 6009, 1, 16, ...items, null, 'б', 'ж']
  const { works, problems } = read('Математика 6 класс 2020.xlsx', [form, pupil(6001), pupil(6002), slid])

  expect(works).toMatchObject([{ maxScore: 16, participants: 2, quarantined: 1 }])
  expect(works[0]?.items).toHaveLength(13)
  expect(problems.map(({ code }) => code)).toEqual(['shifted-row'])
})

test('a row of highest scores above the items is not the highest score of the work', () => {
  const { works, problems } = read('Ф1.xlsx', [
    ['ВПР 2026 Математика 6 класс'],
    [null, null, null, 'Макс. балл', 2, 1],
    ['ОО', 'Код участника', 'Класс', 'Вариант', '1', '2', 'Первичный балл', 'Отметка'],
    ['edu990001', 60001, '6А', 1, 2, 1, 3, 5],
  ])

  expect(works).toMatchObject([{ maxScore: 3, participants: 1 }])
  expect(problems).toEqual([])
})
