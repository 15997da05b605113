import { describe, expect, it } from 'vitest'
import { readRowNumber, splitNumberedTitle } from './row-number.ts'

describe('the number of a row', () => {
  it.each([
    ['1.', '1', [1]],
    ['10.3.1.', '10.3.1', [10, 3, 1]],
    ['1.2', '1.2', [1, 2]],
    ['3)', '3', [3]],
    ['1,1', '1.1', [1, 1]],
    ['IV.', 'IV', [4]],
    ['ХII', 'XII', [12]],
  ])('«%s» is %s', (cell, text, parts) => {
    expect(readRowNumber(cell)).toMatchObject({ text, parts })
  })

  it.each(['', '2020', '1. Кадры', 'а)', '12.05.2024'])('is not «%s»', (cell) => {
    expect(readRowNumber(cell)).toBeNull()
  })
})

describe('a numbered title', () => {
  it.each([
    ['2. Работа с кадрами', '2', 'Работа с кадрами'],
    ['II. Кадры', 'II', 'Кадры'],
    ['Раздел 3. Кадры', '3', 'Кадры'],
    ['Направление 1: Кадры', '1', 'Кадры'],
    ['1.2 Кадры', '1.2', 'Кадры'],
    ['Задача 1.1. Собрать данные', '1.1', 'Собрать данные'],
  ])('«%s» is parted', (title, number, rest) => {
    const split = splitNumberedTitle(title)
    expect([split.number?.text, split.rest]).toEqual([number, rest])
  })

  it.each(['2024 год', '1 сентября — День знаний', 'Кадры'])('«%s» has no number', (title) => {
    expect(splitNumberedTitle(title)).toEqual({ number: null, rest: title })
  })
})
