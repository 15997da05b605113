import { commonOption, ink, labelLook, seriesLook, TEXT_SIZE } from './chart-look.ts'
import { axisWords, spanWords, unitWords } from './chart-numbers.ts'
import type { ChartTable, DotsData } from './chart-shapes.ts'
import { drawInterval } from './interval-marks.ts'
import { valueAxis } from './value-axis.ts'

const NAME_WIDTH = 220
const NAME_SHARE = 0.45
const LINE_HEIGHT = 16

/** Pixels: a name broken over several lines keeps clear of its neighbours. A letter takes about half its height. */
export function dotsHeight({ rows }: DotsData, nameWidth = NAME_WIDTH): number {
  const longest = Math.max(0, ...rows.map((name) => name.length))
  const lines = Math.ceil(longest / (nameWidth / (TEXT_SIZE * 0.56)))
  return 60 + rows.length * Math.max(30, lines * LINE_HEIGHT + 8)
}

/** Pixels above the usual height, where a narrow place breaks names over more lines. */
export function dotsExtraHeight(data: DotsData, scale: number, width: number): number {
  return (dotsHeight(data, nameWidthIn(width) / scale) - dotsHeight(data)) * scale
}

/** On a phone the dots keep the larger half of the place. */
function nameWidthIn(width: number): number {
  return Math.min(NAME_WIDTH, width * NAME_SHARE)
}

/** A line for each name with a dot of each series; the first stands on top. */
export function dotsOption(data: DotsData, scale = 1, width = Number.POSITIVE_INFINITY) {
  const { unit, rows, series } = data
  return {
    ...commonOption(scale),
    legend: { show: series.length > 1, left: 0, top: 0, textStyle: labelLook(scale), selectedMode: false },
    grid: {
      left: 8,
      right: 24,
      top: (series.length > 1 ? 34 : 10) * scale,
      bottom: 8,
      // Names of any length keep inside the margins, and the axis gives way to them.
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...rows],
      axisLabel: {
        ...labelLook(scale),
        width: Math.min(NAME_WIDTH * scale, width * NAME_SHARE),
        overflow: 'break',
        lineHeight: LINE_HEIGHT * scale,
      },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.strong } },
      splitLine: { show: true, lineStyle: { color: ink.line } },
    },
    xAxis: {
      type: 'value',
      ...valueAxis(data),
      axisLabel: {
        ...labelLook(scale),
        hideOverlap: true,
        formatter: (value: number) => axisWords(value, unit),
      },
      splitLine: { lineStyle: { color: ink.line } },
    },
    series: series.flatMap(({ name, values, intervals = [] }, at) => {
      const { colour, symbol } = seriesLook(at)
      return [
        {
          type: 'scatter',
          name,
          symbol,
          symbolSize: 11 * scale,
          z: 5 + at,
          itemStyle: { color: colour },
          data: values.map((value, row) => [value, row]),
        },
        {
          type: 'custom',
          silent: true,
          z: 4,
          renderItem: drawInterval('level', colour),
          data: intervals.flatMap((span, row) => (span ? [[row, span.low, span.high]] : [])),
        },
      ]
    }),
  }
}

export function dotsTable({ unit, rowName, rows, series }: DotsData): ChartTable {
  return {
    columns: [
      { title: rowName, isNumber: false },
      ...series.flatMap(({ name, intervals }) => [
        { title: name, isNumber: true },
        ...(intervals ? [{ title: `${name}: интервал 95\u00a0%`, isNumber: true }] : []),
      ]),
    ],
    rows: rows.map((row, at) => [
      row,
      ...series.flatMap(({ values, intervals }) => [
        unitWords(values[at] ?? null, unit),
        ...(intervals ? [spanWords(intervals[at], unit)] : []),
      ]),
    ]),
  }
}

/** Series are drawn in pairs, the dots and their whiskers. */
export function dotsHint({ unit, rows, series }: DotsData, at: number, drawn: number): string {
  const one = series[Math.floor(drawn / 2)]
  if (!one) return ''
  const span = one.intervals?.[at]
  return `${rows[at] ?? ''}, ${one.name}: ${unitWords(one.values[at] ?? null, unit)}${span ? `; интервал ${spanWords(span, unit)}` : ''}`
}
