import { commonOption, ink, labelLook, seriesLook } from './chart-look.ts'
import { axisWords, spanWords, unitWords } from './chart-numbers.ts'
import type { ChartTable, PointsData } from './chart-shapes.ts'
import { legendExtraHeight } from './legend-rows.ts'

/** More names than this run into one another: then the pointer and the table name them. */
const MOST_NAMES = 12
/** Pixels: on a phone names cover the points. */
const LEAST_WIDTH = 560
const STEP = 0.1
const USUAL_WIDTH = 900

/** What the rows of names after the first ask for. */
export function pointsExtraHeight({ groups }: PointsData, scale: number, width: number): number {
  return legendExtraHeight(
    groups.map(({ name }) => name),
    scale,
    width,
  )
}

/** A point for each thing by two numbers, a group a symbol, with the line of what is expected and the limits around it. */
export function pointsOption(data: PointsData, scale = 1, width = USUAL_WIDTH) {
  const { groups, expected, acrossName, valueName } = data
  const named = groups.flatMap(({ points }) => points.filter(({ isNamed }) => isNamed)).length
  const hasNames = named <= MOST_NAMES && width >= LEAST_WIDTH * scale
  const values = [
    ...groups.flatMap(({ points }) => points.map(({ value }) => value)),
    ...expected.flatMap(({ low, high }) => [low, high]),
  ]
  const axis = { nameLocation: 'middle', nameTextStyle: labelLook(scale) } as const
  return {
    ...commonOption(scale),
    legend: {
      ...{ left: 0, top: 0, textStyle: labelLook(scale), selectedMode: false },
      data: groups.map(({ name }) => name),
    },
    grid: {
      left: 66 * scale,
      right: 24,
      top: 40 * scale + pointsExtraHeight(data, scale, width),
      bottom: 48 * scale,
    },
    xAxis: {
      ...{ ...axis, type: 'value', scale: true, name: acrossName, nameGap: 28 * scale },
      axisLabel: { ...labelLook(scale), formatter: (value: number) => axisWords(value, 'plain') },
      axisLine: { lineStyle: { color: ink.strong } },
      splitLine: { show: false },
    },
    yAxis: {
      ...{ ...axis, type: 'value', name: valueName, nameGap: 44 * scale },
      min: Math.max(0, Math.floor(Math.min(...values, 1) / STEP) * STEP),
      max: Math.min(1, Math.ceil(Math.max(...values, 0) / STEP) * STEP),
      axisLabel: { ...labelLook(scale), formatter: (value: number) => axisWords(value, 'percent') },
      splitLine: { lineStyle: { color: ink.line } },
    },
    series: [
      ...groups.map(({ name, points }, at) => {
        const { colour, symbol } = seriesLook(at)
        return {
          ...{ type: 'scatter', name, symbol, symbolSize: 11 * scale, z: 5 + at },
          itemStyle: { color: colour },
          labelLayout: { hideOverlap: true },
          data: points.map(({ across, value, label, isNamed }) => ({
            value: [across, value],
            label: {
              ...{ show: hasNames && isNamed, position: 'top', ...labelLook(scale) },
              formatter: () => label,
            },
          })),
        }
      }),
      ...(['value', 'low', 'high'] as const).map((key) => ({
        ...{ type: 'line', silent: true, symbol: 'none', z: 3 },
        lineStyle: {
          color: ink.strong,
          width: key === 'value' ? 2 : 1,
          type: key === 'value' ? 'solid' : [5, 4],
        },
        data: expected.map((one) => [one.across, one[key]]),
      })),
    ],
  }
}

/** In the order of their names, whatever their values: it is no list of places. */
export function pointsTable({ rowName, acrossName, valueName, groups }: PointsData): ChartTable {
  const rows = groups.flatMap(({ name, points }) => points.map((point) => ({ ...point, name })))
  return {
    columns: [
      { title: rowName, isNumber: false },
      { title: acrossName, isNumber: true },
      { title: valueName, isNumber: true },
      { title: 'Ожидается', isNumber: true },
      { title: 'Интервал 95\u00a0%', isNumber: true },
      { title: 'Что это значит', isNumber: false },
    ],
    rows: rows
      .toSorted((a, b) => a.label.localeCompare(b.label, 'ru', { numeric: true }))
      .map(({ label, across, value, expected, interval, name }) => [
        label,
        axisWords(across, 'plain'),
        unitWords(value, 'percent'),
        unitWords(expected, 'percent'),
        spanWords(interval, 'percent'),
        name,
      ]),
  }
}

/** The lines are drawn after the points and say nothing of their own. */
export function pointsHint({ groups, acrossName }: PointsData, at: number, drawn: number): string {
  const group = groups[drawn]
  const point = group?.points[at]
  if (!group || !point) return ''
  const { label, across, value, expected, interval } = point
  const usual =
    expected === null
      ? ''
      : `; ожидается ${unitWords(expected, 'percent')}, интервал ${spanWords(interval, 'percent')}`
  return `${label}: ${acrossName.toLocaleLowerCase('ru')} ${axisWords(across, 'plain')}, ${unitWords(value, 'percent')}${usual}`
}
