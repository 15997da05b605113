import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTables } from './compare-tables.ts'
import type { IdentificationInput, IdentifiedSchool, ResultCell } from './identification-input.ts'
import { identify } from './identify.ts'
import { presets } from './presets/all-presets.ts'
import { findTableFaults, type RuleTable, ruleTableSchema } from './rule-table.ts'

const YEAR = 2026

function table(name: string): RuleTable {
  const found = presets[name]
  if (!found) throw new Error(`no preset ${name}`)
  return found
}

function school(schoolId: string, change: Partial<IdentifiedSchool> = {}): IdentifiedSchool {
  return { schoolId, excluded: null, context: null, listed: [], ...change }
}

function cell(failed: number, participants: number, change: Partial<ResultCell> = {}): ResultCell {
  return {
    ...{ schoolId: 'a', procedure: 'vpr', year: YEAR, grade: 5, subject: 'russian', level: null },
    ...{ participants, failed, isQuestioned: false, ...change },
  }
}

const maths = { subject: 'mathematics' } as const

function find(
  preset: string,
  cells: readonly ResultCell[],
  change: Partial<IdentifiedSchool> = {},
  schools: readonly IdentifiedSchool[] = [school('a', change)],
) {
  const [found] = identify({ year: YEAR, schools, cells }, [table(preset)])
  const [finding] = found?.findings ?? []
  if (!finding) throw new Error('nothing was found')
  return finding
}

describe('школы с низкими результатами, две работы за год', () => {
  it('counts a work at 30 % and above as low, below it never', () => {
    const at = find('fioko-2021', [cell(300, 1000), cell(301, 1000, maths)])
    expect(at.grounds.map(({ value }) => value)).toEqual([30, 30.1])
    expect(find('fioko-2021', [cell(2999, 10_000), cell(299, 1000, maths)]).grounds).toEqual([])
  })

  it.each([
    { what: 'above in both', counts: [302, 302], state: 'in' },
    { what: 'above in one alone', counts: [302, 299], state: 'out' },
    { what: 'below in both', counts: [299, 299], state: 'out' },
    {
      what: 'exactly at the threshold: one pupil fewer and it is gone',
      counts: [300, 300],
      state: 'small-sample',
    },
  ])('$what → $state', ({ counts: [one = 0, two = 0], state }) => {
    expect(find('fioko-2021', [cell(one, 1000), cell(two, 1000, maths)]).state).toBe(state)
  })

  it('leaves the decision to people where one pupil would turn it', () => {
    const found = find('fioko-2021', [cell(3, 10), cell(20, 30, maths)])
    expect(found).toMatchObject({ state: 'small-sample', change: 'none' })
    expect(found.grounds.map(({ standing }) => standing)).toEqual(['one-pupil', 'firm'])
    expect(find('fioko-2021', [cell(4, 10), cell(20, 30, maths)]).state).toBe('in')
  })

  it('decides nothing by fewer than ten pupils, and joins the year before first', () => {
    const small = find('fioko-2021', [cell(3, 8), cell(20, 30, maths)])
    expect(small.state).toBe('small-sample')
    expect(small.grounds[0]).toMatchObject({ standing: 'few', participants: 8, joinedYear: null })
    // wilson 3 of 8, see docs/methodology/support-rules.md
    expect(small.grounds[0]?.interval?.low).toBeCloseTo(13.68, 2)
    expect(small.grounds[0]?.interval?.high).toBeCloseTo(69.43, 2)
    const joined = find('fioko-2021', [cell(3, 8), cell(4, 7, { year: YEAR - 1 }), cell(20, 30, maths)])
    expect(joined.state).toBe('in')
    expect(joined.grounds[0]).toMatchObject({
      standing: 'firm',
      participants: 15,
      failed: 7,
      joinedYear: 2025,
    })
  })

  it('says that nothing was measured rather than that all is well', () => {
    expect(find('fioko-2021', [cell(0, 5)])).toMatchObject({
      state: 'small-sample',
      measured: 0,
      grounds: [],
    })
    expect(find('fioko-2021', [])).toMatchObject({ state: 'small-sample', measured: 0 })
    expect(find('fioko-2021', [cell(0, 50)])).toMatchObject({ state: 'out', measured: 1 })
  })

  it('does not look at other grades, subjects and years, nor at schools it is not for', () => {
    const others = [{ grade: 7 }, { subject: 'history' }, { year: YEAR - 1 }, { procedure: 'niko' }]
    expect(
      find(
        'fioko-2021',
        others.map((one) => cell(40, 50, one)),
      ).grounds,
    ).toEqual([])
    const evening = find('fioko-2021', [cell(40, 50), cell(40, 50, maths)], { excluded: 'вечерняя школа' })
    expect(evening).toMatchObject({ state: 'excluded', excluded: 'вечерняя школа' })
  })

  it('is confirmed where the whole interval is not below the municipality’s share', () => {
    const rest = [cell(50, 1000, { schoolId: 'b' }), cell(400, 1000, { schoolId: 'b', ...maths })]
    const found = find('fioko-2021', [cell(30, 60), cell(25, 60, maths), ...rest])
    expect(found.grounds.map(({ isConfirmed }) => isConfirmed)).toEqual([true, false])
  })

  it('keeps a listed school until the exit rule is met, and lets it go then', () => {
    const listed = [{ category: 'low-results', year: YEAR - 1 }] as const
    const kept = find('fioko-2021', [cell(20, 50), cell(1, 50, maths)], { listed })
    expect(kept).toMatchObject({ state: 'in', change: 'stays' })
    expect(kept.keptBy).toHaveLength(1)
    const free = find('fioko-2021', [cell(5, 50), cell(1, 50, maths)], { listed })
    expect(free).toMatchObject({ state: 'out', change: 'leaves', keptBy: [] })
    const unproved = find('fioko-2021', [cell(5, 50, { isQuestioned: true }), cell(1, 50, maths)], { listed })
    expect(unproved).toMatchObject({ state: 'in', change: 'stays' })
  })
})

describe('the other presets', () => {
  it('two years running: both years must be low', () => {
    const now = [cell(20, 50), cell(20, 50, maths)]
    const past = now.map((one) => ({ ...one, year: YEAR - 1 }))
    expect(find('fioko-2021-two-years', [...now, ...past]).state).toBe('in')
    expect(find('fioko-2021-two-years', now).state).toBe('out')
    expect(find('fioko-2021-two-years', [...now, ...past.slice(1)]).state).toBe('out')
  })

  it('three years of exams: more than nobody, in both exams, each year', () => {
    const exam = (failed: number, back: number, subject = 'russian') =>
      cell(failed, 40, { procedure: 'ege', grade: null, subject, year: YEAR - back })
    const years = [0, 1, 2].flatMap((back) => [exam(2, back), exam(2, back, 'mathematics')])
    expect(find('ege-three-years', years).state).toBe('in')
    expect(find('ege-three-years', [...years.slice(1), exam(0, 0)]).state).toBe('out')
    expect(find('ege-three-years', [...years.slice(1), exam(1, 0)]).state).toBe('small-sample')
  })

  it.each([
    { what: 'nobody failed', counts: [0, 0], state: 'out' },
    { what: 'one graduate failed one exam', counts: [1, 0], state: 'small-sample' },
    { what: 'one failed each of the two', counts: [1, 1], state: 'small-sample' },
    { what: 'two failed one exam', counts: [2, 0], state: 'in' },
  ])('uncertified graduates: $what → $state', ({ counts: [one = 0, two = 0], state }) => {
    const exam = { procedure: 'oge', grade: 9 }
    const cells = [cell(one, 7, exam), cell(two, 7, { ...exam, ...maths })]
    expect(find('uncertified-graduates', cells).state).toBe(state)
    const listed = [{ category: 'low-results', year: YEAR - 1 }] as const
    const after = find('uncertified-graduates', cells, { listed })
    expect(after.change).toBe(state === 'out' ? 'leaves' : 'stays')
  })

  it.each([
    { what: 'at 30 % exactly', failed: 15, state: 'small-sample' },
    { what: 'below 30 %', failed: 14, state: 'out' },
    { what: 'above 30 % by more than a pupil', failed: 17, state: 'in' },
  ])('two years running: every work $what → $state', ({ failed, state }) => {
    const now = [cell(failed, 50), cell(failed, 50, maths)]
    const past = now.map((one) => ({ ...one, year: YEAR - 1 }))
    expect(find('fioko-2021-two-years', [...now, ...past]).state).toBe(state)
  })

  it.each([
    { what: 'no work at 30 % and one at 20 %', counts: [20, 19], change: 'leaves' },
    { what: 'a work at 30 %', counts: [30, 3], change: 'stays' },
    { what: 'two works at 20 %', counts: [20, 20], change: 'stays' },
  ])('risk zone: a listed school with $what → $change', ({ counts: [one = 0, two = 0], change }) => {
    const listed = [{ category: 'risk-zone', year: YEAR - 1 }] as const
    expect(find('early-signs', [cell(one, 100), cell(two, 100, maths)], { listed }).change).toBe(change)
  })

  it.each([
    { what: 'three quarters of the others are better', failed: 30, state: 'in' },
    { what: 'three quarters of the others exactly are', failed: 12, state: 'in' },
    { what: 'they are, but for one pupil', failed: 9, of: 44, state: 'small-sample' },
    { what: 'fewer than three quarters are', failed: 8, state: 'out' },
  ])('bottom quarter: $what → $state', ({ failed, of = 50, state }) => {
    const ids = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
    const others = ids.flatMap((schoolId, at) => [
      cell(at * 2, 50, { schoolId }),
      cell(at * 2, 50, { schoolId, ...maths }),
    ])
    expect(find('bottom-quarter', [cell(failed, of), cell(failed, of, maths), ...others]).state).toBe(state)
  })

  const grown = (by: number) => [
    ...[cell(5, 100, { year: YEAR - 1 }), cell(5, 100, { year: YEAR - 1, ...maths })],
    ...[cell(5 + by, 100), cell(5 + by, 100, maths)],
  ]

  it.each([
    { what: 'one low work', cells: [cell(33, 100), cell(3, 100, maths)], state: 'in' },
    { what: 'one work at 29 %', cells: [cell(29, 100), cell(3, 100, maths)], state: 'out' },
    { what: 'two works above 20 %', cells: [cell(22, 100), cell(22, 100, maths)], state: 'in' },
    {
      what: 'two works at 20 % exactly',
      cells: [cell(20, 100), cell(20, 100, maths)],
      state: 'small-sample',
    },
    { what: 'two works below 20 %', cells: [cell(19, 100), cell(19, 100, maths)], state: 'out' },
    { what: 'a growth of 12 points in two works', cells: grown(12), state: 'in' },
    { what: 'a growth of 10 points exactly', cells: grown(10), state: 'small-sample' },
    { what: 'a growth of 9 points', cells: grown(9), state: 'out' },
  ])('risk zone: $what → $state', ({ cells, state }) => {
    expect(find('early-signs', cells).state).toBe(state)
  })

  it('risk zone: watches a school for two years after it was listed, and never one that is listed now', () => {
    const calm = [cell(1, 50), cell(1, 50, maths)]
    const listed = (year: number) => ({ listed: [{ category: 'low-results' as const, year }] })
    expect(find('early-signs', calm, listed(YEAR - 2)).state).toBe('in')
    expect(find('early-signs', calm, listed(YEAR - 3)).state).toBe('out')
    const low = [cell(20, 50), cell(20, 50, maths)]
    const [found] = identify({ year: YEAR, schools: [school('a')], cells: low }, [
      table('early-signs'),
      table('fioko-2021'),
    ])
    expect(found?.findings.map(({ category, state }) => [category, state])).toEqual([
      ['low-results', 'in'],
      ['risk-zone', 'out'],
    ])
  })

  it.each([
    { index: 39, withoutOne: 39.5, state: 'in' },
    { index: 40, withoutOne: 40, state: 'in' },
    { index: 39.9, withoutOne: 40.1, state: 'small-sample' },
    { index: 41, withoutOne: 41.5, state: 'out' },
  ])(
    'adverse conditions: an index of $index, $withoutOne without one pupil → $state',
    ({ state, ...context }) => {
      expect(find('context-index', [], { context }).state).toBe(state)
      expect(find('context-index', [], { context: null }).state).toBe('small-sample')
    },
  )

  it('adverse conditions: the bottom fifth only where there are ten schools', () => {
    const schools = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        school(`${at}`, { context: { index: 50 + at, withoutOne: 50.2 + at } }),
      )
    const states = (count: number) =>
      identify({ year: YEAR, schools: schools(count), cells: [] }, [table('context-index')]).map(
        ({ findings }) => findings[0]?.state,
      )
    expect(states(9).every((state) => state === 'out')).toBe(true)
    expect(states(10).filter((state) => state === 'in')).toHaveLength(2)
  })

  it('a listed school leaves adverse conditions only above 45', () => {
    const listed = [{ category: 'adverse-conditions', year: YEAR - 1 }] as const
    const at = (index: number) => find('context-index', [], { listed, context: { index, withoutOne: index } })
    expect(at(45)).toMatchObject({ state: 'in', change: 'stays' })
    expect(at(46)).toMatchObject({ state: 'out', change: 'leaves' })
  })
})

describe('a table', () => {
  it('is sound in every preset, and says what is missing where it is not', () => {
    for (const [name, preset] of Object.entries(presets)) {
      expect(ruleTableSchema.safeParse(preset).error, name).toBeUndefined()
      expect(findTableFaults(preset), name).toEqual([])
    }
    const usual = table('fioko-2021')
    const [entry] = usual.entry
    expect(findTableFaults({ ...usual, entry: entry ? [{ ...entry, works: [] }] : [] })).toEqual([
      {
        pointer: '#/entry/0/works',
        detail: '«Неуспешных 30 % и больше хотя бы в двух работах за год»: выберите процедуры и предметы',
      },
    ])
    const { metric: _, ...without } = entry ?? { metric: null }
    expect(ruleTableSchema.safeParse({ ...usual, entry: [without] }).success).toBe(false)
  })

  it('shows which schools another threshold would move', () => {
    const usual = table('fioko-2021')
    const cells = [cell(14, 50), cell(14, 50, maths), cell(40, 50, { schoolId: 'b' })]
    const input: IdentificationInput = { year: YEAR, schools: [school('a'), school('b')], cells }
    const softer = { ...usual, entry: usual.entry.map((one) => ({ ...one, threshold: 25 })) }
    const { changed, ...counts } = compareTables(input, usual, softer)
    expect(counts).toEqual({ inBefore: 0, inAfter: 1 })
    expect(changed.map(({ schoolId, before, after }) => [schoolId, before.state, after.state])).toEqual([
      ['a', 'out', 'in'],
    ])
    expect(compareTables(input, usual, usual)).toEqual({ inBefore: 0, inAfter: 0, changed: [] })
  })
})

describe('whatever the results', () => {
  const oneCell = fc.record({
    ...{ schoolId: fc.constantFrom('a', 'b', 'c'), procedure: fc.constantFrom('vpr', 'oge') },
    ...{ year: fc.constantFrom(YEAR, YEAR - 1), grade: fc.constantFrom(5, 6), level: fc.constant(null) },
    ...{ subject: fc.constantFrom('russian', 'mathematics'), isQuestioned: fc.boolean() },
    ...{ participants: fc.integer({ min: 0, max: 60 }), failed: fc.integer({ min: 0, max: 60 }) },
  })
  const anyCells = fc
    .uniqueArray(oneCell, {
      maxLength: 12,
      selector: ({ schoolId, procedure, year, grade, subject }) =>
        [schoolId, procedure, year, grade, subject].join(),
    })
    .map((cells) => cells.map((one) => ({ ...one, failed: Math.min(one.failed, one.participants) })))
  const schools = ['a', 'b', 'c'].map((id) => school(id))
  const share = [table('fioko-2021'), table('fioko-2021-two-years'), table('ege-three-years')]

  it('a pupil above the threshold never moves a school in', () => {
    fc.assert(
      fc.property(anyCells, fc.nat(), (cells, pick) => {
        if (cells.length === 0) return
        const more = cells.map((one, at) =>
          at === pick % cells.length ? { ...one, participants: one.participants + 1 } : one,
        )
        for (const one of share) {
          const before = identify({ year: YEAR, schools, cells }, [one])
          const after = identify({ year: YEAR, schools, cells: more }, [one])
          for (const [at, { findings }] of before.entries()) {
            if (findings[0]?.state === 'out') expect(after[at]?.findings[0]?.state).not.toBe('in')
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('one pupil fewer never takes out a school that the rule let in by itself', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const fewer = cells.map((one) =>
          one.participants > 10 && one.failed > 0
            ? { ...one, participants: one.participants - 1, failed: one.failed - 1 }
            : one,
        )
        for (const one of share.slice(0, 2)) {
          const before = identify({ year: YEAR, schools, cells }, [one])
          const after = identify({ year: YEAR, schools, cells: fewer }, [one])
          for (const [at, { findings }] of before.entries()) {
            if (findings[0]?.state === 'in') expect(after[at]?.findings[0]?.state).not.toBe('out')
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('the order of rows makes no difference to who is found', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const tables = Object.values(presets).slice(0, 5)
        const states = (rows: readonly ResultCell[]) =>
          identify({ year: YEAR, schools, cells: rows }, tables).map(({ findings }) =>
            findings.map(({ state, change, grounds }) => [state, change, grounds.length]),
          )
        expect(states(cells.toReversed())).toEqual(states(cells))
      }),
      { numRuns: 100 },
    )
  })
})
