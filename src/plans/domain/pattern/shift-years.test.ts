import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '#kernel/plain-date.ts'
import { readDeadlines } from '../deadlines/read-deadlines.ts'
import { horizonOf } from '../horizon-of.ts'
import { shiftDate, shiftDeadline, shiftHorizon, shiftText } from './shift-years.ts'

describe('a plan moved by years', () => {
  it.each([
    ['на 2025–2028 годы', 3, 'на 2028–2031 годы'],
    ['на 2025/26 учебный год', 1, 'на 2026/27 учебный год'],
    ['до 15.09.2024', 2, 'до 15.09.2026'],
    ['2099/00', 1, '2100/01'],
    ['по приказу № 2025', 1, 'по приказу № 2025'],
    ['12025 экземпляров', 1, '12025 экземпляров'],
    ['ежегодно, март', 5, 'ежегодно, март'],
  ])('%s by %i is %s', (text, years, moved) => {
    expect(shiftText(text, years)).toBe(moved)
  })

  it('keeps the last day of February the last one, and both ends of a school year', () => {
    expect(shiftDate(plainDate('2024-02-29'), 1)).toBe('2025-02-28')
    expect(shiftDate(plainDate('2025-02-28'), 3)).toBe('2028-02-29')
    expect(shiftHorizon(horizonOf('school-year', 2025, 2025), 1)).toEqual(
      horizonOf('school-year', 2026, 2026),
    )
    expect(shiftHorizon(horizonOf('calendar-years', 2025, 2028), 4)).toEqual(
      horizonOf('calendar-years', 2029, 2032),
    )
  })

  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => addDays(plainDate('2005-01-01'), days))
    // The day before the last of a leap February has no namesake in other years.
    .filter((date) => !(date.endsWith('-02-28') && Number(date.slice(0, 4)) % 4 === 0))

  it('there and back is the same day', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 10 }),
        (date, years) => shiftDate(shiftDate(date, years), -years) === date,
      ),
    )
  })

  const phrase = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('март', 'до 15 мая', 'сентябрь – ноябрь', 'I квартал'),
        fc.integer({ min: 2020, max: 2060 }),
      )
      .map(([when, year]) => `${when} ${year}`),
    fc.constantFrom(
      'ежегодно',
      'ежегодно, май',
      'постоянно',
      'по итогам ВПР',
      'Декабрь Июнь',
      'по потребности',
    ),
    fc.integer({ min: 2020, max: 2060 }).map((year) => `до 31.08.${year}`),
  )

  it('by +n and then −n has the same deadlines, and those its moved words mean', () => {
    fc.assert(
      fc.property(phrase, fc.integer({ min: 1, max: 10 }), (text, years) => {
        const horizon = horizonOf('calendar-years', 2020, 2030)
        const deadlines = readDeadlines(text, { horizon })
        const moved = deadlines.map((deadline) => shiftDeadline(deadline, years))
        expect(moved.map((deadline) => shiftDeadline(deadline, -years))).toEqual(deadlines)
        const read = readDeadlines(shiftText(text, years), { horizon: shiftHorizon(horizon, years) })
        expect(moved.map(({ kind, months, years: of }) => ({ kind, months, of }))).toEqual(
          read.map(({ kind, months, years: of }) => ({ kind, months, of })),
        )
      }),
    )
  })
})
