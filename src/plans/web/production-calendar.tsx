import { ActionIcon, Badge, Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { ProductionCalendarView } from '../domain/views/schedule-view.ts'
import { getProductionCalendar, saveProductionCalendar } from '../schedule-contract.ts'

const provenanceNames = {
  official: 'официальный источник',
  secondary: 'вторичный источник',
  'to-verify': 'проверьте',
  system: 'аналитика системы',
} as const

/** Which days of a year are off: published each autumn by the government and corrected here by an administrator. */
export function ProductionCalendar({ isEditable }: { isEditable: boolean }) {
  const now = new Date().getFullYear()
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
          <CalendarForm
            key={`${calendar.year} ${calendar.version}`}
            calendar={calendar}
            isEditable={isEditable}
          />
        )}
      </Loaded>
    </Stack>
  )
}

function CalendarForm({ calendar, isEditable }: { calendar: ProductionCalendarView; isEditable: boolean }) {
  const [days, setDays] = useState({
    nonWorkingDays: calendar.nonWorkingDays,
    workingWeekends: calendar.workingWeekends,
    shortenedDays: calendar.shortenedDays,
  })
  const [source, setSource] = useState(calendar.source)
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
        <Group align="flex-end">
          <TextInput
            label="Источник"
            placeholder="Постановление Правительства РФ от … № …"
            flex="1 1 24rem"
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <Button
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
        </Group>
      )}
    </Stack>
  )
}

function DayList({
  title,
  days,
  year,
  isEditable,
  onChange,
}: {
  title: string
  days: readonly string[]
  year: number
  isEditable: boolean
  onChange: (days: readonly string[]) => void
}) {
  const [added, setAdded] = useState<PlainDate | null>(null)
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        {title}: {days.length}
      </Text>
      <Group gap={6}>
        {days.map((day) => (
          <Badge
            key={day}
            variant="outline"
            color="gray"
            tt="none"
            className="digits"
            rightSection={
              isEditable && (
                <ActionIcon
                  size="xs"
                  variant="transparent"
                  aria-label={`Убрать ${dateWords(day)}`}
                  onClick={() => onChange(days.filter((one) => one !== day))}
                >
                  <IconX size={12} aria-hidden />
                </ActionIcon>
              )
            }
          >
            {dateWords(day).slice(0, 5)}
          </Badge>
        ))}
        {days.length === 0 && <Text size="sm">нет</Text>}
      </Group>
      {isEditable && (
        <Group align="flex-end" gap="xs">
          <DateField
            label="Добавить день"
            value={added}
            onChange={setAdded}
            from={plainDate(`${year}-01-01`)}
            to={plainDate(`${year}-12-31`)}
            w={180}
          />
          <Button
            variant="default"
            disabled={added === null || days.includes(added)}
            onClick={() => {
              if (added === null) return
              onChange([...days, added].sort())
              setAdded(null)
            }}
          >
            Добавить
          </Button>
        </Group>
      )}
    </Stack>
  )
}
