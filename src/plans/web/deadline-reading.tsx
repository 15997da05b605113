import { Text } from '@mantine/core'
import type { DeadlineView } from '../domain/views/deadline-view.ts'

/** What was understood of a deadline cell, and what was assumed. */
export function DeadlineReading({ deadlines }: { deadlines: readonly DeadlineView[] }) {
  return (
    <>
      {deadlines.map((deadline, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: deadlines of one cell have no other name than their order
        <Text size="xs" c="dimmed" key={index}>
          → {deadline.summary}
          {deadline.assumed.map((assumption) => (
            <span key={`${assumption.field}${assumption.reason}`}> · предположено: {assumption.reason}</span>
          ))}
        </Text>
      ))}
    </>
  )
}
