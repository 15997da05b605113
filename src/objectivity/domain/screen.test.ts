import { describe, expect, it } from 'vitest'
import { areaUnderCurve } from './accuracy/rank-accuracy.ts'
import { screen } from './screen.ts'
import type { ScreeningData } from './screening-data.ts'
import { asMunicipality, publishRegion } from './synthetic/publish-region.ts'
import { seededChance } from './synthetic/seeded-chance.ts'
import { inventRegion, usualRegion } from './synthetic/synthetic-region.ts'
import { inventUnevenRegion } from './synthetic/uneven/uneven-region.ts'

const small = { ...usualRegion, schools: 80 }

describe('a screen', () => {
  it('names nobody in honest regions', () => {
    for (const seed of [501, 502]) {
      const { data } = inventRegion({ ...small, seed, manipulating: 0 })
      expect(screen(data, { q: 0.05 }).tiers.filter((tier) => tier === 'named').length).toBeLessThanOrEqual(1)
    }
  })

  it('puts schools that told the hard answers above the honest', () => {
    const { data, truth } = inventRegion({ ...small, seed: 503, kinds: ['hard-items-told'] })
    const { schoolEvidence, tiers } = screen(data, { q: 0.05 })
    const isGuilty = truth.map(({ size }) => size > 0)
    expect(
      areaUnderCurve(
        schoolEvidence.combined.map((p) => -p),
        isGuilty,
      ),
    ).toBeGreaterThan(0.9)
    expect(tiers.some((tier, at) => tier === 'named' && isGuilty[at])).toBe(true)
  })

  it('does not depend on the order of rows', () => {
    const { data } = inventRegion({ ...small, schools: 30, seed: 504 })
    const before = screen(data, { q: 0.05 })
    const after = screen(shuffled(data), { q: 0.05 })
    for (const [school, p] of before.schoolEvidence.combined.entries()) {
      expect(after.schoolEvidence.combined[school]).toBeCloseTo(p, 8)
    }
  })

  it('does not depend on how schools, pupils, classes and variants are numbered', () => {
    const { data } = inventUnevenRegion({ ...small, schools: 30, seed: 509 })
    const before = screen(data, { q: 0.05 })
    const after = screen(renumbered(data), { q: 0.05 })
    for (const [school, p] of before.schoolEvidence.combined.entries()) {
      expect(after.schoolEvidence.combined[29 - school]).toBeCloseTo(p, 6)
    }
  })

  it('changes little for the others when a school is left out', () => {
    const { data } = inventUnevenRegion({ ...small, schools: 45, seed: 510, manipulating: 0 })
    const before = screen(data, { q: 0.05 }).schoolEvidence.combined
    const after = screen(asMunicipality(apart(data), [], 'rest').data, { q: 0.05 }).schoolEvidence.combined
    const moved = Array.from(after, (p, at) => Math.abs(Math.log10(p / (before[at] ?? 1)))).sort(
      (a, b) => a - b,
    )
    expect(moved).toHaveLength(44)
    expect(moved[22]).toBeLessThan(0.1)
    expect(moved[43]).toBeLessThan(1)
  })

  it('bears numbers that are none', () => {
    const { data } = inventUnevenRegion({ ...small, schools: 12, seed: 511 })
    const broken: ScreeningData = {
      ...data,
      schools: data.schools.map((school) => ({ ...school, contextIndex: Number.NaN })),
      tests: data.tests.map((test, at) => ({
        ...test,
        cuts: [Number.NaN, 1e9, -3],
        published:
          at % 2 === 0
            ? null
            : { histogram: [Number.NaN, 5, -1], itemShares: test.maxima.map(() => [Number.NaN, 2, -1, 0.5]) },
      })),
    }
    const { schoolEvidence, tiers } = screen(broken, { q: 0.05 })
    expect(tiers).toHaveLength(12)
    expect(schoolEvidence.combined.every((p) => Number.isNaN(p) || (p >= 0 && p <= 1))).toBe(true)
  })

  it('does without what is missing', () => {
    const { data } = inventRegion({ ...small, schools: 30, seed: 505 })
    const { roll } = data
    const bare: ScreeningData = {
      ...data,
      tests: data.tests.map((test) => ({ ...test, cuts: null })),
      roll: {
        ...roll,
        journal: new Int8Array(roll.length),
        isAbsent: new Uint8Array(roll.length),
        pupil: new Int32Array(roll.length).fill(-1),
        variant: new Int32Array(roll.length).fill(-1),
      },
    }
    const { schoolEvidence } = screen(bare, { q: 0.05 })
    expect(schoolEvidence.ps['generous-journal'].every(Number.isNaN)).toBe(true)
    expect(schoolEvidence.ps['weak-absent'].every(Number.isNaN)).toBe(true)
    expect(schoolEvidence.ps['mark-boundary'].every(Number.isNaN)).toBe(true)
    expect(schoolEvidence.combined.every(Number.isFinite)).toBe(true)
  })

  it('names nobody where there is too little to compare with', () => {
    const { data } = inventRegion({ ...small, schools: 6, seed: 506, manipulating: 1 })
    const { canName, tiers } = screen(data, { q: 0.05 })
    expect(canName).toBe(false)
    expect(new Set(tiers)).toEqual(new Set(['nothing-found']))
  })

  it('of one municipality rests on what the region publishes', () => {
    const { data, truth } = inventRegion({
      ...usualRegion,
      schools: 150,
      seed: 507,
      kinds: ['hard-items-told'],
      manipulating: 0.2,
    })
    const own = asMunicipality(data, publishRegion(data), 'M1')
    const { tiers } = screen(own.data, { q: 0.05 })
    const isGuilty = own.schools.map((at) => (truth[at]?.size ?? 0) > 0)
    expect(tiers.some((tier, at) => tier === 'named' && isGuilty[at])).toBe(true)
    expect(tiers.some((tier, at) => tier === 'named' && !isGuilty[at])).toBe(false)
  })

  it('bears an empty roll', () => {
    const { data } = inventRegion({ ...small, schools: 0, seed: 508 })
    expect(screen(data, { q: 0.05 }).tiers).toEqual([])
  })
})

function shuffled(data: ScreeningData): ScreeningData {
  const { roll } = data
  const chance = seededChance(1)
  const order = Array.from({ length: roll.length }, (_, at) => at)
  for (let at = order.length - 1; at > 0; at--) {
    const other = chance.whole(0, at)
    const [a = 0, b = 0] = [order[at], order[other]]
    order[at] = b
    order[other] = a
  }
  return {
    ...data,
    roll: {
      ...roll,
      school: Int32Array.from(order, (row) => roll.school[row] ?? 0),
      test: Int32Array.from(order, (row) => roll.test[row] ?? 0),
      schoolClass: Int32Array.from(order, (row) => roll.schoolClass[row] ?? 0),
      pupil: Int32Array.from(order, (row) => roll.pupil[row] ?? 0),
      variant: Int32Array.from(order, (row) => roll.variant[row] ?? 0),
      isAbsent: Uint8Array.from(order, (row) => roll.isAbsent[row] ?? 0),
      total: Int16Array.from(order, (row) => roll.total[row] ?? 0),
      mark: Int8Array.from(order, (row) => roll.mark[row] ?? 0),
      journal: Int8Array.from(order, (row) => roll.journal[row] ?? 0),
      pointsAt: Uint32Array.from(order, (row) => roll.pointsAt[row] ?? 0),
    },
  }
}

/** The same schools in the opposite order, with other numbers of pupils, classes and variants. */
function renumbered(data: ScreeningData): ScreeningData {
  const { roll, schools } = data
  return {
    ...data,
    schools: [...schools].reverse(),
    roll: {
      ...roll,
      school: roll.school.map((school) => schools.length - 1 - school),
      schoolClass: roll.schoolClass.map((one) => 100_000 - one),
      pupil: roll.pupil.map((one) => 100_000 - one),
      variant: roll.variant.map((one) => 7 - one),
    },
  }
}

/** The last school in a municipality of its own. */
function apart(data: ScreeningData): ScreeningData {
  const last = data.schools.length - 1
  return {
    ...data,
    schools: data.schools.map((school, at) => ({ ...school, municipality: at === last ? 'apart' : 'rest' })),
  }
}
