import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWork } from '../catalogue/find-work.ts'
import { shippedWorks } from '../catalogue/shipped-works.ts'
import { NOT_ATTEMPTED } from '../reading/item-score.ts'
import type { WorkKey } from '../work-key.ts'
import { applyScale } from './apply-scale.ts'
import { checkScale } from './check-scale.ts'
import type { Scale } from './scale.ts'
import { passScale, scaleOf } from './scale-of.ts'

const scaleFor = (key: Partial<WorkKey>): Scale => {
  const work = findWork(shippedWorks, {
    procedure: 'oge',
    year: 2023,
    grade: 9,
    subject: 'russian',
    level: null,
    series: null,
    ...key,
  })
  if (!work?.scale) throw new Error('no such scale')
  return work.scale
}

const literacy = (points: number) => ({
  ГК1: Math.min(points, 2),
  ГК2: Math.min(Math.max(points - 2, 0), 2),
  ГК3: Math.min(Math.max(points - 4, 0), 2),
  ГК4: Math.max(points - 6, 0),
})

const geometry = (points: number) => ({
  15: Math.min(points, 1),
  16: Math.max(points - 1, 0),
  17: 0,
  18: 0,
  19: 0,
  23: NOT_ATTEMPTED,
  24: NOT_ATTEMPTED,
  25: 0,
})

describe('applyScale', () => {
  it.each([
    [0, 2],
    [9, 2],
    [10, 3],
    [15, 3],
    [16, 4],
    [20, 4],
    [21, 5],
    [24, 5],
  ])('ВПР 2026, русский язык, 4 класс: %i points are «%i»', (total, mark) => {
    expect(applyScale(scaleFor({ procedure: 'vpr', year: 2026, grade: 4 }), total, null)).toBe(mark)
  })

  it.each([
    [14, 0, 2],
    [15, 0, 3],
    [23, 3, 3],
    [24, 3, 3],
    [24, 4, 4],
    [28, 4, 4],
    [30, 5, 4],
    [30, 6, 5],
    [29, 3, 3],
  ])('ОГЭ 2023, русский язык: %i points with %i of literacy are «%i»', (total, points, mark) => {
    expect(applyScale(scaleFor({}), total, literacy(points))).toBe(mark)
  })

  it.each([
    [7, 2, 2],
    [8, 1, 2],
    [8, 2, 3],
    [15, 1, 2],
    [15, 2, 4],
    [22, 1, 2],
    [31, 2, 5],
  ])('ОГЭ 2023, математика: %i points with %i in geometry are «%i»', (total, points, mark) => {
    expect(applyScale(scaleFor({ subject: 'mathematics' }), total, geometry(points))).toBe(mark)
  })

  it('gives no mark where a condition cannot be asked', () => {
    const scale = scaleFor({ subject: 'mathematics' })

    expect(applyScale(scale, 20, null)).toBeNull()
    expect(applyScale(scale, 20, { 15: 1 })).toBeNull()
    expect(applyScale(scale, 5, null)).toBe(2)
  })

  it('asks no more than what already fulfils the condition', () => {
    expect(applyScale(scaleFor({ subject: 'mathematics' }), 20, { 15: 1, 16: 1 })).toBe(4)
  })

  it.each([
    ['100', 10, 5],
    ['200', 9, 4],
    ['300', 9, 5],
    ['300', 2, 2],
  ])('ГВЭ-9 2023, математика, series %s: %i points are «%i»', (series, total, mark) => {
    expect(applyScale(scaleFor({ procedure: 'gve-9', subject: 'mathematics', series }), total, null)).toBe(
      mark,
    )
  })

  it.each([
    [6, 2],
    [7, 3],
    [11, 3],
    [12, 4],
    [16, 4],
    [17, 5],
  ])('ЕГЭ 2026, базовая математика: %i points are «%i»', (total, mark) => {
    const key = { procedure: 'ege', year: 2026, grade: null, subject: 'mathematics', level: 'base' } as const

    expect(applyScale(scaleFor(key), total, null)).toBe(mark)
  })

  it('says зачёт and незачёт', () => {
    const interview = passScale(10, 20)

    expect([9, 10, 20].map((total) => applyScale(interview, total, null))).toEqual([0, 1, 1])
  })

  it('gives no mark outside the scale', () => {
    expect(applyScale(scaleOf([0, 5, 2], [6, 10, 3]), 11, null)).toBeNull()
    expect(applyScale(scaleOf([0, 5, 2], [6, 10, 3]), -1, null)).toBeNull()
  })
})

const wholeScales = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 5 }),
    conditions: fc.array(
      fc.record({
        mark: fc.integer({ min: 2, max: 6 }),
        least: fc.integer({ min: 0, max: 6 }),
        otherwise: fc.integer({ min: 2, max: 5 }),
        items: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ widths, conditions }): { scale: Scale; max: number } => {
    let from = 0
    const bands = widths.map((width, index) => {
      const band = { from, to: from + width - 1, mark: index + 2 }
      from += width
      return band
    })
    return { scale: { bands, conditions }, max: from - 1 }
  })
  .filter(({ scale, max }) => checkScale(scale, max).length === 0)

describe('any scale that passes the check', () => {
  it('never lowers the mark for a higher total', () => {
    const scores = fc.record({ a: fc.integer({ min: -1, max: 3 }), b: fc.nat(3), c: fc.nat(3) })
    fc.assert(
      fc.property(wholeScales, scores, ({ scale, max }, points) => {
        const marks = Array.from({ length: max + 1 }, (_, total) => applyScale(scale, total, points))
        for (const [index, mark] of marks.entries()) {
          expect(mark).not.toBeNull()
          if (index > 0) expect(mark).toBeGreaterThanOrEqual(marks[index - 1] ?? 0)
        }
      }),
    )
  })

  it('never lowers the mark for more points in an item of a condition', () => {
    const scores = fc.record({ a: fc.nat(3), b: fc.nat(3), c: fc.nat(3) })
    fc.assert(
      fc.property(wholeScales, scores, fc.nat(60), ({ scale, max }, points, at) => {
        const total = at % (max + 1)
        const less = applyScale(scale, total, points) ?? 0
        const more = applyScale(scale, total, { ...points, a: points.a + 1 }) ?? 0
        expect(more).toBeGreaterThanOrEqual(less)
      }),
    )
  })
})
