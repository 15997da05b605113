import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { periodAt } from '../campaign/period.ts'
import { editionInForce } from '../methodology/edition-in-force.ts'
import { type Indicator, IndicatorSchema } from '../methodology/indicator.ts'
import { absentWords } from './absent-words.ts'
import { driversOf } from './drivers.ts'
import { evaluateOrganization } from './evaluate-organization.ts'
import { formulaCompiler } from './formula.ts'
import { findGap } from './gap.ts'
import { absentValue, type IndicatorValue } from './indicator-value.ts'
import { keepValues, readKept } from './kept-values.ts'
import { isReached, lightOf, targetOf, trendOf } from './light.ts'
import { findOutliers, type LookedAt } from './outliers.ts'
import { LEAST_PEERS, peerGroupOf, placeIn, spreadOf } from './peer-group.ts'
import { putTogether } from './put-together.ts'
import { referenceOrder } from './reference-order.ts'
import { findRefusedUse } from './refused-uses.ts'
import { numberWords } from './value-words.ts'
import { yearOfPeriod } from './year-of-period.ts'

const indicator: Indicator = IndicatorSchema.parse({
  code: 'PED-05',
  direction: '2.2',
  position: null,
  title: 'Курсы',
  numerator: { formula: 'form.trained', words: 'обучены' },
  denominator: { formula: 'base.teachers', words: 'педагоги' },
  multiplier: 100,
  unit: '%',
  decimals: 1,
  better: 'more',
  together: 'ratio',
  period: 'school-year',
  level: 'organization',
  sourceForm: '',
  judged: 'organization',
  pupilResults: 'none',
  wish: null,
  targets: [
    { year: 2024, value: 30 },
    { year: 2026, value: 40 },
  ],
  thresholds: { good: 40, fair: 25 },
  types: [],
  specifics: [],
  weight: 1,
  provenance: 'system',
  source: '',
})

const value = (part: number, whole: number): IndicatorValue => ({
  part,
  whole,
  value: (100 * part) / whole,
  absent: null,
})
const noForm = absentValue({ kind: 'no-form' })

it.each([
  [41.234, '%', 1, '41,2 %'],
  [1, 'балл', 0, '1 балл'],
  [3, 'балл', 0, '3 балла'],
  [61, 'балл', 0, '61 балл'],
  [49.01, 'балл', 2, '49,01 балла'],
  [12, 'чел.', 0, '12 чел.'],
])('%d of «%s» is written %s', (value, unit, decimals, words) => {
  expect(numberWords(value, { unit, decimals }).replaceAll('\u00a0', ' ')).toBe(words)
})

describe('the municipality’s figure', () => {
  it('is Σ over Σ and not a mean of portions', () => {
    const together = putTogether(indicator, [value(10, 40), value(40, 60)])
    expect(together).toMatchObject({ part: 50, whole: 100, value: 50, known: 2, asked: 2 })
  })

  it('has Wilson’s interval of a share', () => {
    // SciPy 1.17: binomtest(50, 100).proportion_ci(method='wilson') → (0.40383, 0.59617)
    const { low, high } = putTogether(indicator, [value(50, 100)])
    expect(low).toBeCloseTo(40.383, 2)
    expect(high).toBeCloseTo(59.617, 2)
  })

  it('does not take a form that was not given for 0, and says how many are missing', () => {
    const given = [value(10, 40), value(40, 60)]
    const { known, asked, ...rest } = putTogether(indicator, [...given, noForm])
    const { known: _, asked: _asked, ...before } = putTogether(indicator, given)
    expect(rest).toEqual(before)
    expect({ known, asked }).toEqual({ known: 2, asked: 3 })
    expect(putTogether(indicator, [noForm])).toMatchObject({ value: null, known: 0, asked: 1 })
  })

  const values = fc.array(
    fc.oneof(
      fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 500 })).map(([part, more]) => value(part, part + more)),
      fc.constant(noForm),
    ),
    { maxLength: 30 },
  )

  it('does not depend on the order of organisations', () => {
    fc.assert(
      fc.property(values, fc.integer(), (given, seed) => {
        const other = given.toSorted((a, b) => ((a.part ?? seed) % 7) - ((b.part ?? seed) % 7))
        expect(putTogether(indicator, other)).toEqual(putTogether(indicator, given))
      }),
    )
  })

  it('never changes a share silently: whoever is missing is counted as missing', () => {
    fc.assert(
      fc.property(values, fc.nat(), (given, at) => {
        if (given.length === 0) return
        const index = at % given.length
        const without = putTogether(indicator, given.with(index, noForm))
        const whole = putTogether(indicator, given)
        expect(without.asked).toBe(whole.asked)
        if (without.value !== whole.value) expect(without.known).toBe(whole.known - 1)
      }),
    )
  })
})

describe('an organisation’s value', () => {
  const compile = formulaCompiler(
    new Map([
      ['form.trained', 'Обучены'],
      ['base.teachers', 'Педагоги'],
      ['indicator.PED_05', 'Курсы'],
    ]),
  )
  const formula = (text: string) => {
    const compiled = compile(text)
    if (!compiled.ok) throw new Error(compiled.fault.message)
    return compiled.formula
  }
  const ready = [{ indicator, numerator: formula('form.trained'), denominator: formula('base.teachers') }]
  const of = (figures: Readonly<Record<string, number | null>>) =>
    evaluateOrganization(ready, (name) => figures[name]).get('PED-05')

  it.each([
    [{ 'form.trained': 10, 'base.teachers': 40 }, 25, null],
    [{ 'form.trained': 0, 'base.teachers': 40 }, 0, null],
    [{ 'form.trained': null, 'base.teachers': 40 }, null, 'нет сведений: «Обучены»'],
    [{ 'form.trained': 10, 'base.teachers': 0 }, null, 'делить не на что: «Педагоги» равно 0'],
    [{ 'base.teachers': 40 }, null, 'форма не принята'],
  ])('of %o is %s', (figures, expected, words) => {
    const found = of(figures)
    expect(found?.value).toBe(expected)
    const titles = new Map([
      ['form.trained', 'Обучены'],
      ['base.teachers', 'Педагоги'],
    ])
    expect(found?.absent ? absentWords(found.absent, (name) => titles.get(name)) : null).toBe(words)
  })

  it('made of another indicator has none when that one has none', () => {
    const second = { ...indicator, code: 'PED-06', denominator: null, multiplier: 1 }
    const both = [
      ...ready,
      { indicator: second, numerator: formula('indicator.PED_05 + 1'), denominator: null },
    ]
    const figures: Record<string, number> = { 'form.trained': 10, 'base.teachers': 40 }
    expect(evaluateOrganization(both, (name) => figures[name]).get('PED-06')?.value).toBe(26)
    figures['base.teachers'] = 0
    expect(evaluateOrganization(both, (name) => figures[name]).get('PED-06')?.absent).toEqual({
      kind: 'depends',
      name: 'indicator.PED_05',
    })
  })

  it('is kept and read back the same', () => {
    const values = new Map([
      ['A', value(1, 3)],
      ['B', noForm],
    ])
    const kept = keepValues(values)
    expect([readKept(kept, 'A'), readKept(kept, 'B'), readKept(kept, 'C')]).toEqual([
      value(1, 3),
      noForm,
      undefined,
    ])
  })
})

describe('references between indicators', () => {
  it('put each after those it is made of, and name a cycle', () => {
    const order = referenceOrder(
      new Map([
        ['A', ['B']],
        ['B', ['C']],
        ['C', []],
      ]),
    )
    expect(order).toEqual({ ok: true, order: ['C', 'B', 'A'] })
    const round = referenceOrder(
      new Map([
        ['A', ['B']],
        ['B', ['C']],
        ['C', ['B']],
      ]),
    )
    expect(round).toEqual({ ok: false, cycle: ['B', 'C', 'B'] })
  })
})

describe('what results may be used for', () => {
  it.each([
    [{ judged: 'head', pupilResults: 'vpr' }, 'ВПР'],
    [{ judged: 'school-rating', title: 'Доля «2» за ВПР' }, 'рейтинге'],
    [{ judged: 'teacher', numerator: { formula: 'assessment.vpr_marks_2', words: '' } }, 'учителя'],
    [{ judged: 'teacher', pupilResults: 'other' }, 'по его желанию'],
    [{ judged: 'teacher', pupilResults: 'other', wish: 'заявление от 01.09.2026' }, undefined],
    [{ judged: 'head', pupilResults: 'other' }, undefined],
    [{ judged: 'organization', pupilResults: 'vpr' }, undefined],
  ] as const)('%o', (change, words) => {
    const message = findRefusedUse({ ...indicator, ...change })?.message
    if (words === undefined) expect(message).toBeUndefined()
    else expect(message).toContain(words)
  })
})

describe('light, target, trend', () => {
  it.each([
    [24.9, 'bad'],
    [25, 'attention'],
    [39.9, 'attention'],
    [40, 'good'],
    [null, 'none'],
  ] as const)('%s is %s where more is better', (number, light) => {
    expect(lightOf(indicator, number)).toBe(light)
  })

  it('turns where less is better, and a range has no red', () => {
    const less = { better: 'less', thresholds: { good: 5, fair: 10 } } as const
    expect([5, 10, 10.1].map((number) => lightOf(less, number))).toEqual(['good', 'attention', 'bad'])
    const range = { better: 'range', thresholds: { good: 100, fair: 110 } } as const
    expect([99, 100, 110, 111].map((number) => lightOf(range, number))).toEqual([
      'attention',
      'good',
      'good',
      'attention',
    ])
  })

  it('takes the last target set', () => {
    expect([2023, 2024, 2025, 2026, 2030].map((year) => targetOf(indicator, year))).toEqual([
      null,
      30,
      30,
      40,
      40,
    ])
    expect([isReached('less', 5, 5), isReached('more', 4, 5), isReached('range', 4, 5)]).toEqual([
      true,
      false,
      null,
    ])
  })

  it('says better or worse by the direction, and nothing of what cannot be seen', () => {
    expect(trendOf(indicator, 50, 40)).toBe('better')
    expect(trendOf({ ...indicator, better: 'less' }, 50, 40)).toBe('worse')
    expect(trendOf(indicator, 50.04, 50)).toBe('same')
    expect(trendOf(indicator, 50, null)).toBe('unknown')
  })

  it('a gap is a red value, or a municipality’s missed target', () => {
    const at = { methodologyId: 3, edition: 1, year: 2026, organizationId: null }
    expect(findGap(indicator, { ...at, value: 41 })).toBeUndefined()
    expect(findGap(indicator, { ...at, value: 39 })?.sentence).toContain(
      '39,0\u00a0% при целевом значении 40,0\u00a0%',
    )
    expect(findGap(indicator, { ...at, organizationId: 7, value: 39 })).toBeUndefined()
    expect(findGap(indicator, { ...at, organizationId: 7, value: 20 })?.key).toBe('indicator/3/PED-05/2026/7')
    expect(numberWords(1204.5, { unit: '', decimals: 1 })).toBe('1\u00a0204,5')
  })
})

describe('peers', () => {
  it('are compared by quarters, and few are not compared', () => {
    const spread = spreadOf([10, 20, 30, 40, 50])
    expect(spread).toEqual({ count: 5, low: 20, median: 30, high: 40 })
    expect([19, 20, 40, 41].map((number) => placeIn(spread, number, 'more'))).toEqual([
      'behind',
      'middle',
      'middle',
      'ahead',
    ])
    expect(placeIn(spread, 41, 'less')).toBe('behind')
    expect(spreadOf([1, 2, 3, 4])).toBe(null)
    const groups = [
      { key: 'type:school', name: 'Школы', organizationIds: [1, 2, 3, 4, 5, 6] },
      { key: 'group:1', name: 'Сельские', organizationIds: [1, 2, 3, 4, 5] },
      { key: 'group:2', name: 'Малые', organizationIds: [1, 2] },
    ]
    expect(peerGroupOf(groups, 1)?.key).toBe('group:1')
    expect(LEAST_PEERS).toBe(5)
  })

  it('drive the figure by what it would be without them', () => {
    const rows = [
      { organizationId: 1, part: 10, whole: 40 },
      { organizationId: 2, part: 40, whole: 60 },
    ]
    // 50 % together; 66.7 % without the first, 25 % without the second.
    const [first, second] = driversOf(rows, { multiplier: 100, most: 5 })
    expect(first).toEqual({ organizationId: 2, effect: 25 })
    expect(second?.effect).toBeCloseTo(-16.667, 3)
  })
})

describe('questions before a form is accepted', () => {
  const looked = (change: Partial<LookedAt>): LookedAt => ({
    name: 'a',
    title: 'А',
    unit: '',
    decimals: 0,
    value: null,
    past: null,
    peers: [],
    ...change,
  })
  it.each([
    [{ value: 20, past: 10 }, ['past']],
    [{ value: 19, past: 10 }, []],
    [{ value: 8, past: 2 }, []],
    [{ value: 40, past: 0 }, ['past']],
    [{ unit: '%', value: 65, past: 50 }, ['past']],
    [{ unit: '%', value: 64.9, past: 50 }, []],
    [{ value: 90, peers: [10, 11, 12, 13, 14, 15, 16, 17] }, ['peers']],
    [{ value: 18, peers: [10, 11, 12, 13, 14, 15, 16, 17] }, []],
    [{ value: 90, peers: [10, 11, 12] }, []],
  ] as const)('%o', (change, kinds) => {
    expect(findOutliers([looked(change)]).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('years and editions', () => {
  it.each([
    ['school-year', '2026-10-01', 2026],
    ['year', '2026-03-01', 2026],
    ['month', '2026-08-10', 2025],
    ['month', '2026-09-10', 2026],
    ['date', '2026-09-20', 2026],
  ] as const)('a %s around %s counts for %d', (kind, day, year) => {
    expect(yearOfPeriod(periodAt(kind, plainDate(day)))).toBe(year)
  })

  it('an approved edition for later years leaves earlier years with theirs', () => {
    const year = fc.integer({ min: 2015, max: 2030 })
    fc.assert(
      fc.property(fc.array(year, { maxLength: 6 }), year, year, (years, later, asked) => {
        const editions = years.map((fromYear, index) => ({ number: index + 1, fromYear }))
        const next = { number: years.length + 1, fromYear: later }
        fc.pre(later > asked)
        expect(editionInForce([...editions, next], asked)).toEqual(editionInForce(editions, asked))
      }),
    )
    expect(editionInForce([{ number: 1, fromYear: null }], 2026)).toBeUndefined()
  })
})
