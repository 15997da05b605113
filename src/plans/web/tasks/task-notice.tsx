import { Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import type { TaskView } from '../../domain/views/task-view.ts'

/** What the performer must know before anything else: what to mend, or why nothing is asked any more. */
export function TaskNotice({ task }: { task: TaskView }) {
  const { state, returnComment, closingNote, releaseDocument } = task
  if (state === 'returned' && returnComment !== null) {
    return (
      <Notice tone="attention" title="Отчёт возвращён на доработку">
        {returnComment}
      </Notice>
    )
  }
  if (state === 'not-required') {
    return (
      <Notice tone="calm" title="Не требуется: нет случая">
        {closingNote}
      </Notice>
    )
  }
  if (state === 'released' && releaseDocument !== null) {
    const { kind, number, date } = releaseDocument
    return (
      <Notice tone="calm" title={`Снято с контроля: ${kind} от ${dateWords(date)} № ${number}`}>
        {closingNote}
      </Notice>
    )
  }
  return null
}

function Notice({
  tone,
  title,
  children,
}: {
  tone: 'attention' | 'calm'
  title: string
  children: string | null
}) {
  return (
    <Stack gap={2} p="sm" bg={`var(--${tone}-ground)`} c={`var(--${tone})`} role="note">
      <Text fw={600}>{title}</Text>
      {children && <Text style={{ whiteSpace: 'pre-line' }}>{children}</Text>}
    </Stack>
  )
}
