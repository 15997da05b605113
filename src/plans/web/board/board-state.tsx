import {
  type Icon,
  IconCircleOff,
  IconFileUnknown,
  IconMinus,
  IconPlayerSkipForward,
} from '@tabler/icons-react'
import { plural } from '#web-kit/plural.ts'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import { cellStateNames } from '../../domain/board/cell-words.ts'
import type { BoardCellView } from '../../domain/views/board-view.ts'

const tones: Readonly<Record<BoardCellView['state'], StateTone>> = {
  done: 'good',
  bare: 'attention',
  short: 'attention',
  waiting: 'active',
  late: 'bad',
  closed: 'calm',
  skipped: 'calm',
  unplanned: 'calm',
}

const icons: Readonly<Partial<Record<BoardCellView['state'], Icon>>> = {
  bare: IconFileUnknown,
  closed: IconMinus,
  skipped: IconPlayerSkipForward,
  unplanned: IconCircleOff,
}

const shortNames: Readonly<Record<BoardCellView['state'], string>> = {
  ...cellStateNames,
  closed: 'Снят',
  unplanned: 'Нет в плане',
}

/** «Пройден», «Просрочен на 12 дней»: a word, a sign and a colour each. */
export function BoardState({
  state,
  lateDays,
  isShort = false,
}: Pick<BoardCellView, 'state' | 'lateDays'> & {
  /** Where there is room for a word. */
  isShort?: boolean
}) {
  const Sign = icons[state]
  return (
    <StateBadge tone={tones[state]} {...(Sign ? { icon: <Sign size={16} aria-hidden /> } : {})}>
      {state === 'late' && lateDays > 0
        ? `Просрочен на ${plural(lateDays, ['день', 'дня', 'дней'])}`
        : (isShort ? shortNames : cellStateNames)[state]}
    </StateBadge>
  )
}
