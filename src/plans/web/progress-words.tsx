import { Group, Text } from '@mantine/core'
import { plural } from '#web-kit/plural.ts'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { ProgressView } from '../domain/views/action-view.ts'

/** «37 из 42 отчитались», and what is late or near. */
export function ProgressWords({ progress, compact }: { progress: ProgressView; compact?: true }) {
  if (progress.total === 0) return <Text size="sm">—</Text>
  return (
    <Group gap={6} wrap="wrap">
      <ShareBar
        done={progress.reported}
        of={progress.total}
        words="отчитались"
        tone={progress.overdue > 0 ? 'bad' : 'active'}
        compact={compact === true}
      />
      {progress.overdue > 0 && <StateBadge tone="bad">Просрочено: {progress.overdue}</StateBadge>}
    </Group>
  )
}

/** The sentence under a plan's name. */
export function progressSentence(progress: ProgressView): string {
  if (progress.total === 0) return 'Поручений по плану пока нет.'
  const reported = `Отчитались по ${progress.reported} из ${plural(progress.total, ['поручения', 'поручений', 'поручений'])}`
  const overdue = progress.overdue > 0 ? `, просрочено ${progress.overdue}` : ', просроченных нет'
  const soon = progress.dueSoon > 0 ? `; в ближайшие семь дней срок у ${progress.dueSoon}` : ''
  return `${reported}${overdue}${soon}.`
}
