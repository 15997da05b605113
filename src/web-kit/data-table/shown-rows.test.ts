import { expect, it } from 'vitest'
import type { Column } from './column.ts'
import { choicesOf, chosenRows, holdsWords, nextSort, sortedRows } from './shown-rows.ts'

type School = { name: string; kind: string; pupils: number | null }

const columns: Column<School>[] = [
  { key: 'name', title: 'Название', value: (row) => row.name },
  { key: 'kind', title: 'Тип', value: (row) => row.kind, choose: 'Все типы' },
  { key: 'pupils', title: 'Обучающихся', value: (row) => row.pupils, isNumber: true },
]
const schools: School[] = [
  { name: 'СОШ № 15', kind: 'школа', pupils: 640 },
  { name: 'Детский сад «Берёзка»', kind: 'детский сад', pupils: null },
  { name: 'СОШ № 5', kind: 'школа', pupils: 92 },
]
const names = (rows: readonly School[]) => rows.map((row) => row.name)

it('orders numbered schools by their numbers', () => {
  expect(names(sortedRows(schools, columns, 'name'))).toEqual([
    'Детский сад «Берёзка»',
    'СОШ № 5',
    'СОШ № 15',
  ])
})

it('keeps rows without a figure at the end whichever way it sorts', () => {
  expect(names(sortedRows(schools, columns, 'pupils')).at(-1)).toBe('Детский сад «Берёзка»')
  expect(names(sortedRows(schools, columns, '-pupils'))).toEqual([
    'СОШ № 15',
    'СОШ № 5',
    'Детский сад «Берёзка»',
  ])
})

it('finds «Берёзка» by «березка» and by words in any order', () => {
  const found = (search: string) => names(schools.filter((row) => holdsWords(row, columns, search)))

  expect(found('березка сад')).toEqual(['Детский сад «Берёзка»'])
  expect(found('')).toHaveLength(3)
})

it('leaves the rows of the chosen kind', () => {
  expect(names(chosenRows(schools, columns, { kind: 'школа' }))).toEqual(['СОШ № 15', 'СОШ № 5'])
  expect(chosenRows(schools, columns, { kind: '' })).toHaveLength(3)
})

it('offers the kinds that occur', () => {
  expect(choicesOf(schools, columns)).toEqual([
    { key: 'kind', label: 'Все типы', values: ['детский сад', 'школа'] },
  ])
})

it('offers no choice where all rows are alike, unless one was chosen', () => {
  const alike = schools.filter(({ kind }) => kind === 'школа')
  expect(choicesOf(alike, columns)).toEqual([])
  expect(choicesOf(alike, columns, { kind: 'школа' })).toHaveLength(1)
})

it('turns a heading upwards, downwards and back', () => {
  expect(nextSort('', 'name')).toBe('name')
  expect(nextSort('name', 'name')).toBe('-name')
  expect(nextSort('-name', 'name')).toBe('')
})

it('never orders by a column that must not become a rating, whatever the address asks', () => {
  const unsorted = columns.map((column) =>
    column.key === 'pupils' ? { ...column, isUnsorted: true } : column,
  )
  expect(names(sortedRows(schools, unsorted, '-pupils'))).toEqual(names(schools))
})
