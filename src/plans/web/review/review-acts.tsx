import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useFocusReturn } from '#web-kit/use-focus-return.ts'
import type { TaskView } from '../../domain/views/task-view.ts'
import { ReturnForm } from './return-form.tsx'
import { useAccept } from './use-review.ts'

/** The authority's word on a report: accepted, or returned with what to mend. */
export function ReviewActs({ task, isOneOfMany = false }: { task: TaskView; isOneOfMany?: boolean }) {
  const [isReturning, setReturning] = useState(false)
  const [opener, giveBack] = useFocusReturn<HTMLButtonElement>(isReturning)
  const { accept, isPending } = useAccept()
  return (
    <Stack gap="xs" className="on-paper-hidden">
      {isReturning ? (
        <ReturnForm
          task={task}
          onDone={() => setReturning(false)}
          onCancel={() => {
            setReturning(false)
            giveBack()
          }}
        />
      ) : (
        <Group gap="xs">
          <Button
            data-accept
            variant={isOneOfMany ? 'light' : 'filled'}
            loading={isPending}
            onClick={() => accept([task])}
          >
            Принять
          </Button>
          <Button ref={opener} data-return variant="default" onClick={() => setReturning(true)}>
            Вернуть
          </Button>
        </Group>
      )}
    </Stack>
  )
}
