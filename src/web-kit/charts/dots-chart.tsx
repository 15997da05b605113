import { useCallback } from 'react'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import type { DotsData } from './chart-shapes.ts'
import { dotsHeight, dotsHint, dotsOption, dotsTable } from './dots-option.ts'

/** Several values for each name on one line. */
export function DotPlot({ title, sentence, data, legend, height = dotsHeight(data) }: ChartProps<DotsData>) {
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
