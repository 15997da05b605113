import { describe, expect, it } from 'vitest'
import {
  countWords,
  listWords,
  meanWords,
  numberWords,
  partWords,
  percentWords,
  pointsBetween,
  tieSigns,
  wholePercentWords,
} from './number-words.ts'
import { tieWords } from './tie-words.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('numbers in words', () => {
  it('keeps a number and its sign on one line of paper, whoever wrote them', () => {
    expect(tieSigns('30 % и рост 10 п. п., письмо № 5; доля, %')).toBe(
      '30\u00a0% и рост 10\u00a0п. п., письмо №\u00a05; доля, %',
    )
  })

  it('ties shortened words and initials on pages, and no ends of sentences', () => {
    const tied = (text: string) => tieWords(text).replaceAll('\u00a0', '_')
    expect(tied('СОШ № 5, п. 3 ст. 28, г. Заречный')).toBe('СОШ №_5, п._3 ст._28, г._Заречный')
    expect(tied('имени А. С. Пушкина, Перелогин С. А.')).toBe('имени А._С._Пушкина, Перелогин_С._А.')
    expect(tied('в 2026 г. Школы; 5 класс. Итог')).toBe('в 2026 г. Школы; 5 класс. Итог')
  })

  it.each([
    [-4.2, {}, '−4,2'],
    [-4.25, { digits: 1 }, '−4,3'],
    [-0.04, { digits: 1 }, '0,0'],
    [-0, {}, '0'],
    [12480.5, {}, '12 480,5'],
    [3.7256, {}, '3,726'],
    [3.7, { digits: 2 }, '3,70'],
    [3.7256, { most: 2 }, '3,73'],
    [3.7, { digits: 0 }, '4'],
  ])('%d with %j is «%s»', (value, form, words) => {
    expect(plain(numberWords(value, form))).toBe(words)
  })

  it.each([
    [0.104, '10,4 %'],
    [0.0405, '4,1 %'],
    [0.0625, '6,3 %'],
    [1, '100,0 %'],
    [0, '0,0 %'],
  ])('%d is %s', (share, words) => {
    expect(plain(percentWords(share))).toBe(words)
  })

  it('gives the difference that people get from the two percentages they see', () => {
    expect(plain(pointsBetween(0.10449, 0.0405))).toBe('6,3 п.п.')
    expect(plain(pointsBetween(0.0405, 0.10449))).toBe('6,3 п.п.')
  })

  it.each([
    [1, '1 участник'],
    [2, '2 участника'],
    [5, '5 участников'],
    [11, '11 участников'],
    [21, '21 участник'],
    [112, '112 участников'],
    [1204, '1 204 участника'],
  ])('%i declines to «%s»', (count, words) => {
    expect(plain(countWords(count, ['участник', 'участника', 'участников']))).toBe(words)
  })

  it('gives whole percents of a few', () => {
    expect([0.104, 0.285, 1, -0.004].map((share) => plain(wholePercentWords(share)))).toEqual([
      '10 %',
      '29 %',
      '100 %',
      '0 %',
    ])
  })

  it('lists, parts and means', () => {
    expect(listWords(['3'])).toBe('3')
    expect(listWords(['3', '5.1', '7'])).toBe('3, 5.1 и 7')
    expect(plain(partWords(41, 1204))).toBe('41 из 1 204')
    expect(meanWords(3.725)).toBe('3,73')
  })
})
