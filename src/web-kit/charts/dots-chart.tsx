import { useCallback } from 'react'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import type { DotsData } from './chart-shapes.ts'
import { dotsHint, dotsOption, dotsTable } from './dots-option.ts'

/** Several values for each name on one line. */
export function DotPlot({
  title,
  sentence,
  data,
  legend,
  height = 60 + data.rows.length * 30,
}: ChartProps<DotsData>) {
  const option = useCallback((scale: number) => dotsOption(data, scale), [data])
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      legend={legend}
      picture={{ option, height, hint: (at, series) => dotsHint(data, at, series) }}
      table={dotsTable(data)}
    />
  )
}
