import { expect, it } from 'vitest'
import { decimalWords, readDecimal } from './read-decimal.ts'

it.each([
  ['12', '12'],
  [' 12,5 ', '12.5'],
  ['0,50', '0.5'],
  ['1 240,5', '1240.5'],
  ['1\u00a0240\u00a0000', '1240000'],
  ['-3', '-3'],
  ['−0', '0'],
  ['007', '7'],
  ['12.5', '12.5'],
])('«%s» is %s', (typed, value) => {
  expect(readDecimal(typed)).toBe(value)
})

it.each(['', 'двенадцать', '1,2,3', '12 чел.', '1e5', 'Infinity', '1 2', '1234567890123', '0,12345', '٣'])(
  '«%s» is no number',
  (typed) => {
    expect(readDecimal(typed)).toBeNull()
  },
)

it.each([
  ['1240000.5', '1\u00a0240\u00a0000,5'],
  ['-1240', '-1\u00a0240'],
  ['7', '7'],
])('%s is shown as «%s»', (value, words) => {
  expect(decimalWords(value)).toBe(words)
})
