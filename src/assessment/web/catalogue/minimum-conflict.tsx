import { Button, Group, Stack, Text } from '@mantine/core'
import type { MinimumView } from '../../catalogue-contract.ts'
import { catalogueStatusNames } from '../../texts.ru.ts'

type Said = Pick<MinimumView, 'unit' | 'source' | 'status'> & { readonly value: number | '' }

const unitNames: Readonly<Record<MinimumView['unit'], string>> = {
  'test-score': 'тестовые баллы',
  'primary-score': 'первичные баллы',
  mark: 'отметка',
}

/** Somebody changed the least score meanwhile: what I typed beside what stands, and which of the two shall stay. */
export function MinimumConflict({
  typed,
  stored,
  onWrite,
  onLeave,
}: {
  typed: Said
  stored: MinimumView
  onWrite: () => void
  onLeave: () => void
}) {
  return (
    <Stack role="alert" gap="sm" p="md" bg="var(--attention-ground)" c="var(--attention)">
      <Text fw={600} size="sm">
        Пока балл был у вас открыт, его изменил другой человек. Ваше значение не записано и осталось в форме
        выше.
      </Text>
      <Text size="sm">Вы вписали: {wordsOf(typed)}</Text>
      <Text size="sm">Сейчас записано: {stored.removed ? 'балл убран' : wordsOf(stored)}</Text>
      <Group gap="xs">
        <Button size="compact-sm" onClick={onWrite}>
          Записать мой вариант
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          Оставить как есть
        </Button>
      </Group>
    </Stack>
  )
}

export function isMinimum(value: unknown): value is MinimumView {
  return typeof value === 'object' && value !== null && 'minimumId' in value && 'unit' in value
}

function wordsOf({ value, unit, source, status }: Said): string {
  return `${value} (${unitNames[unit]}), ${catalogueStatusNames[status]}. Источник: ${source}`
}
