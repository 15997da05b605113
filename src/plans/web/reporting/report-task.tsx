import { Button } from '@mantine/core'
import { useState } from 'react'
import { PageButton } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useFocusReturn } from '#web-kit/use-focus-return.ts'
import { isUnsettled } from '../../domain/reporting/task-state.ts'
import type { TaskView } from '../../domain/views/task-view.ts'
import { withdrawReport } from '../../reporting-contract.ts'
import { ReportForm } from './report-form.tsx'

/**
 * The performer's word that the task is done, or the way to take it back. A few words are typed in place; what needs more
 * (a case to be asked about, a comment to be answered, numbers) has its own page.
 */
export function ReportTask({
  task,
  asksNumbers = false,
  onReported,
}: {
  task: TaskView
  asksNumbers?: boolean
  onReported?: () => void
}) {
  const [isOpen, setOpen] = useState(false)
  const [opener, giveBack] = useFocusReturn<HTMLButtonElement>(isOpen)
  const params = { organizationId: task.organizationId, taskId: task.id }
  const withdraw = useAction(withdrawReport, { said: 'Отчёт отозван' })
  if (task.state === 'reported') {
    return (
      <Button
        className="on-paper-hidden"
        size="compact-sm"
        variant="subtle"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ params, body: { version: task.version } })}
      >
        Отозвать отчёт
      </Button>
    )
  }
  if (!isUnsettled(task.state)) return null
  if (task.state === 'returned' || task.conditional || asksNumbers) {
    return (
      <PageButton
        className="on-paper-hidden"
        data-report
        to={`/tasks/${task.organizationId}/${task.id}`}
        size="compact-md"
        variant="light"
      >
        {task.state === 'returned' ? 'Исправить' : 'Отчитаться'}
      </PageButton>
    )
  }
  if (isOpen) {
    return (
      <ReportForm
        task={task}
        onDone={() => {
          setOpen(false)
          onReported?.()
        }}
        onCancel={() => {
          setOpen(false)
          giveBack()
        }}
      />
    )
  }
  return (
    <Button
      ref={opener}
      className="on-paper-hidden"
      data-report
      size="compact-md"
      variant="light"
      onClick={() => setOpen(true)}
    >
      Отчитаться
    </Button>
  )
}
