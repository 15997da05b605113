import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useFocusReturn } from '#web-kit/use-focus-return.ts'
import type { OccurrenceView } from '../../domain/views/task-view.ts'
import { releaseOccurrence, resumeOccurrence } from '../../reporting-contract.ts'
import { ReleaseForm } from '../schedule/release-form.tsx'
import { ResumeForm } from '../schedule/resume-form.tsx'

const tasks = ['поручение', 'поручения', 'поручений'] as const

/** Takes everything due at a check point off control, and back. */
export function ReleaseOccurrence({ planId, occurrence }: { planId: number; occurrence: OccurrenceView }) {
  const [open, setOpen] = useState<'release' | 'resume'>()
  const [opener, giveBack] = useFocusReturn<HTMLButtonElement>(open !== undefined)
  const isReleased = occurrence.releaseDocument !== null
  const isWaiting = occurrence.dueOn === null && !isReleased
  const params = { planId, occurrenceId: occurrence.id }
  const onDone = () => setOpen(undefined)
  const release = useAction(releaseOccurrence, {
    said: ({ taskCount }) =>
      taskCount === 0 ? 'Срок снят с контроля' : `Снято с контроля: ${plural(taskCount, tasks)}`,
    onDone,
  })
  const resume = useAction(resumeOccurrence, {
    said: ({ taskCount }) =>
      taskCount === 0 ? 'Срок возвращён на контроль' : `Возвращено на контроль: ${plural(taskCount, tasks)}`,
    onDone,
  })
  const cancel = () => {
    setOpen(undefined)
    giveBack()
  }
  if (open === 'release') {
    return (
      <ReleaseForm
        isPending={release.isPending}
        onCancel={cancel}
        onSend={({ reason, document }) => release.mutate({ params, body: { reason, document } })}
      />
    )
  }
  if (open === 'resume') {
    return (
      <ResumeForm
        act="Вернуть на контроль"
        isPending={resume.isPending}
        onCancel={cancel}
        onSend={(reason) => resume.mutate({ params, body: { reason } })}
      />
    )
  }
  return (
    <Group gap="xs" className="on-paper-hidden">
      {(occurrence.accepted < occurrence.total || isWaiting) && (
        <Button ref={opener} size="compact-sm" variant="subtle" onClick={() => setOpen('release')}>
          Снять срок с контроля
        </Button>
      )}
      {(occurrence.released > 0 || isReleased) && (
        <Button size="compact-sm" variant="subtle" onClick={() => setOpen('resume')}>
          Вернуть срок на контроль
        </Button>
      )}
    </Group>
  )
}
