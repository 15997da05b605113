import { Group } from '@mantine/core'
import { DateField } from './date-field.tsx'
import type { usePeriod } from './use-period.ts'

/** From which day to which; empty means the whole school year. */
export function PeriodFields({
  period: [{ from, to }, setPeriod],
}: {
  period: ReturnType<typeof usePeriod>
}) {
  return (
    <Group gap="xs" align="flex-end" className="on-paper-hidden" mb="sm">
      <DateField label="С" value={from} onChange={(day) => setPeriod({ from: day })} w={160} />
      <DateField label="По" value={to} onChange={(day) => setPeriod({ to: day })} w={160} />
    </Group>
  )
}
