import { ActionIcon, Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords } from '#web-kit/date-words.ts'

/** Days of one year as a row of labels; one is added below, or taken away by its cross. */
export function DayList({
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
            size="lg"
            fw={400}
            tt="none"
            className="digits"
            rightSection={
              isEditable && (
                <ActionIcon
                  size={24}
                  variant="transparent"
                  aria-label={`Убрать ${dateWords(day)}`}
                  onClick={() => onChange(days.filter((one) => one !== day))}
                >
                  <IconX size={14} aria-hidden />
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
        <Group align="flex-end" gap="xs" className="on-paper-hidden">
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
