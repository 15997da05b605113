import { Button, Group, Stack, Text } from '@mantine/core'
import type { ActionFields } from '../domain/views/action-view.ts'
import type { Collision } from './use-save-action.ts'

const fieldNames: Readonly<Partial<Record<keyof ActionFields, string>>> = {
  text: 'Мероприятие',
  number: 'Номер',
  deadlineText: 'Срок',
  performersText: 'Исполнители',
  expectedResultText: 'Ожидаемый результат',
}

/** Both versions side by side: nothing a person typed is lost. */
export function CollisionPanel({
  collision,
  onChoose,
}: {
  collision: Collision
  onChoose: (choice: 'mine' | 'stored') => void
}) {
  const fields = Object.entries(collision.mine).filter(([, value]) => typeof value === 'string')
  return (
    <Stack role="alert" gap="xs" p="sm" bg="var(--attention-ground)" c="var(--attention)">
      <Text fw={600} size="sm">
        Пока вы правили строку, её изменил другой человек.
      </Text>
      {fields.map(([field, value]) => (
        <div key={field}>
          <Text size="sm">
            {nameOf(field)}, ваш вариант: {String(value)}
          </Text>
          <Text size="sm">
            {nameOf(field)}, сейчас в плане: {String(storedValue(collision, field) ?? '—')}
          </Text>
        </div>
      ))}
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => onChoose('mine')}>
          Записать мой вариант
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onChoose('stored')}>
          Оставить как в плане
        </Button>
      </Group>
    </Stack>
  )
}

function nameOf(field: string): string {
  return Object.entries(fieldNames).find(([key]) => key === field)?.[1] ?? field
}

function storedValue(collision: Collision, field: string): unknown {
  return Object.entries(collision.stored).find(([key]) => key === field)?.[1]
}
