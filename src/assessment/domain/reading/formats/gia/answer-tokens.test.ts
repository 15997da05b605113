import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerTokens, plainAnswers } from './answer-tokens.ts'

test('one digit stands before a bracket', () => {
  expect(answerTokens('-12(3)-')?.map(({ text }) => text)).toEqual(['-', '1', '2(3)', '-'])
})

test('long answers carry their highest scores', () => {
  expect(answerTokens('2(3)1(1)0(4)')).toEqual([
    { text: '2(3)', points: 2, max: 3 },
    { text: '1(1)', points: 1, max: 1 },
    { text: '0(4)', points: 0, max: 4 },
  ])
})

test('minus signs of all kinds are one and blanks of a print form do not count', () => {
  expect(answerTokens('+−– 2\u00a0(2)\n0')?.map(({ points }) => points)).toEqual([1, 0, 0, 2, 0])
})

test.each(['+?', '2(x)', '2()', '(3)', 'нет', '2(3'])('«%s» is no string of answers', (text) => {
  expect(answerTokens(text)).toBeNull()
})

test('the joined tokens are the string itself', () => {
  const piece = fc.oneof(
    fc.constantFrom('+', '-', ...'0123456789'),
    fc.tuple(fc.nat(9), fc.nat(22)).map(([points, max]) => `${points}(${max})`),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const tokens = answerTokens(pieces.join(''))
      expect(tokens?.map(({ text }) => text).join('')).toBe(pieces.join(''))
    }),
  )
})

test('any text either is read whole or not at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'+-−0123456789() х') }), (text) => {
      const tokens = answerTokens(text)
      if (tokens) expect(tokens.map((each) => each.text).join('')).toBe(plainAnswers(text))
    }),
  )
})
