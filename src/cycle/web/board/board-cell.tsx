import { Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { CellView } from '../../board-contract.ts'
import type { CellState } from '../../domain/board/board-stage.ts'
import { lacksEvidence } from '../../domain/board/evidence.ts'
import { cellStateNames } from '../../texts.ru.ts'

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
  cell,
  isWhole = true,
}: {
  cell: CellView
  /** Not where the term and the evidence stand beside it anyway. */
  isWhole?: boolean
}) {
  const { state, words, link, note } = cell
  const shown = evidenceWords(cell)
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
      {isWhole && note.dueOn !== null && state !== 'done' && (
        <Text size="xs" c="dimmed">
          до {dateWords(note.dueOn)}
        </Text>
      )}
      {isWhole && shown !== '' && (
        <Text size="xs" {...(lacksEvidence(cell) ? {} : { c: 'dimmed' })}>
          {shown}
        </Text>
      )}
    </Stack>
  )
}

/** «подтверждений: 2», «подтверждения нет»; nothing of a stage that is not gone through and has none. */
export function evidenceWords(cell: CellView): string {
  if (lacksEvidence(cell)) return 'подтверждения нет'
  return cell.evidence.length === 0 ? '' : `подтверждений: ${cell.evidence.length}`
}
