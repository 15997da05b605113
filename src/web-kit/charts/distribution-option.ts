import { numberWords } from '#kernel/number-words.ts'
import { commonOption, ink, labelLook, toneColours } from './chart-look.ts'
import { unitWords } from './chart-numbers.ts'
import type { ChartTable, DistributionData } from './chart-shapes.ts'

/** Columns of pupils over scores, a dashed line where a higher mark begins. */
export function distributionOption({ points, max, scoreName, borders }: DistributionData, scale = 1) {
  const counts = new Map(points.map(({ score, count }) => [score, count]))
  const isWhole = points.every(({ score }) => Number.isInteger(score))
  const scores = isWhole ? wholeNumbers(max) : points.map(({ score }) => score)
  const step = Math.max(1, Math.ceil(max / 12))
  const ticks = wholeNumbers(max).filter((score) => score % step === 0)
  return {
    ...commonOption(scale),
    grid: { left: 52 * scale, right: 16, top: 30 * scale, bottom: 44 * scale },
    xAxis: {
      type: 'value',
      min: -0.75,
      max: max + 0.75,
      name: scoreName,
      nameLocation: 'middle',
      nameGap: 26 * scale,
      nameTextStyle: labelLook(scale),
      axisLabel: { ...labelLook(scale), customValues: ticks },
      axisTick: { customValues: ticks, lineStyle: { color: ink.strong } },
      axisLine: { onZero: false, lineStyle: { color: ink.strong } },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      name: 'участников',
      nameTextStyle: { ...labelLook(scale), align: 'left' },
      axisLabel: labelLook(scale),
      splitLine: { lineStyle: { color: ink.line } },
    },
    series: [
      {
        type: 'bar',
        barWidth: `${Math.min(90, Math.max(40, 100 - max))}%`,
        barMaxWidth: 28,
        itemStyle: { color: toneColours.main },
        data: scores.map((score) => [score, counts.get(score) ?? 0]),
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: ink.text, type: 'dashed', width: 1 },
          label: { ...labelLook(scale), textBorderWidth: 0, position: 'end', formatter: nameOf },
          data: borders.map(({ from, label }) => ({ xAxis: from - 0.5, name: label })),
        },
      },
    ],
  }
}

export function distributionTable({ points, scoreName, borders }: DistributionData): ChartTable {
  const all = points.reduce((sum, { count }) => sum + count, 0)
  const hasMarks = borders.length > 0
  const title = scoreName.charAt(0).toLocaleUpperCase('ru') + scoreName.slice(1)
  return {
    columns: [
      { title, isNumber: true },
      { title: 'Участников', isNumber: true },
      { title: 'Доля', isNumber: true },
      ...(hasMarks ? [{ title: 'Граница', isNumber: false }] : []),
    ],
    rows: points
      .filter(({ count, score }) => count > 0 || borders.some(({ from }) => from === score))
      .map(({ score, count }) => [
        numberWords(score),
        numberWords(count),
        unitWords(all > 0 ? count / all : null, 'percent'),
        ...(hasMarks ? [borders.find(({ from }) => from === score)?.label ?? ''] : []),
      ]),
  }
}

/** The column of a hint by its place in the series. */
export function distributionHint({ points, max, scoreName }: DistributionData, at: number): string {
  const isWhole = points.every(({ score }) => Number.isInteger(score))
  const score = isWhole ? at : points[at]?.score
  if (score === undefined || score > max) return ''
  const count = points.find((point) => point.score === score)?.count ?? 0
  return `${scoreName}: ${numberWords(score)}; участников: ${numberWords(count)}`
}

function wholeNumbers(max: number): readonly number[] {
  return Array.from({ length: Math.floor(max) + 1 }, (_, score) => score)
}

function nameOf({ name }: { readonly name: string }): string {
  return name
}
