import { describe, expect, it } from 'vitest'
import { readProfileTable } from '../profile/read-profile-table.ts'
import { keyOf, readOutsideList } from './read-outside-list.ts'

describe('a list of schools from somebody else', () => {
  const keys = new Map([
    [keyOf('СОШ № 1'), 1],
    [keyOf('101'), 1],
    [keyOf('СОШ № 2'), 2],
  ])
  const read = (rows: readonly (readonly string[])[], name = 'Лист1') =>
    readOutsideList([{ name, rows }], keys, (id) => `школа ${id}`)

  it('is known by codes and names, whatever the spaces and letters', () => {
    expect(
      read([
        ['Код', 'Школа'],
        ['101', 'СОШ № 1'],
        ['', ' сош  № 2 '],
      ]),
    ).toEqual({
      ...{ found: [1, 2], unknown: [], contradictions: [] },
    })
  })

  it('says at the cell what is not in the registry and what contradicts itself', () => {
    const { found, unknown, contradictions } = read([
      ['№', 'Школа'],
      ['1', 'СОШ № 77'],
      ['101', 'СОШ № 2'],
    ])
    expect(found).toEqual([])
    expect(unknown).toEqual([{ cell: 'Лист1, B2', detail: '«СОШ № 77»: такой школы в реестре нет' }])
    expect(contradictions).toEqual([
      { cell: 'Лист1, B3', detail: '«101» — это школа 1, а «СОШ № 2» — школа 2: оставьте одно' },
    ])
    expect(read([['СОШ № 78']], '').unknown[0]?.cell).toBe('A1')
  })
})

describe('a table of the risk profile', () => {
  const header = ['Фактор', 'Директор', 'Учителя', 'Обучающиеся', 'Родители', 'Официальная значимость']

  it('is read by its words, and what is no answer is said at its cell', () => {
    const rows = [
      ['Рисковый профиль'],
      header,
      ['Сколько ответили, человек', '1', '12', 'много', '0', ''],
      ['Низкий уровень оснащения школы', '0,8', '45 %', 'плохо', '', 'очень высокая'],
      ['Дефицит педагогических кадров', '101', '', '', '', 'Низкая'],
    ]
    const read = readProfileTable([{ name: 'Рисковый профиль', rows }])
    expect(read?.answers.map(({ count }) => count)).toEqual([1, 12, 0, 0])
    expect(read?.answers[1]?.means).toEqual({ equipment: 0.45 })
    expect(read?.official).toEqual({ 'staff-shortage': 'low' })
    expect(read?.faults.map(({ cell }) => cell)).toEqual([
      'Рисковый профиль, B5',
      'Рисковый профиль, D4',
      'Рисковый профиль, D3',
      'Рисковый профиль, F4',
    ])
    expect(readProfileTable([{ name: 'Лист1', rows: [['Фактор', 'Директор']] }])).toBeNull()
  })
})
