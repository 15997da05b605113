import { Text } from '@mantine/core'
import type { PageChart } from '../../domain/pages/page-shapes.ts'

/** The picture of a part; the table below it says the same. */
export function PartChart({ chart }: { chart: PageChart }) {
  return <Text fw={600}>{chart.title}</Text>
}
