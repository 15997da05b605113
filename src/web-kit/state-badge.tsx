import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClockHour4,
  IconExclamationCircle,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './state-badge.module.css'

export type StateTone = 'good' | 'attention' | 'bad' | 'calm' | 'active'

const icons = {
  good: IconCircleCheck,
  attention: IconAlertTriangle,
  bad: IconExclamationCircle,
  calm: IconCircleDashed,
  active: IconClockHour4,
} as const

/**
 * A state is a word, an icon and a colour, never a colour alone. good — исполнено; attention — требует внимания;
 * bad — просрочено; active — в работе; calm — ещё не началось, закрыто.
 */
export function StateBadge({
  tone,
  children,
  icon,
}: {
  tone: StateTone
  children: ReactNode
  icon?: ReactNode
}) {
  const Icon = icons[tone]
  return (
    <span className={classes.badge} data-tone={tone}>
      {icon ?? <Icon size={16} stroke={2} aria-hidden className={classes.icon} />}
      <span>{children}</span>
    </span>
  )
}
