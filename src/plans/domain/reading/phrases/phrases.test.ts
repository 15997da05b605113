import { describe, expect, it } from 'vitest'
import { isDeadlinePhrase } from './deadline-phrase.ts'
import { isPerformerPhrase } from './performer-phrase.ts'

describe('a deadline phrase', () => {
  it.each([
    'Декабрь 2019 год',
    'по потребности',
    '1 раз в 3 года для  каждой образовательной организации',
    'в соответствии с графиком проведения',
    'до 25 числа каждого месяца',
    'I–II квартал 2024 г.',
    'По итогам ГИА, май-июнь 2020',
    'Январь (пробный экзамен), май',
    'в течение учебного года',
    '01.09.2024 - 31.05.2025',
  ])('is known: «%s»', (text) => {
    expect(isDeadlinePhrase(text)).toBe(true)
  })

  it.each([
    'Ежегодный доклад',
    'мартовские встречи с учителями',
    'Управление образования',
    '',
    'по вопросам качества',
  ])('is not «%s»', (text) => {
    expect(isDeadlinePhrase(text)).toBe(false)
  })
})

describe('a phrase of performers', () => {
  it.each([
    'МУОО, ОО',
    'Руководители ОО, специалисты управления',
    'Орлова А. А., методисты',
    'МКУ «ЦРО»',
    'СОШ № 5',
  ])('is known: «%s»', (text) => {
    expect(isPerformerPhrase(text)).toBe(true)
  })

  it.each(['2019 МУОО', 'Аналитические справки ОО', 'Система оценки', ''])('is not «%s»', (text) => {
    expect(isPerformerPhrase(text)).toBe(false)
  })
})
