import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** A colleague saved the row first: how it stands now, beside what is typed in the form above. */
export function ChangedMeanwhile({
  children,
  onKeepMine,
  onLeave,
}: {
  children: ReactNode
  onKeepMine: () => void
  onLeave: () => void
}) {
  return (
    <Stack role="alert" gap="sm" p="md" bg="var(--attention-ground)" c="var(--attention)">
      <Text fw={600} size="sm">
        Пока запись была у вас открыта, её изменил другой человек. Ваши сведения не записаны и остались в
        форме выше. Сейчас записано:
      </Text>
      {children}
      <Group gap="xs">
        <Button size="compact-sm" onClick={onKeepMine}>
          Записать мой вариант
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          Оставить как есть
        </Button>
      </Group>
    </Stack>
  )
}
