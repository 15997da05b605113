import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { TaskView } from '../domain/views/task-view.ts'

/** «Отчитались», «Просрочено на 3 дня», «В работе». */
export function TaskState({ task }: { task: TaskView }) {
  if (task.state === 'reported') return <StateBadge tone="good">Отчитались</StateBadge>
  if (task.overdueDays > 0) {
    return (
      <StateBadge tone="bad">Просрочено на {plural(task.overdueDays, ['день', 'дня', 'дней'])}</StateBadge>
    )
  }
  return <StateBadge tone="active">В работе</StateBadge>
}
