import { useCallback } from 'react'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import type { DotsData } from './chart-shapes.ts'
import { dotsExtraHeight, dotsHeight, dotsHint, dotsOption, dotsTable } from './dots-option.ts'

/** Several values for each name on one line. */
export function DotPlot({ title, sentence, data, legend, height = dotsHeight(data) }: ChartProps<DotsData>) {
  const option = useCallback((scale: number, width: number) => dotsOption(data, scale, width), [data])
  const extraHeight = useCallback(
    (scale: number, width: number) => dotsExtraHeight(data, scale, width),
    [data],
  )
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      legend={legend}
      picture={{ option, height, extraHeight, hint: (at, series) => dotsHint(data, at, series) }}
      table={dotsTable(data)}
    />
  )
}
