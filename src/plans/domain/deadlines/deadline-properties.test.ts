import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlainDate, plainDate } from '#kernel/plain-date.ts'
import type { Horizon } from '../plan-reading.ts'
import { readDeadlines } from './read-deadlines.ts'

const horizons: readonly (Horizon | null)[] = [
  { kind: 'calendar-years', startsOn: plainDate('2022-01-01'), endsOn: plainDate('2025-12-31') },
  { kind: 'calendar-year', startsOn: plainDate('2024-01-01'), endsOn: plainDate('2024-12-31') },
  { kind: 'school-year', startsOn: plainDate('2025-09-01'), endsOn: plainDate('2026-08-31') },
  null,
]

// Pieces of real phrases in any order: far more likely to reach the rules than random letters.
const piece = fc.constantFrom(
  ...'май|Май|сентябрь|янв.|2024|2025 г.|15|01.09|15.09.2024|31.02.2024|09.2024|-|–|,|;|(|)|«|»|\n|/|:|•|1)|I|IV|квартал|полугодие|'.split(
    '|',
  ),
  ...'ежегодно|Ежемесячно|1 раз в 3 года|для каждой школы|до|с|по|в|к|не позднее|10 дней|после|по итогам|при проведении|перед|'.split(
    '|',
  ),
  ...'согласно графику|по плану|в течение|года|учебного года|всего периода|постоянно|по мере|при наличии|ВПР|ГИА|сен-\nтябрь|числа'.split(
    '|',
  ),
)
const phrase = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '', '\n', '\u00a0')), { maxLength: 25 })
  .map((pieces) => pieces.flat().join(''))
const cell = fc.oneof({ weight: 4, arbitrary: phrase }, fc.string({ unit: 'binary', maxLength: 80 }))

describe('any cell at all', () => {
  it('gives deadlines that keep their promises', () => {
    fc.assert(
      fc.property(
        cell,
        fc.constantFrom(...horizons),
        fc.array(fc.string(), { maxLength: 4 }),
        (text, horizon, points) => {
          for (const deadline of readDeadlines(text, { horizon, points })) {
            expect(text).toContain(deadline.text)
            expect(
              deadline.months.every((month) => Number.isInteger(month) && month >= 1 && month <= 12),
            ).toBe(true)
            expect(new Set(deadline.months).size).toBe(deadline.months.length)
            expect(deadline.years.every((year) => year >= 1989 && year <= 2101)).toBe(true)
            expect(deadline.day === null || (deadline.day >= 1 && deadline.day <= 31)).toBe(true)
            expect(
              [deadline.startsOn, deadline.endsOn].every((day) => day === undefined || isPlainDate(day)),
            ).toBe(true)
            expect(deadline.kind === 'event').toBe(deadline.anchor !== null)
            expect(deadline.kind !== 'recurring' || deadline.recurrence !== null).toBe(true)
            expect(deadline.kind !== 'rotation' || deadline.everyYears !== null).toBe(true)
            expect(deadline.kind !== 'external' || deadline.label !== null).toBe(true)
          }
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('has at least one deadline when it has a letter', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        expect(readDeadlines(text, { horizon: null }).length > 0 || !/\p{L}/u.test(text)).toBe(true)
      }),
    )
  })
})

describe('a hundred kilobytes of one thing', () => {
  it.each([
    'май ',
    'Май, ',
    '2020-',
    '1-',
    '(',
    '()',
    ')',
    '«',
    'а-\n',
    ' ',
    '\n',
    ';',
    'ежегодно, ',
    '01.01.2020',
    '9',
  ])('is read in seconds: %j', (unit) => {
    const start = performance.now()

    readDeadlines(unit.repeat(100_000 / unit.length), { horizon: horizons[2] ?? null })

    expect(performance.now() - start).toBeLessThan(5000)
  })

  it.each([
    'по итогам ',
    'по графику ',
    'в течение ',
    '1, ',
    'I и ',
    'по мере ',
    'далее ',
    'до ',
    '👍',
    '1 раз в ',
  ])('is read in seconds: %j', (unit) => {
    const start = performance.now()

    readDeadlines(unit.repeat(100_000 / unit.length), { horizon: horizons[0] ?? null })

    expect(performance.now() - start).toBeLessThan(5000)
  })
})
