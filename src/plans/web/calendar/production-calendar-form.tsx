import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { ProductionCalendarView } from '../../domain/views/schedule-view.ts'
import { saveProductionCalendar } from '../../schedule-contract.ts'
import { DayList } from './day-list.tsx'

const provenanceNames = {
  official: 'официальный источник',
  secondary: 'вторичный источник',
  'to-verify': 'проверьте',
  system: 'аналитика системы',
} as const

/** The days of one year and where they come from; an administrator corrects them. */
export function ProductionCalendarForm({
  calendar,
  isEditable,
}: {
  calendar: ProductionCalendarView
  isEditable: boolean
}) {
  const [days, setDays] = useState({
    nonWorkingDays: calendar.nonWorkingDays,
    workingWeekends: calendar.workingWeekends,
    shortenedDays: calendar.shortenedDays,
  })
  const [source, setSource] = useState(calendar.source)
  const isChanged =
    source !== calendar.source ||
    days.nonWorkingDays !== calendar.nonWorkingDays ||
    days.workingWeekends !== calendar.workingWeekends ||
    days.shortenedDays !== calendar.shortenedDays
  const save = useAction(saveProductionCalendar, { said: `Календарь на ${calendar.year} год сохранён` })
  return (
    <Stack gap="sm" maw="60rem">
      <Text size="sm">
        {calendar.assumed
          ? 'На этот год календарь ещё не внесён: учтены выходные и праздники по Трудовому кодексу. Внесите переносы из постановления Правительства.'
          : `Откуда: ${calendar.source} (${provenanceNames[calendar.provenance]}).`}
      </Text>
      <DayList
        title="Нерабочие дни (кроме обычных суббот и воскресений)"
        days={days.nonWorkingDays}
        year={calendar.year}
        isEditable={isEditable}
        onChange={(nonWorkingDays) => setDays({ ...days, nonWorkingDays })}
      />
      <DayList
        title="Рабочие субботы и воскресенья"
        days={days.workingWeekends}
        year={calendar.year}
        isEditable={isEditable}
        onChange={(workingWeekends) => setDays({ ...days, workingWeekends })}
      />
      <DayList
        title="Сокращённые дни"
        days={days.shortenedDays}
        year={calendar.year}
        isEditable={isEditable}
        onChange={(shortenedDays) => setDays({ ...days, shortenedDays })}
      />
      {isEditable && (
        <Group align="flex-end" className="on-paper-hidden">
          <TextInput
            label="Источник"
            placeholder="Постановление Правительства РФ от … № …"
            flex="1 1 24rem"
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <Button
            disabled={!isChanged}
            loading={save.isPending}
            onClick={() =>
              save.mutate({
                params: { year: calendar.year },
                body: { ...days, source, version: calendar.version },
              })
            }
          >
            Сохранить календарь
          </Button>
          {isChanged && <StateBadge tone="attention">Изменения не сохранены</StateBadge>}
        </Group>
      )}
    </Stack>
  )
}
