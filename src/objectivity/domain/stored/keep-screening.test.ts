import { describe, expect, it } from 'vitest'
import { rollByHand } from '../../../../test/fixtures/roll-by-hand.ts'
import { screen } from '../screen.ts'
import { keepScreening, resultsOf } from './keep-screening.ts'

describe('what a run keeps', () => {
  // Two schools, one work: sixty and one pupils; the second has an absent one too.
  const keep = () =>
    keepScreening({ data: data(), organizationIds: [31, 32], workIds: [7], leftOut: 4, q: 0.05 })
  const data = () =>
    rollByHand(
      [
        ...Array.from({ length: 60 }, (_, at) => ({ total: 5 + (at % 6), mark: 3, journal: 3 })),
        { school: 1, total: 6, mark: 3, journal: 3 },
        { school: 1, total: -1, isAbsent: true, journal: 3 },
      ],
      [{ cuts: [8, 9, 10] }],
    )

  it('is counts of the whole, what was ordinary, the heap at the pass mark', () => {
    const kept = keep()
    expect(kept.summary).toMatchObject({
      ...{ schools: 2, cells: 2, rows: 62, leftOut: 4, canName: false, isMunicipality: false },
      histograms: [{ workId: 7, counts: [0, 0, 0, 0, 0, 10, 11, 10, 10, 10, 10] }],
    })
    expect(kept.summary.heaping).toEqual([
      { workId: 7, heaping: { cut: 8, at: 10, below: 10, around: 51 / 6, pupils: 61 } },
    ])
  })

  it('is every school with its tier, and the works of each with totals as they are', () => {
    const kept = keep()
    expect(
      kept.schools.map(({ organizationId, tier, tested, tooLittle }) => [
        organizationId,
        tier,
        tested,
        tooLittle,
      ]),
    ).toEqual([
      [31, 'nothing-found', 60, false],
      [32, 'nothing-found', 1, true],
    ])
    expect(
      kept.cells.map(({ organizationId, workId, tested, absent }) => [
        organizationId,
        workId,
        tested,
        absent,
      ]),
    ).toEqual([
      [31, 7, 60, 0],
      [32, 7, 1, 1],
    ])
    expect(kept.cells.map(({ totals }) => totals)).toEqual([
      [0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10],
      [0, 0, 0, 0, 0, 0, 1],
    ])
    for (const { p, q, isNamed, markers } of kept.cells) {
      expect(isNamed).toBe(false)
      for (const value of [p, q, ...Object.values(markers)]) {
        if (value !== null) expect(value >= 1e-6 && value <= 1).toBe(true)
      }
    }
  })

  // The same pupils at three works, and their screening as if it had found what is written here.
  const three = () => {
    const marks = (school: number, total: number) =>
      Array.from({ length: 20 }, (_, at) => ({ school, total: total + (at % 3) }))
    const rows = [...marks(0, 8), ...marks(1, 0), { school: 1, total: -1, isAbsent: true }]
    const data = rollByHand(
      [0, 1, 2].flatMap((test) => rows.map((one) => ({ ...one, test }))),
      [{ cuts: [2] }, { year: 2027, cuts: [9] }, { year: 2028 }],
    )
    const given = { data, organizationIds: [31, 32], workIds: [7, 8, 9], leftOut: 0, q: 0.05 }
    const screening = screen(data, given)
    const found = (values: readonly number[]) => Float64Array.from(values)
    const none = found([Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN])
    const unmeasured = {
      ...{ 'mark-boundary': none, 'open-items': none, 'hard-items': none },
      ...{ 'similar-answers': none, 'weak-absent': none, 'generous-journal': none },
    }
    const cellPs = {
      ...unmeasured,
      'mark-boundary': found([1e-9, 0.2, 0.01, 1, 1, 1]),
      'weak-absent': found([Number.NaN, 0.001, 0.5, 1, 1, 1]),
    }
    return {
      given,
      screening: {
        ...screening,
        canName: true,
        tiers: ['named', 'worth-a-look'] as const,
        schoolQ: found([0.04, 0.3]),
        schoolEvidence: {
          ...screening.schoolEvidence,
          combined: found([1e-9, 0.02]),
          ps: { ...unmeasured, 'open-items': found([1e-8, 2]), 'hard-items': found([Number.NaN, 0.25]) },
        },
        cellQ: found([0.05, 0.051, Number.NaN, 1, 1, 1]),
        cellEvidence: {
          ...screening.cellEvidence,
          ps: cellPs,
          combined: found([1e-9, 0.2, Number.NaN, 1, 1, 1]),
        },
      },
    }
  }

  it('is the tier, p of 10⁻⁶ to 1 where measured, and the usual rules that name the school', () => {
    const { given, screening } = three()
    const [first, second] = resultsOf(given, screening).schools
    expect(first).toMatchObject({ tier: 'named', p: 1e-6, q: 0.04, markers: { 'open-items': 1e-6 } })
    expect(second).toMatchObject({ tier: 'worth-a-look', p: 0.02, q: 0.3 })
    expect(second?.markers).toEqual({ 'open-items': 1, 'hard-items': 0.25 })
    // Ten pupils above the mean of the region in three works: the rule of the mean names it.
    expect([first?.rules, second?.rules]).toEqual([['mean-above-region'], []])
  })

  it('names a cell where its share is within q and anybody may be named', () => {
    const { given, screening } = three()
    const named = (q: number, canName: boolean) =>
      resultsOf({ ...given, q }, { ...screening, canName }).cells.map(({ isNamed }) => isNamed)
    expect(named(0.05, true)).toEqual([true, false, false, false, false, false])
    expect(named(0.051, true)).toEqual([true, true, false, false, false, false])
    expect(named(0.051, false).some(Boolean)).toBe(false)
  })

  it('has the counts of the signs that can be checked', () => {
    const { given, screening } = three()
    const { cells } = resultsOf(given, screening)
    expect(cells.map(({ organizationId, workId, absent }) => [organizationId, workId, absent])).toEqual([
      ...[
        [31, 7, 0],
        [32, 7, 1],
      ],
      ...[
        [31, 8, 0],
        [32, 8, 1],
      ],
      ...[
        [31, 9, 0],
        [32, 9, 1],
      ],
    ])
    expect(cells[0]).toMatchObject({
      ...{ p: 1e-6, q: 0.05, markers: { 'mark-boundary': 1e-6 } },
      counts: [{ marker: 'mark-boundary', p: 1e-6, boundaries: [{ cut: 2, at: 0, near: 0 }] }],
      totals: [0, 0, 0, 0, 0, 0, 0, 0, 7, 7, 6],
    })
    // Expected absences were not measured: the sign keeps its p and has no sentence.
    expect(cells[1]).toMatchObject({ markers: { 'mark-boundary': 0.2, 'weak-absent': 0.001 }, counts: [] })
    expect(cells[1]?.totals).toEqual([7, 7, 6])
    expect(cells[2]).toMatchObject({ p: null, q: null })
  })

  it('has one heap and one histogram a work, and says whether the region published', () => {
    const { given, screening } = three()
    const { summary } = resultsOf(given, screening)
    expect(summary.heaping).toEqual([])
    expect(summary.histograms.map(({ workId, counts }) => [workId, counts])).toEqual(
      [7, 8, 9].map((workId) => [workId, [7, 7, 6, 0, 0, 0, 0, 0, 7, 7, 6]]),
    )
    expect(summary.isMunicipality).toBe(false)
    const [work, ...others] = given.data.tests
    if (!work) throw new Error('three works were given')
    const published = { ...work, published: { histogram: [], itemShares: null } }
    const tests = [published, ...others]
    expect(resultsOf({ ...given, data: { ...given.data, tests } }, screening).summary.isMunicipality).toBe(
      true,
    )
  })
})
