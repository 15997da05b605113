import { describe, expect, it } from 'vitest'
import { barsHint, barsOption, barsTable } from './bars-option.ts'
import { distributionHint, distributionOption, distributionTable } from './distribution-option.ts'
import { dotsHint, dotsOption, dotsTable } from './dots-option.ts'
import { drawChart } from './draw-chart.ts'
import { linesOption, linesTable } from './lines-option.ts'
import { pointsHint, pointsOption, pointsTable } from './points-option.ts'

const size = { width: 640, height: 280 }

const distribution = {
  points: [
    { score: 0, count: 1 },
    { score: 2, count: 4 },
    { score: 4, count: 5 },
  ],
  max: 4,
  scoreName: 'балл',
  borders: [{ from: 2, label: '«3»' }],
}

const bars = {
  unit: 'percent',
  valueName: 'Выполнение',
  barName: 'Задание',
  bars: [
    { label: '1', value: 0.92, interval: { low: 0.75, high: 0.978 }, tone: 'good', note: 'достаточный' },
    { label: '2К1', value: null, interval: null, tone: 'bad', note: 'нет данных' },
  ],
  limits: [{ value: 0.6, label: '60 %' }],
} as const

const series = {
  unit: 'percent',
  rowName: 'Отметка',
  rows: ['«2»', '«3»'],
  series: [
    { name: 'Школа', values: [0.1, null], intervals: [{ low: 0.02, high: 0.2 }, null] },
    { name: 'Муниципалитет', values: [0.08, 0.4] },
  ],
} as const

const points = {
  rowName: 'Школа',
  acrossName: 'Индекс',
  valueName: 'Справились',
  groups: [
    {
      name: 'как ожидается',
      points: [
        {
          ...{ label: 'СОШ № 10', across: 48.2, value: 0.9, isNamed: false },
          ...{ expected: 0.85, interval: { low: 0.7, high: 1 } },
        },
        { label: 'СОШ № 2', across: 55, value: 0.8, isNamed: true, expected: null, interval: null },
      ],
    },
  ],
  expected: [{ across: 48.2, value: 0.85, low: 0.7, high: 1 }],
} as const

describe('charts', () => {
  it('are drawn without a style or a class, in the colours of the page', () => {
    for (const option of [
      distributionOption(distribution),
      barsOption(bars),
      dotsOption(series),
      pointsOption(points),
      linesOption({ ...series, pointName: 'Год', points: ['2025', '2026'] }),
    ]) {
      const svg = drawChart(option, size)
      expect(svg).toMatch(/^<svg/)
      expect(svg).not.toMatch(/style|class=/)
      expect(svg).toContain('var(--mantine-color-text)')
    }
  })

  it('show levels by whole steps from end to end, and no half of a thing that is counted', () => {
    const levels = { unit: 'plain', rowName: 'Область', rows: ['А', 'Б'] } as const
    const data = { ...levels, series: [{ name: 'Уровень', values: [1.5, 3.2] }], ends: { min: 1, max: 5 } }
    const marks = [...drawChart(dotsOption(data), size).matchAll(/>([\d,]+)<\/text>/g)].map(
      ([, text]) => text,
    )
    expect(marks).toEqual(['1', '2', '3', '4', '5'])
    const counts = { ...bars, unit: 'plain', limits: [], bars: [{ label: 'А', value: 1 }] } as const
    expect(drawChart(barsOption(counts), size)).not.toContain('>0,5<')
  })

  it('set things beside what is expected without putting them in places', () => {
    expect(pointsTable(points).rows.map(([name, , value]) => [name, value])).toEqual([
      ['СОШ № 2', '80,0\u00a0%'],
      ['СОШ № 10', '90,0\u00a0%'],
    ])
    expect(pointsHint(points, 0, 0)).toBe(
      'СОШ № 10: индекс 48,2, 90,0\u00a0%; ожидается 85,0\u00a0%, интервал 70,0–100,0\u00a0%',
    )
    expect(pointsHint(points, 0, 1)).toBe('')
    expect(drawChart(pointsOption(points), size)).toContain('>СОШ № 2<')
  })

  it('name the borders of marks', () => {
    expect(drawChart(distributionOption(distribution), size)).toContain('«3»')
    expect(distributionHint(distribution, 2)).toBe('балл: 2; участников: 4')
    expect(distributionTable(distribution).rows).toEqual([
      ['0', '1', '10,0\u00a0%', ''],
      ['2', '4', '40,0\u00a0%', '«3»'],
      ['4', '5', '50,0\u00a0%', ''],
    ])
  })

  it('have a table with the same numbers, and say where there are none', () => {
    expect(barsTable(bars).rows).toEqual([
      ['1', '92,0\u00a0%', '75,0–97,8\u00a0%', 'достаточный'],
      ['2К1', '—', '—', 'нет данных'],
    ])
    expect(barsHint(bars, 0)).toBe('Задание 1: 92,0\u00a0%; интервал 75,0–97,8\u00a0%; достаточный')
    expect(dotsTable(series).rows[1]).toEqual(['«3»', '—', '—', '40,0\u00a0%'])
    expect(dotsHint(series, 0, 2)).toBe('«2», Муниципалитет: 8,0\u00a0%')
    expect(linesTable({ ...series, pointName: 'Год', points: ['2025', '2026'] }).columns[0]?.title).toBe(
      'Год',
    )
  })

  it('never take the text of a label for markup', () => {
    const svg = drawChart(
      barsOption({ ...bars, bars: [{ label: '<script>&', value: 0.5 }], limits: [] }),
      size,
    )
    expect(svg).not.toContain('<script>')
  })
})
