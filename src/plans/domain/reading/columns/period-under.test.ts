import { expect, it } from 'vitest'
import { periodsUnder } from './period-under.ts'

it('calls a bare number under a heading of quarters, half-years or months by its name', () => {
  const headings = ['№', 'Мероприятие', 'Срок (квартал)', '', '', 'Полугодие', '', 'Месяц', '', 'Исполнитель']
  const below = ['', '', 'I', 'III', '4', '1', 'II', '9', 'ХII', '']

  expect(periodsUnder(headings, below)).toEqual([
    '',
    '',
    'I квартал',
    'III квартал',
    '4 квартал',
    '1 полугодие',
    'II полугодие',
    'сентябрь',
    'декабрь',
    '',
  ])
})

it('leaves other headings as they are', () => {
  expect(periodsUnder(['Сроки', ''], ['начало', '2024'])).toEqual(['начало', '2024'])
})
