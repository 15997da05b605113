import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { MyTaskView } from '../../domain/views/task-view.ts'

const SOON_DAYS = 7

const titles = {
  returned: 'Возвращены на доработку',
  overdue: 'Просрочены',
  soon: 'Срок в ближайшие семь дней',
  later: 'Срок позже',
  past: 'Срок прошёл до утверждения плана',
} as const

type Group = keyof typeof titles
type Dated = Pick<MyTaskView, 'overdueDays' | 'workingDueOn'> & Partial<Pick<MyTaskView, 'state'>>

/** Open tasks by how soon they are wanted; empty groups are left out, the order inside a group stays. */
export function groupMyTasks<Task extends Dated>(
  tasks: readonly Task[],
  today: PlainDate,
): readonly { readonly title: string; readonly tasks: readonly Task[] }[] {
  const order: readonly Group[] = ['returned', 'overdue', 'soon', 'later', 'past']
  return order
    .map((group) => ({
      title: titles[group],
      tasks: tasks.filter((task) => groupOf(task, today) === group),
    }))
    .filter((group) => group.tasks.length > 0)
}

function groupOf({ state, overdueDays, workingDueOn }: Dated, today: PlainDate): Group {
  if (state === 'returned') return 'returned'
  if (overdueDays > 0) return 'overdue'
  if (workingDueOn < today) return 'past'
  return workingDueOn <= addDays(today, SOON_DAYS) ? 'soon' : 'later'
}
