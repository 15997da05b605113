import { describe, expect, it } from 'vitest'
import { formCells } from '../form-cells.ts'
import { rollColumns } from '../roll-columns.ts'
import type { ScreeningData } from '../screening-data.ts'
import { measureUnusualLevel } from './unusual-level.ts'

// Every number here can be counted again with a pocket calculator: docs/methodology/objectivity.md, section 3.

type Place = {
  readonly mean: number
  readonly context?: number
  readonly journal?: number
  readonly elsewhere?: number
  readonly before?: number
  readonly pupils?: number
}

/** One cell a school: so many pupils, the cell's mean normal score, what else is known of it. */
function levelsOf(
  places: readonly Place[],
  more: { isSmall?: boolean; tests?: readonly { grade: number; year: number }[] } = {},
) {
  const works = more.tests ?? [{ grade: 4, year: 2026 }]
  const roll = rollColumns()
  const nobody = { schoolClass: 0, pupil: -1, variant: 1, isAbsent: false, mark: 0, points: [] }
  for (const [school, { journal = 0, pupils = 42 }] of places.entries()) {
    const [own, test] = [Math.floor(school / works.length), school % works.length]
    for (let at = 0; at < pupils; at++) roll.add({ ...nobody, school: own, test, total: 1, journal })
    // Who was absent has a journal mark too, and foretells nothing here.
    roll.add({ ...nobody, school: own, test, total: -1, isAbsent: true, journal: 2 })
  }
  const test = { subject: 'm', maxima: [], isOpen: [], cuts: null, published: null }
  const data: ScreeningData = {
    schools: places.map(({ context }, at) => ({
      ...{ id: String(at), municipality: null, contextIndex: context ?? null },
    })),
    tests: works.map((work) => ({ ...test, ...work })),
    roll: roll.finish(),
  }
  const cells = formCells(data)
  const whose = (cell: number) => places[works.length * (cells.school[cell] ?? 0) + (cells.test[cell] ?? 0)]
  const cellMean = Float64Array.from(cells.school, (_, cell) => whose(cell)?.mean ?? Number.NaN)
  const sameYear = new Float64Array(data.roll.length).fill(Number.NaN)
  const nearYears = new Float64Array(data.roll.length).fill(Number.NaN)
  for (let cell = 0; cell < cells.count; cell++) {
    const { elsewhere = Number.NaN, before = Number.NaN } = whose(cell) ?? {}
    for (const row of cells.order.subarray(cells.start[cell], cells.start[cell + 1])) {
      sameYear[row] = elsewhere
      nearYears[row] = before
    }
  }
  const scores = { score: new Float64Array(data.roll.length), cellMean }
  const found = measureUnusualLevel(data, cells, scores, { sameYear, nearYears }, more.isSmall ?? false)
  const byPlace = new Float64Array(places.length)
  for (let cell = 0; cell < cells.count; cell++) {
    const place = whose(cell)
    if (place) byPlace[places.indexOf(place)] = found[cell] ?? Number.NaN
  }
  return byPlace
}

/** Twenty places a little below, twenty a little above, one far below, one far above. */
function spread(more: (at: number) => Partial<Place> = () => ({})): Place[] {
  const means = [
    ...Array.from({ length: 20 }, () => -0.2),
    ...Array.from({ length: 20 }, () => 0.2),
    ...[-1, 1],
  ]
  return means.map((mean, at) => ({ mean, ...more(at) }))
}

describe('an unusual level', () => {
  // v = 0.42 / 42 = 0.01; the cells below stand 0.2 from the middle: 0.04 / (0.01 + τ²) = 0.4549, τ² = 0.0779;
  // one view 1 / √0.0879 = 3.372; the two views together 2 · 3.372 / 1.8 = 3.747.
  const far = (2 * Math.sqrt(0.4549 / 0.04)) / 1.8

  it('is counted in standard deviations of honest cells', () => {
    const found = levelsOf(spread())
    expect(far).toBeCloseTo(3.747, 3)
    expect(found[41]).toBeCloseTo(far, 4)
    expect(found[40]).toBeCloseTo(-far, 4)
    expect(found[20]).toBeCloseTo(far / 5, 4)
  })

  it('of a school in a strong neighbourhood is not unusual: the context foretells it', () => {
    // 0.05 a point of the index; the far ones stand in the middle of it.
    const context = (at: number) => (at >= 40 ? 50 : at % 2 === 0 ? 40 : 60)
    const places = spread().map(({ mean }, at) => ({
      mean: mean + 0.05 * (context(at) - 50),
      context: context(at),
    }))
    const found = levelsOf(places)
    expect(found[41]).toBeCloseTo(far, 4)
    // 0.5 + 0.2 above the region, but only 0.2 above what is foretold.
    expect(places[21]?.mean).toBeCloseTo(0.7, 12)
    expect(found[21]).toBeCloseTo(far / 5, 4)
  })

  it('of pupils who are as strong elsewhere is unusual in one of the two views alone', () => {
    const places = spread().map(({ mean }) => ({ mean, elsewhere: mean }))
    // The same pupils foretell all of it: the first view is 0, the second 3.372.
    const found = levelsOf(places)
    expect(found[41]).toBeCloseTo(far / 2, 4)
    expect(levelsOf(spread().map(({ mean }) => ({ mean, before: mean })))[41]).toBeCloseTo(far / 2, 4)
  })

  it('rests on the journal of those who were tested', () => {
    const places = spread().map(({ mean }) => ({ mean, journal: mean < -0.5 ? 2 : mean > 0.5 ? 5 : 4 }))
    const alike = levelsOf(spread(() => ({ journal: 4 })))
    expect(alike[41]).toBeCloseTo(far, 4)
    expect(levelsOf(places)[41]).toBeLessThan(far)
  })

  it('is not foretold for a few cells of which something else is known', () => {
    // 39 with a context, 40 without: only the latter are enough.
    const known = spread()
      .slice(3)
      .map((place) => ({ ...place, context: 50 }))
    const unknown = spread().slice(1, 41)
    const found = levelsOf([...known, ...unknown])
    expect(known).toHaveLength(39)
    expect(found.subarray(0, 39).every((value) => value === 0)).toBe(true)
    expect(found.subarray(39).every((value) => value !== 0)).toBe(true)
  })

  it('is 0 where nobody was tested', () => {
    const found = levelsOf([...spread(), { mean: Number.NaN, pupils: 0 }])
    expect(found[42]).toBe(0)
    expect(found[41]).toBeCloseTo(far, 4)
  })

  it('weighs large cells more, but not in proportion', () => {
    // Weights 50 / (1 + 3) = 12.5 and 10 / (1 + 0.6) = 6.25: the middle is 6.25 · 0.3 / 18.75 = 0.1. One municipality keeps it at 0,
    // so the large cells stand at −0.1 of it: 0.01 / (0.0084 + τ²) = 0.4549; the small ones at 0.2 with v = 0.042.
    const places = [
      ...Array.from({ length: 20 }, () => ({ mean: 0, pupils: 50 })),
      ...Array.from({ length: 20 }, () => ({ mean: 0.3, pupils: 10 })),
    ]
    const found = levelsOf(places, { isSmall: true })
    const whole = 0.01 / 0.4549
    expect(found[0]).toBeCloseTo((2 * -0.1) / Math.sqrt(whole) / 1.8, 3)
    expect(found[20]).toBeCloseTo((2 * 0.2) / Math.sqrt(whole - 0.0084 + 0.042) / 1.8, 3)
  })

  it('is foretold by the school’s classes of another age, not by its own', () => {
    // Two grades a school: both a little up or down together, but in the last two one grade alone stands far away.
    const pairs = spread().flatMap(({ mean }, at) =>
      at < 40 ? [{ mean }, { mean: mean * 1 }] : [{ mean: 0.2 }, { mean }],
    )
    const found = levelsOf(pairs, {
      tests: [
        { grade: 4, year: 2026 },
        { grade: 5, year: 2026 },
      ],
    })
    const alone = levelsOf(spread())
    // What both grades share is foretold in the first view, so less is left than by the second alone.
    expect(Math.abs(found[0] ?? 0)).toBeLessThan(Math.abs(alone[0] ?? 0))
    expect(found[83]).toBeGreaterThan(1)
  })

  it('takes pupils of another age by the year of their first grade, and the median of their cells', () => {
    // Grade 4 of 2026 and grade 5 of 2027 are the same pupils: 0.2; grade 5 of 2026 are others: −0.2; in half the schools the other way.
    const signs = [1, -1, 1]
    const places = Array.from({ length: 42 }, (_, at) => ({
      mean: 0.2 * (at < 21 ? 1 : -1) * (signs[at % 3] ?? 0),
    }))
    const tests = [
      { grade: 4, year: 2026 },
      { grade: 5, year: 2026 },
      { grade: 5, year: 2027 },
    ]
    // Those of another age foretell all of it, so the second view alone is left.
    for (const [at, value] of levelsOf(places, { tests }).entries()) {
      expect(value).toBeCloseTo((far / 10) * Math.sign(places[at]?.mean ?? 0), 4)
    }
  })

  it('is foretold by the mean journal mark of the tested, however many they are', () => {
    const places = Array.from({ length: 42 }, (_, at) => ({
      ...{ mean: 0.2 * (at % 4) - 0.3, journal: 2 + (at % 4), pupils: 15 + (at % 5) },
    }))
    for (const value of levelsOf(places)) expect(value).toBeCloseTo(0, 6)
  })

  it('is foretold apart by what is known: a context here, a journal there', () => {
    const places = Array.from({ length: 84 }, (_, at) => {
      const own = at % 4
      return at < 42 ? { mean: 0.2 * own, context: 50 + own } : { mean: 1 - 0.3 * own, journal: 2 + own }
    })
    for (const value of levelsOf(places)) expect(value).toBeCloseTo(0, 6)
  })

  it('in a region of more than 1500 cells is fitted apart for up to 12, up to 40 and more pupils', () => {
    const sizes = [
      { pupils: 12, mean: 0 },
      { pupils: 13, mean: 1 },
      { pupils: 40, mean: 1 },
      { pupils: 41, mean: 3 },
    ]
    const places = Array.from({ length: 1501 }, (_, at) => ({ ...(sizes[at % 4] ?? { mean: 0 }) }))
    for (const value of levelsOf(places)) expect(value).toBeCloseTo(0, 6)
    const together = levelsOf(places.slice(1))
    expect(together.filter((value) => Math.abs(value) > 0.1).length).toBeGreaterThan(1000)
  })
})
