import type { Span } from '#web-kit/charts/chart-shapes.ts'
import { DotPlot } from '#web-kit/charts/dots-chart.tsx'
import { LinesChart } from '#web-kit/charts/lines-chart.tsx'
import { chartSentence } from '../../domain/pages/chart-sentence.ts'
import type { PageChart, PageSeries } from '../../domain/pages/page-shapes.ts'

/** The picture of a part; the table below it says the same. */
export function PartChart({ chart }: { chart: PageChart }) {
  const { kind, title, unit, categories } = chart
  const isPercent = unit === '%'
  const scale = isPercent ? 100 : 1
  const common = {
    unit: isPercent ? ('percent' as const) : ('plain' as const),
    series: chart.series.map((one) => ({
      name: one.name,
      values: one.values.map((value) => (value === null ? null : value / scale)),
      intervals: intervalsOf(one, scale),
    })),
  }
  const words = {
    title: `${title}, ${unit}`,
    sentence: chartSentence(chart),
    legend: 'Отрезок — интервал 95 %.',
  }
  return kind === 'lines' ? (
    <LinesChart {...words} data={{ ...common, pointName: pointNameOf(categories), points: categories }} />
  ) : (
    <DotPlot {...words} data={{ ...common, rowName: 'Работа', rows: categories }} />
  )
}

/** What stands along the axis: years, grades, or works. */
function pointNameOf(categories: readonly string[]): string {
  if (categories.every((one) => /^\d{4}$/.test(one))) return 'Год'
  return categories.every((one) => one.endsWith(' класс')) ? 'Класс' : 'Работа'
}

function intervalsOf({ lows, highs }: PageSeries, scale: number): readonly (Span | null)[] {
  return lows.map((low, at) => {
    const high = highs[at] ?? null
    return low === null || high === null ? null : { low: low / scale, high: high / scale }
  })
}
