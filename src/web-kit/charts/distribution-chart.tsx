import { useCallback } from 'react'
import { ChartFrame, type ChartProps } from './chart-frame.tsx'
import type { DistributionData } from './chart-shapes.ts'
import { distributionHint, distributionOption, distributionTable } from './distribution-option.ts'

/** How many pupils have each score, with the borders of marks. */
export function DistributionChart({
  title,
  sentence,
  data,
  legend,
  height = 260,
}: ChartProps<DistributionData>) {
  const option = useCallback((scale: number) => distributionOption(data, scale), [data])
  return (
    <ChartFrame
      title={title}
      sentence={sentence}
      legend={legend}
      picture={{ option, height, hint: (at) => distributionHint(data, at) }}
      table={distributionTable(data)}
    />
  )
}
