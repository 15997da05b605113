import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '#web-kit/use-action.ts'
import type { TaskView } from '../../domain/views/task-view.ts'
import { returnReport } from '../../reporting-contract.ts'

/** What the performer is asked to mend; without it a report is not returned. */
export function ReturnForm({
  task,
  onDone,
  onCancel,
}: {
  task: TaskView
  onDone: () => void
  onCancel: () => void
}) {
  const [comment, setComment] = useState('')
  const back = useAction(returnReport, { said: 'Отчёт возвращён на доработку', onDone })
  const send = () => {
    if (comment.trim() === '' || back.isPending) return
    back.mutate({
      params: { organizationId: task.organizationId, taskId: task.id },
      body: { version: task.version, comment: comment.trim() },
    })
  }
  return (
    <Stack gap={6} maw="46rem">
      <Textarea
        label="Что исправить"
        description="Например: «Приложите протокол». Исполнитель увидит это на своей странице"
        autosize
        minRows={2}
        autoFocus
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        onKeyDown={(press) => {
          if (press.key === 'Escape') onCancel()
          if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) send()
        }}
      />
      <Group gap="xs">
        <Button size="compact-md" disabled={comment.trim() === ''} loading={back.isPending} onClick={send}>
          Вернуть на доработку
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          Отменить
        </Button>
      </Group>
    </Stack>
  )
}
