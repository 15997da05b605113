import { useCallback } from 'react'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import type { LinesData } from './chart-shapes.ts'
import { linesExtraHeight, linesHint, linesOption, linesTable } from './lines-option.ts'

/** Values over years or groups. */
export function LinesChart({ title, sentence, data, legend, height = 280 }: ChartProps<LinesData>) {
  const option = useCallback((scale: number, width: number) => linesOption(data, scale, width), [data])
  const extraHeight = useCallback(
    (scale: number, width: number) => linesExtraHeight(data, scale, width),
    [data],
  )
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      legend={legend}
      picture={{ option, height, extraHeight, hint: (at, series) => linesHint(data, at, series) }}
      table={linesTable(data)}
    />
  )
}
