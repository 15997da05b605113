import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { TaskView } from '../../domain/views/task-view.ts'
import { reportTask, withdrawReport } from '../../reporting-contract.ts'
import classes from './report-form.module.css'

/** A report in a few words; what is typed survives a closed page and a lost connection. */
export function ReportForm({
  task,
  onDone,
  onCancel,
}: {
  task: TaskView
  onDone: () => void
  onCancel: () => void
}) {
  const [text, setText, forget] = useLocalStorage({
    key: `report-${task.organizationId}-${task.id}`,
    defaultValue: '',
  })
  const params = { organizationId: task.organizationId, taskId: task.id }
  const withdraw = useAction(withdrawReport, { said: 'Отчёт отозван' })
  const report = useAction(reportTask, {
    onDone: ({ version }) => {
      forget()
      offerUndo('Отчёт отправлен', () => withdraw.mutate({ params, body: { version } }))
      onDone()
    },
  })
  const send = () => {
    if (text.trim() !== '' && !report.isPending) {
      report.mutate({ params, body: { version: task.version, text: text.trim() } })
    }
  }
  return (
    <Stack gap={6} className={classes.form ?? ''}>
      <Textarea
        label="Что сделано"
        description="Одной-двумя фразами: что сделано и чем подтверждается (№ приказа, дата справки)"
        autosize
        minRows={2}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(press) => {
          if (press.key === 'Escape') onCancel()
          if (press.key === 'Enter' && (press.ctrlKey || press.metaKey)) send()
        }}
      />
      <Group gap="xs">
        <Button size="compact-md" disabled={text.trim() === ''} loading={report.isPending} onClick={send}>
          Отправить отчёт
        </Button>
        <Button size="compact-md" variant="default" onClick={onCancel}>
          Отменить
        </Button>
        <Text size="sm">
          <PageLink to={`/tasks/${task.organizationId}/${task.id}`}>С файлами и ссылками</PageLink>
        </Text>
        <Text size="xs" c="dimmed" className="wide-only">
          Ctrl + Enter — отправить
        </Text>
      </Group>
    </Stack>
  )
}
