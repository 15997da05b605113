import { expect, it } from 'vitest'
import { groupOfHeader, readGroupCell } from './pupil-groups.ts'

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
