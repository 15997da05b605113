import { expect, it } from 'vitest'
import { daysText, readDays } from './days-text.ts'

it.each([
  ['10, 5, 1', [10, 5, 1]],
  ['1 5;10', [10, 5, 1]],
  ['5, 5', [5]],
  ['', []],
  ['0', null],
  ['31', null],
  ['1,5', [5, 1]],
  ['пять', null],
  ['1,2,3,4,5,6', null],
  ['1.5', null],
])('reads «%s»', (text, days) => {
  expect(readDays(text)).toEqual(days)
})

it('writes what it reads', () => {
  expect(readDays(daysText([10, 5, 1]))).toEqual([10, 5, 1])
})
