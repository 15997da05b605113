import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noMeasures } from './independent/measures.ts'
import { dueYear, planRotation, type RotatedOrganization } from './independent/plan-rotation.ts'
import { proposeSample } from './independent/propose-sample.ts'
import { bandOf, scoreOf } from './independent/score.ts'
import { consolidate } from './observation/consolidate.ts'
import { findBlank } from './observation/find-blank.ts'
import { InstrumentSchema, indicatorsOf } from './observation/instrument.ts'
import { byMunicipalAreas, findMapGap } from './observation/municipal-areas.ts'
import { agreementTable, municipalProfile, profileOf } from './observation/profile.ts'
import type { Mark } from './observation/rating.ts'
import { readyInstrument } from './observation/ready-instrument.ts'
import { withReadyMunicipalAreas } from './observation/ready-municipal-areas.ts'

const organizations = fc
  .array(
    fc.record({
      type: fc.constantFrom('school', 'kindergarten'),
      size: fc.option(fc.integer({ min: 10, max: 900 })),
      lastYear: fc.option(fc.integer({ min: 2019, max: 2026 })),
    }),
    { maxLength: 30 },
  )
  .map((list): RotatedOrganization[] => list.map((one, at) => ({ ...one, organizationId: at + 1 })))

describe('rotation', () => {
  it('has every organisation once, none later than its term, and keeps what is fixed', () => {
    fc.assert(
      fc.property(
        organizations,
        fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 5 }),
        (all, pinned) => {
          const fixed = new Map(
            pinned.flatMap((at, index): [number, number][] => {
              const one = all[index]
              return one ? [[one.organizationId, 2027 + at]] : []
            }),
          )
          const plan = planRotation(all, 2027, fixed)
          expect([...plan.keys()].toSorted((a, b) => a - b)).toEqual(
            all.map(({ organizationId }) => organizationId),
          )
          for (const one of all) {
            const year = plan.get(one.organizationId) ?? 0
            expect(year).toBeGreaterThanOrEqual(2027)
            expect(year).toBeLessThanOrEqual(2029)
            const pin = fixed.get(one.organizationId)
            if (pin !== undefined) expect(year).toBe(pin)
            else expect(year).toBeLessThanOrEqual(Math.max(2027, dueYear(one) ?? 2029))
          }
          expect([...planRotation(all.toReversed(), 2027, fixed)].toSorted()).toEqual([...plan].toSorted())
        },
      ),
      { numRuns: 100 },
    )
  })

  it('spreads each type evenly where no term presses', () => {
    fc.assert(
      fc.property(organizations, (all) => {
        const free = all.map((one) => ({ ...one, lastYear: null }))
        const plan = planRotation(free, 2027, new Map())
        for (const type of ['school', 'kindergarten']) {
          const counts = [2027, 2028, 2029].map(
            (year) => free.filter((one) => one.type === type && plan.get(one.organizationId) === year).length,
          )
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 50 },
    )
  })
})

const marks = fc.constantFrom<Mark | null>(1, 2, 3, 4, 5, 'na', null)

describe('two experts', () => {
  it('take the lower of two neighbouring levels and talk over a wider gap', () => {
    expect(consolidate([3, 3], undefined)).toEqual({ standing: 'agreed', mark: 3 })
    expect(consolidate([4, 3], undefined)).toEqual({ standing: 'near', mark: 3 })
    expect(consolidate([2, 4], undefined)).toEqual({ standing: 'apart', mark: null })
    expect(consolidate(['na', 4], undefined)).toEqual({ standing: 'apart', mark: null })
    expect(consolidate([null, 4], undefined)).toEqual({ standing: 'single', mark: 4 })
    expect(consolidate([2, 4], { mark: 3, reason: 'обсудили' })).toEqual({ standing: 'settled', mark: 3 })
  })

  it('agree the same whoever is called the first, and never above the lowest level', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 3 }), (given) => {
        const one = consolidate(given, undefined)
        expect(consolidate(given.toReversed(), undefined)).toEqual(one)
        const levels = given.filter((mark) => typeof mark === 'number')
        if (typeof one.mark === 'number') expect(one.mark).toBe(Math.min(...levels))
      }),
      { numRuns: 100 },
    )
  })
})

describe('a profile', () => {
  const [first, second] = indicatorsOf(readyInstrument)
  const rate = (a: Mark, b: Mark) => ({
    [first?.key ?? '']: { mark: a, note: '' },
    [second?.key ?? '']: { mark: b, note: '' },
  })

  it('is a mean of consolidated levels; what is not applicable is not 0', () => {
    expect(profileOf(readyInstrument, [rate(4, 2), rate(3, 2)], {})[0]).toEqual({
      key: 'goals',
      value: 2.5,
      counted: 2,
    })
    expect(profileOf(readyInstrument, [rate(4, 'na'), rate(4, 'na')], {})[0]).toEqual({
      key: 'goals',
      value: 4,
      counted: 1,
    })
    expect(profileOf(readyInstrument, [], {})[0]).toEqual({ key: 'goals', value: null, counted: 0 })
  })

  it('of the municipality is weighted by children where all are known', () => {
    const of = (children: number | null, value: number | null) => ({
      children,
      areas: [{ key: 'goals', value, counted: 1 }],
    })
    expect(municipalProfile([of(100, 2), of(300, 4)])).toMatchObject({
      isWeighted: true,
      areas: [{ value: 3.5 }],
    })
    expect(municipalProfile([of(null, 2), of(300, 4), of(5, null)])).toMatchObject({
      isWeighted: false,
      areas: [{ value: 3, counted: 2 }],
    })
  })

  it('counts marks of two experts over each other', () => {
    const table = agreementTable(readyInstrument, [
      { instrument: readyInstrument, ratings: [rate(4, 2), rate(3, 'na')] },
    ])
    expect(table[3]?.[2]).toBe(1)
    expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(1)
  })

  it('by areas of the municipality counts every indicator once, as its mean', () => {
    const regrouped = byMunicipalAreas(readyInstrument)
    expect(regrouped?.areas.map(({ indicators }) => indicators.length)).toEqual([4, 7, 4, 2, 2, 2])
    expect(
      regrouped &&
        indicatorsOf(regrouped)
          .map(({ key }) => key)
          .toSorted(),
    ).toEqual(
      indicatorsOf(readyInstrument)
        .map(({ key }) => key)
        .toSorted(),
    )
    // The worked example of docs/methodology/observation.md, 3.
    const mark = (level: Mark) => ({ mark: level, note: '' })
    const example = {
      goals_known: mark(4),
      goals_child: mark(4),
      programme_whole: mark(1),
      programme_special: mark('na'),
    }
    expect(profileOf(readyInstrument, [example], {}).slice(0, 2)).toMatchObject([{ value: 4 }, { value: 1 }])
    expect(regrouped && profileOf(regrouped, [example], {})[0]).toEqual({
      key: 'm_programme',
      value: 3,
      counted: 3,
    })
  })

  it('by areas of the municipality is the mean of exactly the marks put under each, wherever they are put', () => {
    const all = indicatorsOf(readyInstrument)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(marks, fc.integer({ min: 0, max: 5 })), {
          minLength: all.length,
          maxLength: all.length,
        }),
        (given) => {
          const keys = (readyInstrument.municipalAreas ?? []).map(({ key }) => key)
          const placeOf = new Map(all.map(({ key }, at) => [key, given[at]?.[1] ?? 0]))
          const moved = {
            ...readyInstrument,
            areas: readyInstrument.areas.map((area) => ({
              ...area,
              indicators: area.indicators.map((one) => ({
                ...one,
                municipalArea: keys[placeOf.get(one.key) ?? 0],
              })),
            })),
          }
          expect(findMapGap(moved)).toBeUndefined()
          const ratings = Object.fromEntries(
            all.map(({ key }, at) => [key, { mark: given[at]?.[0] ?? null, note: '' }]),
          )
          const regrouped = byMunicipalAreas(moved)
          const areas = regrouped ? profileOf(regrouped, [ratings], {}) : []
          for (const [place, area] of areas.entries()) {
            const put = given.flatMap(([mark, to]) =>
              to === place && typeof mark === 'number' ? [mark] : [],
            )
            const sum = put.reduce((total: number, one) => total + one, 0)
            expect(area.counted).toBe(put.length)
            if (put.length === 0) expect(area.value).toBeNull()
            else expect(area.value).toBeCloseTo(sum / put.length, 9)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('has no areas of the municipality where the instrument has none, and says which indicator is in none', () => {
    const { municipalAreas = [], ...without } = readyInstrument
    expect(byMunicipalAreas(without)).toBeNull()
    expect(findBlank(without)).toBeUndefined()
    expect(findBlank({ ...readyInstrument, municipalAreas: municipalAreas.slice(1) })).toBe(
      '«Педагоги знают, к чему стремится детский сад, и опираются на это»: выберите область муниципальной модели',
    )
    const nameless = municipalAreas.map((area) => ({ ...area, title: ' ' }))
    expect(findMapGap({ ...readyInstrument, municipalAreas: nameless })).toBe(
      'Назовите область муниципальной модели',
    )
    expect(withReadyMunicipalAreas(without)).toEqual(readyInstrument)
  })

  it('rests on an instrument that can be used', () => {
    expect(InstrumentSchema.parse(readyInstrument)).toEqual(readyInstrument)
    expect(new Set(indicatorsOf(readyInstrument).map(({ key }) => key)).size).toBe(
      indicatorsOf(readyInstrument).length,
    )
  })
})

describe('a sample to ask', () => {
  it('is 40 % rounded up, 600 at most: the worked example of docs/methodology/independent-assessment.md', () => {
    expect([0, 5, 152, 275, 1_500, 1_800].map(proposeSample)).toEqual([0, 2, 61, 110, 600, 600])
  })
})

describe('a score of the independent assessment', () => {
  const full = {
    stand: { there: 9, required: 12 },
    site: { there: 36, required: 40 },
    remoteWays: 3,
    standLiked: { yes: 40, all: 50 },
    siteLiked: { yes: 45, all: 50 },
    comforts: 4,
    comfortLiked: { yes: 72, all: 80 },
    accessEquipment: 2,
    accessConditions: 3,
    accessLiked: { yes: 3, all: 4 },
    firstContactLiked: { yes: 76, all: 80 },
    teachersLiked: { yes: 78, all: 80 },
    remoteLiked: { yes: 18, all: 20 },
    recommended: { yes: 70, all: 80 },
    scheduleLiked: { yes: 76, all: 80 },
    wholeLiked: { yes: 74, all: 80 },
  }

  it('is the worked example of docs/methodology/independent-assessment.md', () => {
    const { total, criteria } = scoreOf(full)
    expect(criteria.map(({ points }) => points?.toFixed(2))).toEqual([
      '85.75',
      '85.00',
      '58.50',
      '95.00',
      '91.50',
    ])
    expect(total?.toFixed(2)).toBe('83.15')
    expect(bandOf(total ?? 0)).toBe('great')
  })

  it('is unknown while something is unknown, but for people with a disability whom nobody met', () => {
    expect(scoreOf(noMeasures).total).toBeNull()
    expect(scoreOf({ ...full, comforts: null }).criteria[1]?.points).toBeNull()
    const nobody = scoreOf({ ...full, accessLiked: { yes: 0, all: 0 } }).criteria[2]
    expect(nobody).toMatchObject({ isReweighted: true })
    expect(nobody?.points).toBeCloseTo((40 * 0.3 + 60 * 0.4) / 0.7, 9)
  })
})
