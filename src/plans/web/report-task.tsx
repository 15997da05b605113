import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useState } from 'react'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { TaskView } from '../domain/views/task-view.ts'
import { reportTask, withdrawReport } from '../schedule-contract.ts'

/** The performer's word that the task is done; what is typed survives a closed page. */
export function ReportTask({ task }: { task: TaskView }) {
  const [isOpen, setOpen] = useState(false)
  const [text, setText, forget] = useLocalStorage({
    key: `report-${task.organizationId}-${task.id}`,
    defaultValue: '',
  })
  const params = { organizationId: task.organizationId, taskId: task.id }
  const withdraw = useAction(withdrawReport, { said: 'Отчёт отозван' })
  const report = useAction(reportTask, {
    onDone: ({ version }) => {
      forget()
      setOpen(false)
      offerUndo('Отчёт отправлен', () => withdraw.mutate({ params, body: { version } }))
    },
  })
  if (task.state === 'reported') {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ params, body: { version: task.version } })}
      >
        Отозвать отчёт
      </Button>
    )
  }
  if (!isOpen) {
    return (
      <Button size="compact-sm" onClick={() => setOpen(true)}>
        Отчитаться
      </Button>
    )
  }
  return (
    <Stack gap={6}>
      <Textarea
        label="Что сделано"
        description="Одной–двумя фразами: что сделано и чем подтверждается (№ приказа, дата справки)"
        autosize
        minRows={2}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="compact-md"
          disabled={text.trim() === ''}
          loading={report.isPending}
          onClick={() => report.mutate({ params, body: { version: task.version, text: text.trim() } })}
        >
          Отправить отчёт
        </Button>
        <Button size="compact-md" variant="default" onClick={() => setOpen(false)}>
          Отменить
        </Button>
      </Group>
    </Stack>
  )
}
