import { commonOption, ink, labelLook, seriesLook } from './chart-look.ts'
import { axisWords, spanWords, unitWords } from './chart-numbers.ts'
import type { ChartTable, LinesData } from './chart-shapes.ts'
import { drawInterval } from './interval-marks.ts'
import { legendExtraHeight } from './legend-rows.ts'
import { valueAxis } from './value-axis.ts'

const USUAL_WIDTH = 900

/** What the rows of names after the first ask for, so that the picture itself does not shrink. */
export function linesExtraHeight(data: LinesData, scale: number, width: number): number {
  return legendExtraHeight(
    data.series.map(({ name }) => name),
    scale,
    width,
  )
}

/** A line a series over years or groups; a year without data is a gap. */
export function linesOption(data: LinesData, scale = 1, width = USUAL_WIDTH) {
  const { unit, points, series, pointName } = data
  return {
    ...commonOption(scale),
    legend: { show: series.length > 1, left: 0, top: 0, textStyle: labelLook(scale), selectedMode: false },
    grid: {
      left: 58 * scale,
      right: 24,
      top: (series.length > 1 ? 36 : 14) * scale + linesExtraHeight(data, scale, width),
      bottom: 44 * scale,
    },
    xAxis: {
      type: 'category',
      data: [...points],
      name: pointName.toLocaleLowerCase('ru'),
      nameLocation: 'middle',
      nameGap: 26 * scale,
      nameTextStyle: labelLook(scale),
      axisLabel: { ...labelLook(scale), hideOverlap: true },
      axisTick: { alignWithLabel: true },
      axisLine: { lineStyle: { color: ink.strong } },
    },
    yAxis: {
      type: 'value',
      ...valueAxis(data),
      axisLabel: { ...labelLook(scale), formatter: (value: number) => axisWords(value, unit) },
      splitLine: { lineStyle: { color: ink.line } },
    },
    series: series.flatMap(({ name, values, intervals = [] }, at) => {
      const { colour, symbol, dash } = seriesLook(at)
      return [
        {
          type: 'line',
          name,
          symbol,
          symbolSize: 9 * scale,
          z: 5 + at,
          connectNulls: false,
          lineStyle: { color: colour, width: 2, type: dash },
          itemStyle: { color: colour },
          data: [...values],
        },
        {
          type: 'custom',
          silent: true,
          z: 4,
          renderItem: drawInterval('upright', colour),
          data: intervals.flatMap((span, point) => (span ? [[point, span.low, span.high]] : [])),
        },
      ]
    }),
  }
}

export function linesTable({ unit, pointName, points, series }: LinesData): ChartTable {
  return {
    columns: [
      { title: pointName, isNumber: false },
      ...series.flatMap(({ name, intervals }) => [
        { title: name, isNumber: true },
        ...(intervals ? [{ title: `${name}: интервал 95\u00a0%`, isNumber: true }] : []),
      ]),
    ],
    rows: points.map((point, at) => [
      point,
      ...series.flatMap(({ values, intervals }) => [
        unitWords(values[at] ?? null, unit),
        ...(intervals ? [spanWords(intervals[at], unit)] : []),
      ]),
    ]),
  }
}

/** Series are drawn in pairs, the line and its whiskers. */
export function linesHint({ unit, points, series }: LinesData, at: number, drawn: number): string {
  const one = series[Math.floor(drawn / 2)]
  if (!one) return ''
  const span = one.intervals?.[at]
  return `${points[at] ?? ''}, ${one.name}: ${unitWords(one.values[at] ?? null, unit)}${span ? `; интервал ${spanWords(span, unit)}` : ''}`
}
