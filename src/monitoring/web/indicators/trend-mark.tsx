import { Group } from '@mantine/core'
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react'
import type { Trend } from '../../domain/indicator/light.ts'
import { trendNames } from '../../texts.ru.ts'

/** Against the year before: an arrow of the value's way and the word of what it means. */
export function TrendMark({
  trend,
  value,
  former,
}: {
  trend: Trend
  value: number | null
  former: number | null
}) {
  if (trend === 'unknown' || value === null || former === null) return '—'
  const Arrow = trend === 'same' ? IconArrowRight : value > former ? IconArrowUpRight : IconArrowDownRight
  return (
    <Group gap={4} wrap="nowrap" component="span">
      <Arrow size={16} aria-hidden />
      <span>{trendNames[trend]}</span>
    </Group>
  )
}
