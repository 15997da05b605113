import { useCallback } from 'react'
import { barsHint, barsOption, barsTable } from './bars-option.ts'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import type { BarsData } from './chart-shapes.ts'

/** Values with intervals beside one another. */
export function BarsChart({ title, sentence, data, legend, height = 280 }: ChartProps<BarsData>) {
  const option = useCallback((scale: number) => barsOption(data, scale), [data])
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      legend={legend}
      picture={{ option, height, hint: (at) => barsHint(data, at) }}
      table={barsTable(data)}
    />
  )
}
