import { expect, it } from 'vitest'
import { egeHeader, egeRow, fileOf, tools } from './formats/gia/exam-fixture.ts'
import { suggestField } from './formats/mapped/suggest-field.ts'
import { groupOfHeader, readGroupCell } from './pupil-groups.ts'
import { readResults } from './read-results.ts'

it.each([
  ['овз', 'ovz'],
  ['наличие овз (да/нет)', 'ovz'],
  ['повторная сдача', 'repeater'],
  ['пересдача', 'repeater'],
  ['претендент на медаль', 'medal'],
  ['совзапись', null],
  ['класс', null],
])('knows the column «%s»', (words, group) => {
  expect(groupOfHeader(words)).toBe(group)
})

it.each([
  ['ovz', 'да', 1],
  ['ovz', 'ЗПР', 1],
  ['ovz', '+', 1],
  ['ovz', 1, 1],
  ['ovz', 'нет', 0],
  ['ovz', 'Нет, не имеет', 0],
  ['ovz', '—', 0],
  ['ovz', 0, 0],
  ['ovz', null, 0],
  ['repeater', 'впервые', 0],
  ['repeater', 'повторно', 1],
  ['medal', 'I степень', 1],
  ['medal', 'II степень', 2],
  ['medal', 'вторая степень', 2],
  ['medal', '2', 2],
  ['medal', 'да', 1],
  ['medal', 'нет', 0],
] as const)('%s: «%s» is %i', (group, cell, said) => {
  expect(readGroupCell(group, cell)).toBe(said)
})

it('comes from the columns of a protocol, of a form of ВПР and of any table', () => {
  const protocol = fileOf('протокол.xls', [
    ['01 - Русский язык 2026.06.04'],
    [...egeHeader, 'Медаль'],
    [...egeRow(1, ['+', '1(1)', 2, 20]), 'II степень'],
    [...egeRow(2, ['+', '1(1)', 2, 20]), null],
  ])
  const form = fileOf('ВПР 2026 Русский язык 4 класс.xlsx', [
    ['ВПР 2026 Русский язык 4 класс'],
    ['Код участника', 'ОО', 'Класс', 'Перв. балл', 'Отметка', '1 (1б)', '2 (1б)', 'ОВЗ'],
    ['40001', 'edu053001', '4А', 2, 5, 1, 1, 'ЗПР'],
    ['40002', 'edu053001', '4А', 1, 3, 1, 0, 'нет'],
  ])
  const notesOf = (file: ReturnType<typeof fileOf>) =>
    readResults(file, tools).works.flatMap(({ pupils }) => pupils.map(({ notes }) => notes))
  expect(notesOf(protocol)).toEqual([{ medal: 2 }, { medal: 0 }])
  expect(notesOf(form)).toEqual([{ ovz: 1 }, { ovz: 0 }])
  const column = { column: 0, written: 'Сдаёт повторно', words: 'сдает повторно', joined: [] }
  expect(suggestField(column)?.field).toBe('repeater')
})
