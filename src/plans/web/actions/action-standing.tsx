import { Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { ActionView } from '../../domain/views/action-view.ts'
import { ProgressWords } from '../progress-words.tsx'

/** In a row of a plan: who has reported, what is late, what the row waits for. */
export function ActionStanding({ action }: { action: ActionView }) {
  const { total, nextDueOn } = action.progress
  const isWaiting = action.waitsFor.length > 0
  return (
    <Stack gap={4} align="flex-start">
      {(total > 0 || !isWaiting) && <ProgressWords progress={action.progress} compact />}
      {nextDueOn !== null && (
        <Text size="xs" c="dimmed" className="digits">
          ближайший срок {dateWords(nextDueOn)}
        </Text>
      )}
      {isWaiting && <StateBadge tone="attention">Ждёт дат: {action.waitsFor.join(', ')}</StateBadge>}
    </Stack>
  )
}
