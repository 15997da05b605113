import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { offerUndo } from '#web-kit/notices.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { TaskView } from '../../domain/views/task-view.ts'
import { closeWithoutCase, openForCase } from '../../reporting-contract.ts'

/** «При наличии», «при необходимости»: is there a case? Without one the task is closed with a word of why. */
export function CaseQuestion({ task, onCase }: { task: TaskView; onCase: () => void }) {
  const [note, setNote] = useState<string>()
  const params = { organizationId: task.organizationId, taskId: task.id }
  const undo = useAction(openForCase)
  const close = useAction(closeWithoutCase, {
    onDone: ({ version }) =>
      offerUndo('Поручение закрыто: нет случая', () => undo.mutate({ params, query: { version } })),
  })
  return (
    <Stack className="surface" p="md" gap="sm">
      <Text fw={600}>В плане сказано «при наличии» или «при необходимости». Есть ли случай?</Text>
      {note === undefined ? (
        <Group gap="xs">
          <Button onClick={onCase}>Есть, отчитаться</Button>
          <Button variant="default" onClick={() => setNote('')}>
            Нет случая
          </Button>
        </Group>
      ) : (
        <>
          <Textarea
            label="Почему не требуется"
            description="Например: «Школ с низкими результатами в этом году не выявлено»"
            autosize
            minRows={2}
            autoFocus
            maw="46rem"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button
              disabled={note.trim() === ''}
              loading={close.isPending}
              onClick={() => close.mutate({ params, body: { version: task.version, note: note.trim() } })}
            >
              Закрыть без отчёта
            </Button>
            <Button variant="default" onClick={() => setNote(undefined)}>
              Отменить
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
