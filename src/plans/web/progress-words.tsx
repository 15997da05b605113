import { Stack, Text } from '@mantine/core'
import { countWords } from '#web-kit/plural.ts'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { ProgressView } from '../domain/views/action-view.ts'

/** «37 из 42 отчитались», and what is late. */
export function ProgressWords({ progress, compact }: { progress: ProgressView; compact?: true }) {
  if (progress.total === 0) {
    const closed = progress.notRequired + progress.released
    return <Text size="sm">{closed > 0 ? 'закрыто без отчётов' : '—'}</Text>
  }
  return (
    <Stack gap={4} align="flex-start">
      <ShareBar
        done={progress.reported}
        of={progress.total}
        words="отчитались"
        tone={progress.overdue > 0 ? 'bad' : 'active'}
        compact={compact === true}
      />
      {progress.accepted > 0 && (
        <Text size="xs" c="dimmed" className="digits">
          принято {countWords(progress.accepted)}
        </Text>
      )}
      {progress.overdue > 0 && <StateBadge tone="bad">Просрочено: {countWords(progress.overdue)}</StateBadge>}
    </Stack>
  )
}
