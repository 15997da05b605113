import { Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { CellView } from '../board-contract.ts'
import type { CellState } from '../domain/board/board-stage.ts'
import { cellStateNames } from '../texts.ru.ts'

const tones: Readonly<Record<CellState, StateTone>> = {
  absent: 'calm',
  missed: 'attention',
  late: 'bad',
  going: 'active',
  done: 'good',
  skipped: 'calm',
}

/** The state of one stage, what is counted there and the way to it. */
export function BoardCell({
  cell: { state, words, link, note },
  withTerm = true,
}: {
  cell: CellView
  /** Not where the term stands beside it anyway. */
  withTerm?: boolean
}) {
  return (
    <Stack gap={2} align="flex-start">
      {state !== 'absent' && <StateBadge tone={tones[state]}>{cellStateNames[state]}</StateBadge>}
      <Text size="sm" component="div" {...(state === 'absent' ? { c: 'dimmed' } : {})}>
        {link === null ? (
          words
        ) : (
          <PageLink to={link.to} search={link.search}>
            {words}
          </PageLink>
        )}
      </Text>
      {withTerm && note.dueOn !== null && state !== 'done' && (
        <Text size="xs" c="dimmed">
          до {dateWords(note.dueOn)}
        </Text>
      )}
    </Stack>
  )
}
