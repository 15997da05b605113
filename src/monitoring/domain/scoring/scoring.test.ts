import { describe, expect, it } from 'vitest'
import { absentValue, type IndicatorValue } from '../indicator/indicator-value.ts'
import { type Indicator, IndicatorSchema } from '../methodology/indicator.ts'
import type { Methodology } from '../methodology/methodology.ts'
import type { ScoringKind } from '../methodology/scoring.ts'
import { levelOf } from '../methodology/scoring.ts'
import { relativeToBest, scoreOrganization } from './score.ts'

// Every number here is worked out by hand in docs/methodology/scoring.md.

function indicator(code: string, direction: string, change: Partial<Indicator> = {}): Indicator {
  return IndicatorSchema.parse({
    code,
    direction,
    position: null,
    title: code,
    numerator: { formula: '', words: '' },
    denominator: null,
    multiplier: 1,
    unit: '',
    decimals: 1,
    better: 'more',
    together: 'ratio',
    period: 'year',
    level: 'organization',
    sourceForm: '',
    judged: 'organization',
    pupilResults: 'none',
    wish: null,
    targets: [],
    thresholds: null,
    types: [],
    specifics: [],
    weight: 1,
    provenance: 'system',
    source: '',
    ...change,
  })
}

function methodology(kind: ScoringKind, indicators: readonly Indicator[]): Methodology {
  const codes = [...new Set(indicators.map(({ direction }) => direction))]
  return {
    baseFormId: null,
    baseCounters: [],
    directions: codes.map((code) => ({
      code,
      title: code,
      formId: null,
      counters: [],
      positions: [],
      weight: 1,
      provenance: 'system',
      source: '',
    })),
    indicators: [...indicators],
    scoring: {
      kind,
      levels: [
        { from: 60, name: 'средний' },
        { from: 80, name: 'высокий' },
        { from: 0, name: 'низкий' },
      ],
      provenance: 'system',
      note: '',
    },
  }
}

const is = (value: number, whole: number | null = null): IndicatorValue => ({
  part: value,
  whole,
  value,
  absent: null,
})
const none = absentValue({ kind: 'no-form' })
const nobody = () => null

describe('levels', () => {
  it.each([
    [80, 'высокий'],
    [79.9, 'средний'],
    [60, 'средний'],
    [59.9, 'низкий'],
    [-1, null],
  ])('%d is «%s»', (score, name) => {
    expect(levelOf(score, methodology('none', [indicator('A-1', '1')]).scoring)).toBe(name)
  })
})

describe('ММУКО: Σ points over Σ of the most that could be got', () => {
  it('leaves what does not apply out of both sums', () => {
    // 7 of 9 steps in one position, 4 of 5 (four do not apply) in another: 11 / 14.
    const layout = methodology('points-share', [indicator('P-1', '1.1'), indicator('P-2', '1.1')])
    const values = new Map<string, IndicatorValue>([
      ['P-1', { part: 7, whole: 9, value: (100 * 7) / 9, absent: null }],
      ['P-2', { part: 4, whole: 5, value: 80, absent: null }],
    ])
    const { directions, whole } = scoreOrganization(layout, values, nobody)
    expect(directions.get('1.1')?.score).toBeCloseTo((100 * 11) / 14, 10)
    expect(whole).toMatchObject({ level: 'средний', known: 2, of: 2 })
  })
})

describe('мотивирующий мониторинг: the best is 100', () => {
  it.each([
    ['more', 45, 60, 75],
    ['more', 60, 60, 100],
    ['more', 0, 60, 0],
    ['more', 5, 0, null],
    ['less', 8, 4, 50],
    ['less', 4, 4, 100],
    ['less', 0, 0, 100],
    ['less', 3, 0, null],
    ['none', 3, 3, null],
  ] as const)('%s is better: %d beside the best of %d is %s', (better, value, best, score) => {
    expect(relativeToBest({ better }, value, best)).toBe(score)
  })

  it('is a mean of what is known', () => {
    const made = methodology('best-is-100', [
      indicator('M-1', '1'),
      indicator('M-2', '1'),
      indicator('M-3', '2'),
    ])
    const values = new Map([
      ['M-1', is(45)],
      ['M-2', none],
      ['M-3', is(20)],
    ])
    const best: Record<string, number> = { 'M-1': 60, 'M-3': 40 }
    const { directions, whole } = scoreOrganization(made, values, ({ code }) => best[code] ?? null)
    expect(directions.get('1')).toMatchObject({ score: 75, known: 1, of: 2 })
    expect(whole).toMatchObject({ score: 62.5, level: 'средний' })
  })
})

describe('НОКО: weighted means of five criteria', () => {
  it('an indicator without a value leaves the weights too', () => {
    const made = methodology('weighted-mean', [
      indicator('N-31', '3', { weight: 0.3 }),
      indicator('N-32', '3', { weight: 0.4 }),
      indicator('N-33', '3', { weight: 0.3 }),
      indicator('N-51', '5', { weight: 1 }),
    ])
    const values = new Map([
      ['N-31', is(60)],
      ['N-32', is(80)],
      ['N-33', none],
      ['N-51', is(90)],
    ])
    const { directions, whole } = scoreOrganization(made, values, nobody)
    // (0.3 · 60 + 0.4 · 80) / 0.7 = 71.43; the whole (71.43 + 90) / 2 = 80.71.
    expect(directions.get('3')?.score).toBeCloseTo(71.4286, 4)
    expect(whole.score).toBeCloseTo(80.7143, 4)
    expect(whole.level).toBe('высокий')
  })
})

describe('МКДО: means of levels', () => {
  it('of areas, then of the whole', () => {
    const made = methodology('mean-level', [indicator('MK-1', '1'), indicator('MK-2', '2')])
    const values = new Map([
      ['MK-1', is(3.5)],
      ['MK-2', is(2.5)],
    ])
    expect(scoreOrganization(made, values, nobody).whole.score).toBe(3)
  })
})

describe('руководители: points by bounds', () => {
  it('full points from the norm, half from the bound of attention, points taken off too', () => {
    const bounds = { good: 90, fair: 70 }
    const made = methodology('points', [
      indicator('R-1', '1', { weight: 50, thresholds: bounds }),
      indicator('R-2', '1', { weight: 20, thresholds: bounds }),
      indicator('R-3', '1', { weight: -10, thresholds: { good: 1, fair: 1 } }),
      indicator('R-4', '1', { weight: 30, thresholds: bounds }),
    ])
    const values = new Map([
      ['R-1', is(95)],
      ['R-2', is(70)],
      ['R-3', is(1)],
      ['R-4', is(69)],
    ])
    // 50 + 10 − 10 + 0
    expect(scoreOrganization(made, values, nobody).whole).toMatchObject({
      score: 50,
      known: 4,
      level: 'низкий',
    })
  })
})

it('what does not apply is not counted as missing', () => {
  const made = methodology('weighted-mean', [indicator('A-1', '1'), indicator('A-2', '1')])
  const { whole, directions } = scoreOrganization(made, new Map([['A-1', is(40)]]), nobody)
  expect(directions.get('1')).toMatchObject({ score: 40, known: 1, of: 1 })
  expect(whole.score).toBe(40)
})
