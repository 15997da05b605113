import { useCallback } from 'react'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import type { PointsData } from './chart-shapes.ts'
import { pointsExtraHeight, pointsHint, pointsOption, pointsTable } from './points-option.ts'

/** Each thing by two numbers, beside what is expected. */
export function PointsChart({ title, sentence, data, legend, height = 420 }: ChartProps<PointsData>) {
  const option = useCallback((scale: number, width: number) => pointsOption(data, scale, width), [data])
  const extraHeight = useCallback(
    (scale: number, width: number) => pointsExtraHeight(data, scale, width),
    [data],
  )
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      legend={legend}
      picture={{ option, height, extraHeight, hint: (at, series) => pointsHint(data, at, series) }}
      table={pointsTable(data)}
    />
  )
}
