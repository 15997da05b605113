import { Button, Group, Stack, Text } from '@mantine/core'
import type { ActCard } from '../contract.ts'
import { ActRequisites } from './act-requisites.tsx'

/** A colleague saved the act first: how it stands now, beside what is typed in the form above. */
export function ChangedMeanwhile({
  stored,
  onKeepMine,
  onLeave,
}: {
  stored: ActCard
  onKeepMine: () => void
  onLeave: () => void
}) {
  return (
    <Stack role="alert" gap="sm" p="md" bg="var(--attention-ground)" c="var(--attention)">
      <Text fw={600} size="sm">
        Пока документ был у вас открыт, его изменил другой человек. Ваши сведения не записаны и остались в
        форме выше. Сейчас в документе:
      </Text>
      <ActRequisites act={stored} />
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
