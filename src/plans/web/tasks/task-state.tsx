import { IconCornerDownLeft, IconEyeSearch, IconMinus } from '@tabler/icons-react'
import { plural } from '#web-kit/plural.ts'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { TaskView } from '../../domain/views/task-view.ts'
import { outcomeNames, taskStateNames } from '../../texts.ru.ts'

/** «На проверке», «Возвращено», «Просрочено на 3 дня»: a word, a sign and a colour each. */
export function TaskState({ task }: { task: TaskView }) {
  return (
    <>
      <Standing state={task.state} isLate={task.overdueDays > 0} />
      {task.overdueDays > 0 && (
        <StateBadge tone="bad">Просрочено на {plural(task.overdueDays, ['день', 'дня', 'дней'])}</StateBadge>
      )}
      {task.outcome !== null && task.outcome !== 'done' && (
        <StateBadge tone="attention">{outcomeNames[task.outcome]}</StateBadge>
      )}
    </>
  )
}

function Standing({ state, isLate }: { state: TaskView['state']; isLate: boolean }) {
  const name = taskStateNames[state]
  switch (state) {
    case 'open':
      return isLate ? null : <StateBadge tone="active">{name}</StateBadge>
    case 'returned':
      return (
        <StateBadge tone="attention" icon={<IconCornerDownLeft size={16} aria-hidden />}>
          {name}
        </StateBadge>
      )
    case 'reported':
      return (
        <StateBadge tone="active" icon={<IconEyeSearch size={16} aria-hidden />}>
          {name}
        </StateBadge>
      )
    case 'accepted':
      return <StateBadge tone="good">{name}</StateBadge>
    case 'not-required':
    case 'released':
      return (
        <StateBadge tone="calm" icon={<IconMinus size={16} aria-hidden />}>
          {name}
        </StateBadge>
      )
  }
}
