import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { ImportState } from '../domain/import/import-shapes.ts'
import { importStateNames } from '../texts.ru.ts'

const tones: Readonly<Record<ImportState, StateTone>> = {
  waiting: 'active',
  reading: 'active',
  read: 'attention',
  storing: 'active',
  imported: 'good',
  same: 'calm',
  refused: 'bad',
  failed: 'bad',
  cancelled: 'calm',
  undone: 'calm',
}

/** Where a file is on its way; a percentage while it is being stored. */
export function ImportStateBadge({ state, progress }: { state: ImportState; progress: number }) {
  return (
    <StateBadge tone={tones[state]}>
      {importStateNames[state]}
      {state === 'storing' && ` ${progress} %`}
    </StateBadge>
  )
}

/** The background is at work, so the page asks again. */
export function isMoving(state: ImportState): boolean {
  return state === 'waiting' || state === 'reading' || state === 'storing'
}

/** Somebody has yet to do something with it. */
export function isOpen(state: ImportState): boolean {
  return isMoving(state) || state === 'read' || state === 'refused' || state === 'failed'
}
