import { commonOption, ink, labelLook, toneColours, tonePatterns } from './chart-look.ts'
import { axisWords, spanWords, unitWords } from './chart-numbers.ts'
import type { BarsData, ChartTable } from './chart-shapes.ts'
import { drawInterval } from './interval-marks.ts'

/** A column a name, its interval as a whisker, limits as dashed lines. */
export function barsOption(data: BarsData, scale = 1) {
  const { unit, bars, limits = [], beside, max } = data
  return {
    ...commonOption(scale),
    grid: { left: 58 * scale, right: 16, top: 30 * scale, bottom: 44 * scale },
    xAxis: {
      type: 'category',
      data: bars.map(({ label }) => label),
      name: data.barName.toLocaleLowerCase('ru'),
      nameLocation: 'middle',
      nameGap: 26 * scale,
      nameTextStyle: labelLook(scale),
      axisLabel: { ...labelLook(scale), hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.strong } },
    },
    yAxis: {
      type: 'value',
      min: 0,
      // Half an organisation is no mark of an axis.
      ...(unit === 'plain' && bars.every(({ value }) => Number.isInteger(value ?? 0))
        ? { minInterval: 1 }
        : {}),
      ...(unit === 'percent' ? { max: max ?? 1 } : max === undefined ? {} : { max }),
      axisLabel: { ...labelLook(scale), formatter: (value: number) => axisWords(value, unit) },
      splitLine: { lineStyle: { color: ink.line } },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 36,
        data: bars.map(({ value, tone = 'main' }) => ({
          value,
          itemStyle: { color: toneColours[tone], decal: tonePatterns[tone] },
        })),
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: ink.text, type: 'dashed', width: 1 },
          label: {
            ...labelLook(scale),
            textBorderWidth: 0,
            // Over a dark bar the words would not be read.
            backgroundColor: ink.ground,
            padding: [1, 4],
            position: 'insideEndTop',
            formatter: ({ name }: { readonly name: string }) => name,
          },
          data: limits.map(({ value, label }) => ({ yAxis: value, name: label })),
        },
      },
      {
        type: 'custom',
        silent: true,
        z: 5,
        renderItem: drawInterval('upright'),
        data: bars.flatMap(({ interval }, at) => (interval ? [[at, interval.low, interval.high]] : [])),
      },
      ...(beside
        ? [
            {
              type: 'scatter',
              silent: true,
              z: 6,
              symbol: 'diamond',
              symbolSize: 11 * scale,
              itemStyle: { color: ink.ground, borderColor: ink.text, borderWidth: 2 },
              data: beside.values.map((value, at) => [at, value]),
            },
          ]
        : []),
    ],
  }
}

export function barsTable({ unit, valueName, barName, bars, beside }: BarsData): ChartTable {
  const hasNotes = bars.some(({ note }) => note !== undefined)
  const hasIntervals = bars.some(({ interval }) => interval)
  return {
    columns: [
      { title: barName, isNumber: false },
      { title: valueName, isNumber: true },
      ...(hasIntervals ? [{ title: 'Интервал 95\u00a0%', isNumber: true }] : []),
      ...(beside ? [{ title: beside.name, isNumber: true }] : []),
      ...(hasNotes ? [{ title: 'Примечание', isNumber: false }] : []),
    ],
    rows: bars.map(({ label, value, interval, note }, at) => [
      label,
      unitWords(value, unit),
      ...(hasIntervals ? [spanWords(interval, unit)] : []),
      ...(beside ? [unitWords(beside.values[at] ?? null, unit)] : []),
      ...(hasNotes ? [note ?? '—'] : []),
    ]),
  }
}

export function barsHint({ unit, barName, bars, beside }: BarsData, at: number): string {
  const bar = bars[at]
  if (!bar) return ''
  return [
    `${barName} ${bar.label}: ${unitWords(bar.value, unit)}`,
    bar.interval ? `интервал ${spanWords(bar.interval, unit)}` : '',
    beside ? `${beside.name}: ${unitWords(beside.values[at] ?? null, unit)}` : '',
    bar.note ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}
