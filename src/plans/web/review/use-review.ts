import { offerUndo } from '#web-kit/notices.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import type { TaskView } from '../../domain/views/task-view.ts'
import { acceptReports, reopenReports } from '../../reporting-contract.ts'

const reports = ['отчёт', 'отчёта', 'отчётов'] as const

/** Accepts reports, one or many, and offers to take that back. */
export function useAccept(onDone?: () => void) {
  const reopen = useAction(reopenReports, { said: 'Приёмка отменена' })
  const accept = useAction(acceptReports, {
    onDone: ({ tasks, skipped, own }) => {
      const left = skipped > 0 ? `. Изменились, пока вы смотрели: ${skipped}` : ''
      const others = own > 0 ? `. Ваших отчётов, их примет другой проверяющий: ${own}` : ''
      const done = tasks.length === 1 ? 'Отчёт принят' : `Принято: ${plural(tasks.length, reports)}`
      offerUndo(`${done}${left}${others}`, () => {
        if (tasks.length > 0) reopen.mutate({ body: { tasks: [...tasks], reason: 'Приёмка отменена сразу' } })
      })
      onDone?.()
    },
  })
  return {
    isPending: accept.isPending,
    accept: (tasks: readonly TaskView[]) =>
      accept.mutate({
        body: {
          tasks: tasks.map(({ organizationId, id, version }) => ({ organizationId, taskId: id, version })),
        },
      }),
  }
}
