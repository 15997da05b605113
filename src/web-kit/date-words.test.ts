import { expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { dateWords, dueWords, readTypedDate, termWords } from './date-words.ts'
import { plural } from './plural.ts'

it('writes a day as officials do', () => {
  expect(dateWords('2026-05-31')).toBe('31.05.2026')
})

it('names the year of a deadline only when it is another year', () => {
  expect(dueWords(plainDate('2026-05-31'), plainDate('2026-01-10'))).toBe('до 31 мая')
  expect(dueWords(plainDate('2027-05-01'), plainDate('2026-01-10'))).toBe('до 1 мая 2027 г.')
})

it('says how far a deadline is, on either side and on the day itself', () => {
  const today = plainDate('2026-05-10')

  expect(termWords(plainDate('2026-05-07'), today)).toBe('просрочено на 3\u00a0дня')
  expect(termWords(plainDate('2026-05-09'), today)).toBe('просрочено на 1\u00a0день')
  expect(termWords(plainDate('2026-05-10'), today)).toBe('сегодня последний день')
  expect(termWords(plainDate('2026-05-21'), today)).toBe('осталось 11\u00a0дней')
})

it.each([
  ['31.05.2026', '2026-05-31'],
  ['1.9.26', '2026-09-01'],
  ['01092026', '2026-09-01'],
  ['31/05/2026 г.', '2026-05-31'],
  ['2026-05-31', '2026-05-31'],
  ['15.09', null],
  ['31.02', null],
  ['01.09.0026', null],
  ['31.02.2026', null],
  ['май', null],
])('reads a typed date %s as %s', (typed, read) => {
  expect(readTypedDate(typed)).toBe(read)
})

it('declines a noun after a number', () => {
  expect([1, 2, 5, 11, 21].map((n) => plural(n, ['школа', 'школы', 'школ']))).toEqual([
    '1\u00a0школа',
    '2\u00a0школы',
    '5\u00a0школ',
    '11\u00a0школ',
    '21\u00a0школа',
  ])
})
