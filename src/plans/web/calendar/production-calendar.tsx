import { Group, Select, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { todayHere } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getProductionCalendar } from '../../schedule-contract.ts'
import { ProductionCalendarForm } from './production-calendar-form.tsx'

/** Which days of a year are off: published each autumn by the government and corrected here by an administrator. */
export function ProductionCalendar({ isEditable }: { isEditable: boolean }) {
  const now = Number(todayHere().slice(0, 4))
  const [year, setYear] = useState(now)
  const answer = useAnswer(getProductionCalendar, { params: { year } })
  const years = Array.from({ length: 12 }, (_, index) => String(now - 4 + index))
  return (
    <Stack gap="sm" component="section" aria-label="Производственный календарь">
      <Group justify="space-between">
        <Title order={2}>Производственный календарь</Title>
        <Select
          aria-label="Год"
          data={years}
          value={String(year)}
          allowDeselect={false}
          w={110}
          onChange={(value) => setYear(Number(value))}
        />
      </Group>
      <Loaded answer={answer}>
        {(calendar) => (
          <ProductionCalendarForm
            key={`${calendar.year} ${calendar.version}`}
            calendar={calendar}
            isEditable={isEditable}
          />
        )}
      </Loaded>
    </Stack>
  )
}
