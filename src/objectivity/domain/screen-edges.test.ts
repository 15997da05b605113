import { describe, expect, it } from 'vitest'
import { rollByHand } from '../../../test/fixtures/roll-by-hand.ts'
import { weighCells } from './evidence/cell-evidence.ts'
import { weighSchools } from './evidence/school-evidence.ts'
import { measureMarkers } from './measure-markers.ts'
import { scorePupils } from './pupil-scores.ts'
import type { RollEntry } from './roll-columns.ts'
import { screen, tiersOf } from './screen.ts'
import type { ScreeningData } from './screening-data.ts'

// Where a screen changes its mind: the counts are taken by hand, what is joined is tried in the tests of its parts.

const published = { histogram: [1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1], itemShares: null }

/** Schools of `cells[school]` works with `pupils` each, totals 0–10 without items. */
function regionOf(cells: readonly number[], pupils: number, added: readonly Partial<RollEntry>[] = []) {
  const works = Array.from({ length: Math.max(...cells) }, (_, at) => ({
    ...{ year: 2025 + (at % 2), grade: 4 + (at >> 1), subject: `s${at % 3}`, maxima: [10], isOpen: [false] },
    cuts: [3, 5, 8],
  }))
  const entries = cells.flatMap((count, school) =>
    Array.from({ length: count * pupils }, (_, at): Partial<RollEntry> => {
      const test = at % count
      const total = (school * 7 + at * 5 + ((at * school) % 3) + (at >> 2)) % 11
      return {
        ...{ school, test, schoolClass: school, pupil: school * 1000 + Math.floor(at / count), total },
        ...{ journal: 2 + ((total + school + at) % 4), points: [total] },
      }
    }),
  )
  const data = rollByHand([...entries, ...added], works)
  const schools = cells.map((_, at) => ({ id: `${at}`, municipality: null, contextIndex: (at * 37) % 50 }))
  return { ...data, schools } satisfies ScreeningData
}

function lastPublished(data: ScreeningData): ScreeningData {
  const last = data.tests.length - 1
  return { ...data, tests: data.tests.map((test, at) => (at === last ? { ...test, published } : test)) }
}

describe('a screen names', () => {
  const ten = new Array(10).fill(10)

  it('from ten schools with pupils and a hundred works on', () => {
    expect(screen(regionOf(ten, 2), { q: 0.05 }).canName).toBe(true)
    expect(screen(regionOf([9, ...ten.slice(1)], 2), { q: 1 })).toMatchObject({
      canName: false,
      tiers: new Array(10).fill('nothing-found'),
    })
    const nine = [...new Array(9).fill(12), 0]
    const absent = { school: 9, test: 0, total: -1, isAbsent: true }
    expect(screen(regionOf(nine, 2, [absent]), { q: 1 }).canName).toBe(false)
  })

  it('up to the accepted share itself; below 0.05 a school is worth a look', () => {
    const ps = Float64Array.of(0.001, 0.004, 0.049, 0.05, Number.NaN)
    const qs = Float64Array.of(0.004, 0.008, 0.05, 0.05, Number.NaN)
    const [named, look, nothing] = ['named', 'worth-a-look', 'nothing-found']
    expect(tiersOf(ps, qs, 0.004)).toEqual([named, look, look, nothing, nothing])
    expect(new Set(tiersOf(ps, qs, null))).toEqual(new Set([nothing]))
    expect(tiersOf(ps, qs, 0.05)).toEqual([named, named, named, named, nothing])
    expect(screen(regionOf([...ten, 0], 2), { q: 1 }).tiers).toEqual([...ten.map(() => named), nothing])
  })

  it('a school of twenty pupils as clean, not one of nineteen', () => {
    const extra = { school: 2, test: 1, total: 4, points: [4] }
    const { tested, hasTooLittleToExclude } = screen(
      regionOf([2, 0, 1, 19], 1, [...new Array(18).fill(extra), { ...extra, school: 3 }]),
      { q: 0.05 },
    )
    expect([...tested]).toEqual([2, 0, 19, 20])
    expect(hasTooLittleToExclude).toEqual([true, true, true, false])
  })
})

describe('a screen takes', () => {
  const expectReach = (data: ScreeningData, isSmallReference: boolean, hasFewSchools: boolean) => {
    const found = screen(data, { q: 0.05 })
    const { cells, references, measured, cellEvidence } = found
    const scores = scorePupils(data, cells, references)
    expect(measured).toEqual(measureMarkers(data, cells, references, scores, isSmallReference))
    const of = (reach: Parameters<typeof weighCells>[4]) =>
      weighCells(measured, cells, scores.cellMean, data.schools.length, reach)
    const wanted = of({ isSmallReference, hasFewSchools })
    expect(cellEvidence.combined).toEqual(wanted.combined)
    const otherwise = of({ isSmallReference, hasFewSchools: !hasFewSchools })
    expect(otherwise.combined).not.toEqual(wanted.combined)
    expect(found.schoolEvidence).toEqual(weighSchools(cellEvidence, cells, data.schools.length))
  }

  it('up to 150 works beside published figures for a small reference', () => {
    expectReach(lastPublished(regionOf(new Array(10).fill(15), 4)), true, false)
    expectReach(lastPublished(regionOf([...new Array(9).fill(15), 16], 4)), false, false)
  })

  it('fewer than 150 schools with works for few, of a region alone', () => {
    expectReach(regionOf([...new Array(149).fill(1), 0], 4), false, true)
    expectReach(regionOf(new Array(150).fill(1), 4), false, false)
  })
})
