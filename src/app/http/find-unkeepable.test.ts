import { expect, it } from 'vitest'
import { findUnkeepable } from './find-unkeepable.ts'

const complaints = (value: unknown) =>
  findUnkeepable(value, '').map(({ pointer, detail }) => [pointer, detail])

it('finds nothing in what people send', () => {
  const sent = {
    name: 'Ёлкина Анна 😀',
    ids: [1, 2_147_483_647],
    on: '2026-02-28',
    none: null,
    is: true,
    at: undefined,
  }
  expect(complaints(sent)).toEqual([])
})

it('finds each unkeepable value at its place', () => {
  expect(complaints({ rows: [{ 'a/b': 'до\u0000после' }, { text: 'половина \ud800' }] })).toEqual([
    ['/rows/0/a~1b', 'Текст содержит недопустимый знак'],
    ['/rows/1/text', 'Текст содержит недопустимый знак'],
  ])
  expect(complaints({ planId: 2_147_483_648 })).toEqual([['/planId', 'Число слишком велико']])
  expect(complaints({ from: '0000-01-01' })).toEqual([['/from', 'Укажите существующий день']])
  expect(complaints({ 'имя\u0000': 1 })).toEqual([['', 'Название поля содержит недопустимый знак']])
})
